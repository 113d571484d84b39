package dev.logstore.figures.chart;

import java.util.List;
import java.util.function.DoubleFunction;

/**
 * An axis with its texts.
 *
 * @param axis the range
 * @param title meaning and direction
 * @param tickLabels one for each tick
 */
public record Scale(Axis axis, String title, List<String> tickLabels) {
  public Scale {
    tickLabels = List.copyOf(tickLabels);
    if (tickLabels.size() != axis.ticks().size()) {
      throw new IllegalArgumentException(
          "%d labels for %d ticks".formatted(tickLabels.size(), axis.ticks().size()));
    }
  }

  /** A scale whose tick labels are made of the ticks. */
  public static Scale of(Axis axis, String title, DoubleFunction<String> tickLabel) {
    return new Scale(
        axis, title, axis.ticks().stream().map(tick -> tickLabel.apply(tick)).toList());
  }
}
