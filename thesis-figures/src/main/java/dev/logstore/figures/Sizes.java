package dev.logstore.figures;

import dev.logstore.figures.chart.Axis;
import dev.logstore.figures.chart.Scale;
import dev.logstore.results.Metric;
import java.util.Collection;

/** Axes of bytes. */
final class Sizes {
  private Sizes() {}

  /** A linear axis from 0 on, whose ticks are round in the unit of the largest size. */
  static Scale fromZero(double largest, Labels labels) {
    double unit = Math.pow(1024, Math.floor(Math.log(largest) / Math.log(1024)));
    return Scale.of(
        Axis.fromZero(largest, unit),
        labels.text("axis.size"),
        t -> labels.tick(t, Metric.SIZE_TOTAL));
  }

  /** A logarithmic axis. */
  static Scale logarithmic(Collection<Double> sizes, Labels labels) {
    return Scale.of(
        Axis.logarithmicBytes(sizes),
        labels.text("axis.size.logarithmic"),
        t -> labels.tick(t, Metric.SIZE_TOTAL));
  }
}
