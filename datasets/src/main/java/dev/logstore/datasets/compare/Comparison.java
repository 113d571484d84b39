package dev.logstore.datasets.compare;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.ToDoubleBiFunction;

/** Two logs held against each other. */
public final class Comparison {
  private Comparison() {}

  /** One statistic and how to measure it; NaN between logs of which one does not have it. */
  record Rule(
      String statistic, String measure, ToDoubleBiFunction<Statistics, Statistics> function) {
    double between(Statistics a, Statistics b) {
      return function.applyAsDouble(a, b);
    }
  }

  /** The distance of each statistic that both have, with the real courses' as the yardstick. */
  public static List<Distance> between(Statistics a, Statistics b, Calibration real) {
    List<Distance> all = new ArrayList<>();
    for (Rule rule : rules(a)) {
      double distance = rule.between(a, b);
      if (!Double.isNaN(distance)) {
        all.add(
            new Distance(
                rule.statistic(), rule.measure(), distance, distance, real.yardstick(rule)));
      }
    }
    return all;
  }

  /** Names of the statistics that a log lacks and another has, in alphabetical order. */
  public static List<String> lacking(Statistics log, Statistics other) {
    Set<String> names = other.names();
    names.removeAll(log.names());
    return List.copyOf(names);
  }

  static List<Rule> rules(Statistics log) {
    List<Rule> rules = new ArrayList<>();
    for (String name : log.mixes().keySet()) {
      rules.add(
          new Rule(
              name,
              "jensen_shannon",
              (a, b) ->
                  both(a.mixes(), b.mixes(), name)
                      ? Measures.jensenShannon(a.mixes().get(name), b.mixes().get(name))
                      : Double.NaN));
    }
    for (String name : log.distributions().keySet()) {
      rules.add(
          new Rule(
              name,
              "kolmogorov_smirnov",
              (a, b) ->
                  both(a.distributions(), b.distributions(), name)
                      ? a.distributions().get(name).distance(b.distributions().get(name))
                      : Double.NaN));
    }
    for (String name : log.scalars().keySet()) {
      rules.add(
          new Rule(
              name,
              "log_ratio",
              (a, b) ->
                  both(a.scalars(), b.scalars(), name)
                      ? Measures.logRatio(a.scalars().get(name), b.scalars().get(name))
                      : Double.NaN));
    }
    return rules;
  }

  private static boolean both(Map<String, ?> a, Map<String, ?> b, String name) {
    return a.containsKey(name) && b.containsKey(name);
  }
}
