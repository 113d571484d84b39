package dev.logstore.benchmarks.database;

import dev.logstore.benchmarks.BenchmarkException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;

/** Breaks an embedded server by signals to its processes. */
final class EmbeddedFaults implements ServerFaults {
  private static final long PATIENCE_SECONDS = 30;

  private final Path work;
  private final Keeper keeper;
  private final Runnable awaitAnswer;

  /**
   * @param work the server's folder, where {@code supervise.sh} keeps its pid
   * @param keeper starts it again
   * @param awaitAnswer comes back when the server answers
   */
  EmbeddedFaults(Path work, Keeper keeper, Runnable awaitAnswer) {
    this.work = work;
    this.keeper = keeper;
    this.awaitAnswer = awaitAnswer;
  }

  @Override
  public void stop() {
    signal("INT", List.of(postmaster()));
    awaitEnd();
  }

  @Override
  public void kill() {
    ProcessHandle postmaster = postmaster();
    List<ProcessHandle> children = postmaster.children().toList();
    signal("KILL", List.of(postmaster));
    awaitEnd();
    // They end by themselves once they look for their parent; a new server has to wait for that.
    await(() -> children.stream().noneMatch(EmbeddedFaults::runs));
  }

  @Override
  public void start() {
    keeper.tell("start");
    await(() -> Files.exists(work.resolve("server.pid")) && !Files.exists(ended()));
    awaitAnswer.run();
  }

  @Override
  public void pause() {
    // The postmaster first, or it would make new processes meanwhile.
    signal("STOP", List.of(postmaster()));
    signal("STOP", postmaster().children().toList());
  }

  @Override
  public void resume() {
    signal("CONT", Stream.concat(Stream.of(postmaster()), postmaster().children()).toList());
  }

  private ProcessHandle postmaster() {
    try {
      long pid = Long.parseLong(Files.readString(work.resolve("server.pid")).strip());
      return ProcessHandle.of(pid)
          .orElseThrow(() -> new BenchmarkException("the embedded server has ended"));
    } catch (IOException e) {
      throw new BenchmarkException("the embedded server does not run: " + e.getMessage(), e);
    }
  }

  private static void signal(String name, List<ProcessHandle> processes) {
    List<String> command = new ArrayList<>(List.of("kill", "-" + name));
    processes.forEach(process -> command.add(Long.toString(process.pid())));
    try {
      Process kill =
          new ProcessBuilder(command)
              .redirectErrorStream(true)
              .redirectOutput(ProcessBuilder.Redirect.DISCARD)
              .start();
      // One of several may have ended meanwhile; a single one may not.
      if (kill.waitFor() != 0 && processes.size() == 1) {
        throw new BenchmarkException("the embedded server takes no signal " + name);
      }
    } catch (IOException e) {
      throw new BenchmarkException("cannot run kill: " + e.getMessage(), e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new BenchmarkException("interrupted while breaking a server", e);
    }
  }

  private Path ended() {
    return work.resolve("ended");
  }

  private void awaitEnd() {
    await(() -> Files.exists(ended()));
  }

  /** Not dead, and not waiting for its parent to notice that it is. */
  private static boolean runs(ProcessHandle process) {
    try {
      return !Files.readString(Path.of("/proc", Long.toString(process.pid()), "stat"))
          .matches("(?s).*\\) [ZX] .*");
    } catch (IOException e) {
      return false;
    }
  }

  private static void await(BooleanSupplier condition) {
    long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
    while (!condition.getAsBoolean()) {
      if (System.nanoTime() > deadline) {
        throw new BenchmarkException(
            "the embedded server did not do what it was told within " + PATIENCE_SECONDS + " s");
      }
      try {
        Thread.sleep(5);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new BenchmarkException("interrupted while waiting for a server", e);
      }
    }
  }
}
