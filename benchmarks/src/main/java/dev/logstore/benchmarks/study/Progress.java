package dev.logstore.benchmarks.study;

import java.io.PrintStream;
import java.time.Duration;
import java.util.Locale;

/**
 * Tells the user how far a study is: one line that changes on a terminal, plain lines elsewhere.
 */
final class Progress {
  private final PrintStream out;
  private final boolean terminal;
  private boolean open;

  Progress(PrintStream out, boolean terminal) {
    this.out = out;
    this.terminal = terminal;
  }

  /** A line that stays. */
  void line(String text) {
    clear();
    out.println(text);
    out.flush();
  }

  /**
   * A fork begins.
   *
   * @param done forks before it
   * @param total forks of the study
   * @param left expected time until the last fork ends
   */
  void fork(int done, int total, int round, String title, Duration left) {
    if (!terminal) {
      return;
    }
    clear();
    out.printf(
        Locale.ROOT,
        "  fork %d of %d, round %d, %s left: %s",
        done + 1,
        total,
        round,
        clock(left),
        title);
    out.flush();
    open = true;
  }

  /**
   * A round is done.
   *
   * @param left expected time until the last fork ends; nothing of it is told when it is over
   */
  void round(int round, int rounds, Duration elapsed, Duration left) {
    String ahead = left.isZero() ? "" : ", about " + clock(left) + " left";
    line("  round " + round + " of " + rounds + " done after " + clock(elapsed) + ahead);
  }

  private void clear() {
    if (open) {
      out.print("\r\u001b[K");
      open = false;
    }
  }

  private static String clock(Duration duration) {
    return String.format(Locale.ROOT, "%d:%02d", duration.toMinutes(), duration.toSecondsPart());
  }
}
