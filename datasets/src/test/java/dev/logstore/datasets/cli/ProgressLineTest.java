package dev.logstore.datasets.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class ProgressLineTest {
  private final StringWriter err = new StringWriter();
  private final AtomicLong clock = new AtomicLong();

  private ProgressLine line(boolean terminal) {
    return new ProgressLine(new PrintWriter(err), terminal, clock::get);
  }

  @Test
  void isDrawnAgainOnATerminalAndTakenAway() {
    ProgressLine line = line(true);
    clock.addAndGet(500_000_000);
    line.written(1000, 4000);
    assertThat(err).hasToString("\r 25 %  1,000 of 4,000 events, 2,000/s, 2 s left  ");
    line.clear();
    assertThat(err.toString()).endsWith(" \r");
  }

  @Test
  void isALineOfItsOwnNowAndThenWhenPiped() {
    ProgressLine line = line(false);
    clock.addAndGet(1_000_000_000);
    line.written(1000, 40_000);
    assertThat(err.toString()).isEmpty();
    clock.addAndGet(9_000_000_000L);
    line.written(10_000, 40_000);
    line.written(10_001, 40_000);
    line.clear();
    assertThat(err.toString().lines())
        .containsExactly(" 25 %  10,000 of 40,000 events, 1,000/s, 30 s left");
  }
}
