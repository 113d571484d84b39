package dev.logstore.datasets.cli;

import dev.logstore.datasets.Dataset;
import java.io.Console;
import java.io.PrintWriter;
import java.util.Locale;
import java.util.function.LongSupplier;

/**
 * Tells how far a generation is: one line that is drawn again on a terminal, a line of its own now
 * and then when piped.
 */
final class ProgressLine implements Dataset.Progress {
  private static final long NANOS_BETWEEN_DRAWINGS = 200_000_000L;
  private static final long NANOS_BETWEEN_LINES = 10_000_000_000L;

  private final PrintWriter err;
  private final boolean terminal;
  private final LongSupplier nanoTime;
  private final long started;
  private long told;
  private boolean shown;

  /**
   * @param terminal whether lines can be drawn again
   * @param nanoTime clock, in nanoseconds
   */
  ProgressLine(PrintWriter err, boolean terminal, LongSupplier nanoTime) {
    this.err = err;
    this.terminal = terminal;
    this.nanoTime = nanoTime;
    this.started = nanoTime.getAsLong();
    this.told = started;
  }

  /** Writes as fits what is behind the writer. */
  static ProgressLine on(PrintWriter err) {
    return new ProgressLine(err, personWatches(), System::nanoTime);
  }

  /** From Java 22 on a console may be there without a terminal, and says so itself. */
  @SuppressWarnings("SystemConsoleNull")
  private static boolean personWatches() {
    Console console = System.console();
    if (console == null) {
      return false;
    }
    try {
      return (boolean) Console.class.getMethod("isTerminal").invoke(console);
    } catch (ReflectiveOperationException e) {
      return true;
    }
  }

  @Override
  public void written(long rows, long total) {
    long now = nanoTime.getAsLong();
    if (now - told < (terminal ? NANOS_BETWEEN_DRAWINGS : NANOS_BETWEEN_LINES)) {
      return;
    }
    told = now;
    double rate = rows / ((now - started) / 1e9);
    String line =
        String.format(
            Locale.ROOT,
            "%3d %%  %,d of %,d events, %,.0f/s, %.0f s left",
            100 * rows / Math.max(1, total),
            rows,
            total,
            rate,
            (total - rows) / Math.max(1, rate));
    if (terminal) {
      shown = true;
      err.print("\r" + line + "  ");
    } else {
      err.println(line);
    }
    err.flush();
  }

  /** Takes the line on the terminal away. */
  void clear() {
    if (shown) {
      err.print("\r" + " ".repeat(72) + "\r");
      err.flush();
    }
  }
}
