package dev.logstore.datasets.cli;

import dev.logstore.datasets.Dataset;
import java.io.Console;
import java.io.PrintWriter;
import java.util.Locale;

/** One line on a terminal that tells how far a generation is; nothing when piped. */
final class ProgressLine implements Dataset.Progress {
  private static final long NANOS_BETWEEN = 200_000_000;

  private final PrintWriter terminal;
  private final long started = System.nanoTime();
  private long drawn = started;
  private boolean shown;

  private ProgressLine(PrintWriter terminal) {
    this.terminal = terminal;
  }

  /** Draws on the writer if a person watches, else nowhere. */
  static ProgressLine onTerminal(PrintWriter err) {
    return new ProgressLine(personWatches() ? err : null);
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
    long now = System.nanoTime();
    if (terminal == null || now - drawn < NANOS_BETWEEN) {
      return;
    }
    drawn = now;
    shown = true;
    double rate = rows / ((now - started) / 1e9);
    terminal.printf(
        Locale.ROOT,
        "\r%3d %%  %,d of %,d events, %,.0f/s, %.0f s left  ",
        100 * rows / total,
        rows,
        total,
        rate,
        (total - rows) / rate);
    terminal.flush();
  }

  /** Takes the line away. */
  void clear() {
    if (shown) {
      terminal.print("\r" + " ".repeat(72) + "\r");
      terminal.flush();
    }
  }
}
