package dev.logstore.benchmarks.study;

import dev.logstore.benchmarks.BenchmarkException;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** A file that one process at a time may hold; a process that is killed holds it no longer. */
final class RunLock implements AutoCloseable {
  /** JMH's own lock, which it takes for each fork. */
  private static final String JMH_FILE = "jmh.lock";

  private static final String JMH_IGNORE = "jmh.ignoreLock";

  private final FileChannel channel;

  private RunLock(FileChannel channel) {
    this.channel = channel;
  }

  /**
   * Keeps other studies and JMH runs off this machine while this one measures. It is JMH's lock,
   * held for the whole study instead of for each fork, so that the second study learns of the first
   * at once and not by forks that fail.
   *
   * @throws BenchmarkException if another one runs
   */
  static AutoCloseable machine() {
    if (Boolean.getBoolean(JMH_IGNORE)) {
      return () -> {};
    }
    Path file = Path.of(System.getProperty("java.io.tmpdir"), JMH_FILE);
    RunLock lock =
        take(
            file,
            "another study or JMH run is measuring on this machine ("
                + file
                + " is locked): wait for its end, or both measure each other");
    System.setProperty(JMH_IGNORE, "true");
    return lock;
  }

  /**
   * Keeps a run's folder to one process.
   *
   * @throws BenchmarkException if another one has it
   */
  static RunLock folder(Path run) {
    return take(
        run.resolve(".lock"),
        run + " is being worked on by another process: wait for its end or stop it");
  }

  private static RunLock take(Path file, String complaint) {
    try {
      FileChannel channel =
          FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
      if (isFree(channel)) {
        return new RunLock(channel);
      }
      channel.close();
    } catch (IOException e) {
      throw new BenchmarkException("cannot write " + file + ": " + e.getMessage(), e);
    }
    throw new BenchmarkException(complaint);
  }

  private static boolean isFree(FileChannel channel) throws IOException {
    try {
      FileLock lock = channel.tryLock();
      return lock != null;
    } catch (OverlappingFileLockException e) {
      return false;
    }
  }

  /** Gives the lock back; the file stays, because removing it would race with the next holder. */
  @Override
  public void close() throws IOException {
    channel.close();
  }

  /** Whether somebody works on that run now. */
  static boolean isHeld(Path run) {
    Path file = run.resolve(".lock");
    if (!Files.exists(file)) {
      return false;
    }
    try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
      return !isFree(channel);
    } catch (IOException e) {
      return false;
    }
  }
}
