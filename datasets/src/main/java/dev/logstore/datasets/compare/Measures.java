package dev.logstore.datasets.compare;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** The distances of single statistics. */
final class Measures {
  /** Below this a share or number is noise; it keeps the logarithm of nothing finite. */
  private static final double FLOOR = 1e-3;

  private Measures() {}

  /** Absolute natural logarithm of the ratio. */
  static double logRatio(double a, double b) {
    return Math.abs(Math.log(Math.max(FLOOR, a) / Math.max(FLOOR, b)));
  }

  /**
   * Jensen-Shannon distance, base 2. Labels that a mix with a rest does not list are put with the
   * rest on both sides.
   */
  static double jensenShannon(Map<String, Double> a, Map<String, Double> b) {
    Map<String, Double> p = lumped(a, b);
    Map<String, Double> q = lumped(b, a);
    Set<String> labels = new HashSet<>(p.keySet());
    labels.addAll(q.keySet());
    double divergence = 0;
    for (String label : labels) {
      double x = p.getOrDefault(label, 0.0);
      double y = q.getOrDefault(label, 0.0);
      divergence += half(x, y) + half(y, x);
    }
    return Math.sqrt(Math.max(0, divergence));
  }

  private static double half(double x, double y) {
    return x == 0 ? 0 : 0.5 * x * Math.log(2 * x / (x + y)) / Math.log(2);
  }

  /** The mix with the labels that the other does not list put into the rest, if it has one. */
  private static Map<String, Double> lumped(Map<String, Double> mix, Map<String, Double> other) {
    if (!other.containsKey(Statistics.REST)) {
      return mix;
    }
    Map<String, Double> lumped = new HashMap<>();
    mix.forEach(
        (label, share) ->
            lumped.merge(other.containsKey(label) ? label : Statistics.REST, share, Double::sum));
    return lumped;
  }
}
