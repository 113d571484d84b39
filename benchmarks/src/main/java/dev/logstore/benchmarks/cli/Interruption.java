package dev.logstore.benchmarks.cli;

import dev.logstore.benchmarks.study.Cleanup;
import java.io.PrintStream;
import java.util.function.Supplier;

/**
 * Ctrl-C and its kin: stops the fork that runs, closes the databases and says what is kept. The JVM
 * ends with 130 by itself.
 */
final class Interruption {
  private Interruption() {}

  /**
   * @param cleanup what is open; nothing is done once it has been closed
   * @param before runs first, to keep what was measured
   * @param message the line for the user
   */
  static void onSignal(
      Cleanup cleanup, Runnable before, Supplier<String> message, PrintStream err) {
    Runtime.getRuntime()
        .addShutdownHook(
            new Thread(
                () -> {
                  if (cleanup.begun()) {
                    return;
                  }
                  before.run();
                  err.println();
                  err.println(message.get());
                  stopForks();
                  cleanup.close();
                },
                "interruption"));
  }

  /** A fork in the middle of an iteration would hold its connection until the iteration ends. */
  private static void stopForks() {
    ProcessHandle.current()
        .children()
        .filter(child -> child.info().command().orElse("").endsWith("java"))
        .forEach(ProcessHandle::destroyForcibly);
  }
}
