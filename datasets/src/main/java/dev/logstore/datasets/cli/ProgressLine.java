package dev.logstore.datasets.cli;

import dev.logstore.datasets.Dataset;
import dev.logstore.datasets.importing.LogImport;
import java.io.Console;
import java.io.PrintWriter;
import java.util.Locale;
import java.util.function.LongSupplier;

/**
 * Tells how far a generation or an import is: one line that is drawn again on a terminal, a line of
 * its own now and then when piped.
 */
final class ProgressLine implements Dataset.Progress, LogImport.Progress {
  private static final long NANOS_BETWEEN_DRAWINGS = 200_000_000L;
  private static final long NANOS_BETWEEN_LINES = 10_000_000_000L;

  private final PrintWriter err;
  private final boolean terminal;
  private final LongSupplier nanoTime;
  private long started;
  private long told;
  private boolean shown;
  private boolean reading;

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
    if (reading) {
      reading = false;
      started = nanoTime.getAsLong();
    }
    if (!isTime()) {
      return;
    }
    double rate = rows / seconds();
    tell(
        "%3d %%  %,d of %,d events, %,.0f/s, %.0f s left",
        100 * rows / Math.max(1, total), rows, total, rate, (total - rows) / Math.max(1, rate));
  }

  /** The time that is left is that of reading; writing in order follows, and tells its own. */
  @Override
  public void read(long rows, long bytes, long ofBytes) {
    reading = true;
    if (!isTime()) {
      return;
    }
    double left = (ofBytes - bytes) * seconds() / Math.max(1, bytes);
    tell(
        "reading %3d %%  %,d rows, %,.0f/s, %.0f s left",
        100 * bytes / Math.max(1, ofBytes), rows, rows / seconds(), left);
  }

  private double seconds() {
    return (told - started) / 1e9;
  }

  private boolean isTime() {
    long now = nanoTime.getAsLong();
    if (now - told < (terminal ? NANOS_BETWEEN_DRAWINGS : NANOS_BETWEEN_LINES)) {
      return false;
    }
    told = now;
    return true;
  }

  private void tell(String format, Object... values) {
    String line = String.format(Locale.ROOT, format, values);
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
