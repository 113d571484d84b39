package dev.logstore.datasets;

import java.io.BufferedOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;

/**
 * A file that has its name only when it is whole. Until {@link #commit} it is called {@code
 * <name>.partial}; closed without a commit, or interrupted by Ctrl-C, it is deleted. A lock keeps
 * two programs from writing the same one.
 */
final class PartialFile implements Closeable {
  private final Path partial;
  private final Path target;
  private final FileChannel channel;
  private final OutputStream out;
  private long size;
  private final MessageDigest digest = Checksums.sha256();
  private final Thread onExit;
  private boolean committed;

  /**
   * Starts the file.
   *
   * @throws DatasetException if another program is writing it
   */
  PartialFile(Path target) throws IOException {
    this.target = target;
    this.partial = target.resolveSibling(target.getFileName() + ".partial");
    this.channel = FileChannel.open(partial, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    try {
      lock();
      channel.truncate(0);
    } catch (IOException | RuntimeException e) {
      channel.close();
      throw e;
    }
    this.out = new BufferedOutputStream(Channels.newOutputStream(channel), 1 << 16);
    this.onExit = new Thread(this::delete, "delete-" + partial.getFileName());
    Runtime.getRuntime().addShutdownHook(onExit);
  }

  private void lock() throws IOException {
    try {
      if (channel.tryLock() != null) {
        return;
      }
    } catch (OverlappingFileLockException e) {
      throw busy(e);
    }
    throw busy(null);
  }

  private DatasetException busy(Throwable cause) {
    return new DatasetException(
        "another program is writing " + target + "; wait for it, or choose another folder", cause);
  }

  void write(byte[] bytes) throws IOException {
    write(bytes, bytes.length);
  }

  /** Writes the first so many bytes of an array. */
  void write(byte[] bytes, int count) throws IOException {
    digest.update(bytes, 0, count);
    out.write(bytes, 0, count);
    size += count;
  }

  /** Hands all that was written to the disk's system, so that a full disk is told now. */
  void flush() throws IOException {
    out.flush();
  }

  /** Bytes written so far. */
  long size() {
    return size;
  }

  /** Gives the whole file its name. Write nothing more. */
  void commit() throws IOException {
    out.flush();
    channel.force(true);
    Files.move(
        partial, target, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
    committed = true;
  }

  /** Checksum of the bytes, once all are written. */
  String sha256() {
    return Checksums.hex(digest.digest());
  }

  @Override
  public void close() throws IOException {
    try {
      Runtime.getRuntime().removeShutdownHook(onExit);
    } catch (IllegalStateException e) {
      return; // The JVM is going down, and the hook does the rest.
    }
    channel.close();
    if (!committed) {
      delete();
    }
  }

  private void delete() {
    try {
      Files.deleteIfExists(partial);
    } catch (IOException e) {
      // Left behind, its name still says that it is not whole.
      partial.toFile().deleteOnExit();
    }
  }
}
