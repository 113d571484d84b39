package dev.logstore.figures;

import dev.logstore.figures.chart.Look;
import dev.logstore.results.Arm;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The look of each schema: the same in all figures of all runs for those that have a fixed one, and
 * within a run for the others.
 */
final class Looks {
  /** New schemas go to the end, so that those before them keep their look. */
  private static final List<String> FIXED =
      List.of(
          "standard",
          "plugin",
          "control",
          "design",
          "draft",
          "tuned",
          "standard-five",
          "standard-none",
          "standard-brin",
          "standard-covering",
          "standard-rollup",
          "partitioned-month",
          "partitioned-day",
          "standard-tuned");

  private final Map<String, Look> looks = new HashMap<>();

  Looks(Collection<String> groups) {
    List<String> order = new ArrayList<>(FIXED);
    groups.stream()
        .distinct()
        .sorted()
        .filter(group -> !FIXED.contains(group))
        .filter(group -> !group.equals(Arm.BASELINE_AGAIN))
        .forEach(order::add);
    Look again = Look.number(0).in(Look.SKY_BLUE);
    int number = 0;
    for (String group : order) {
      if (Look.number(number).equals(again)) {
        number++;
      }
      looks.put(group, Look.number(number++));
    }
    looks.put(Arm.BASELINE_AGAIN, again);
  }

  Look of(String group) {
    return looks.get(group);
  }
}
