package dev.logstore.datasets.compare;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import dev.logstore.datasets.describe.Quantiles;
import java.util.ArrayList;
import java.util.List;

/**
 * A distribution known at some points: each a value and the share of all values at or below it, in
 * rising order. Between two points the share is interpolated over the logarithm of the value.
 *
 * @param points pairs of value and share
 */
public record Distribution(@JsonValue List<List<Double>> points) {
  @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
  public Distribution {
    points = points.stream().map(List::copyOf).toList();
  }

  /**
   * From percentiles.
   *
   * @param unit what to divide values by
   */
  static Distribution of(Quantiles quantiles, double unit) {
    List<List<Double>> points = new ArrayList<>();
    List<Long> percentiles = quantiles.percentiles();
    for (int i = 0; i < percentiles.size(); i++) {
      boolean lastOfEqual =
          i + 1 == percentiles.size() || !percentiles.get(i + 1).equals(percentiles.get(i));
      if (lastOfEqual) {
        points.add(List.of(percentiles.get(i) / unit, (i + 1) / 100.0));
      }
    }
    return new Distribution(points);
  }

  /**
   * Kolmogorov-Smirnov distance: the largest difference of the shares, at the values that both
   * cover. Where one of them is known at few points only, this is a lower bound.
   */
  double distance(Distribution other) {
    if (points.isEmpty() || other.points.isEmpty()) {
      return points.isEmpty() && other.points.isEmpty() ? 0 : 1;
    }
    double largest = 0;
    if (points.size() <= other.points.size()) {
      largest = largestAtPoints(other);
    }
    if (points.size() >= other.points.size()) {
      largest = Math.max(largest, other.largestAtPoints(this));
    }
    return largest;
  }

  private double largestAtPoints(Distribution other) {
    double largest = 0;
    for (List<Double> point : points) {
      largest = Math.max(largest, Math.abs(point.get(1) - other.share(point.get(0))));
    }
    return largest;
  }

  /** Share of the values at or below this one. */
  double share(double value) {
    double belowValue = 0;
    double belowShare = 0;
    for (List<Double> point : points) {
      if (value < point.get(0)) {
        double from = Math.log1p(belowValue);
        double part = (Math.log1p(value) - from) / (Math.log1p(point.get(0)) - from);
        return value < 0 ? 0 : belowShare + part * (point.get(1) - belowShare);
      }
      belowValue = point.get(0);
      belowShare = point.get(1);
    }
    return value > belowValue ? 1 : belowShare;
  }
}
