package dev.logstore.datasets.compare;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.logstore.datasets.DatasetException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Real courses to hold a log against.
 *
 * @param source where the figures come from
 * @param ranges least and greatest value over the courses, where single ones are not known
 * @param courses the courses
 */
public record Calibration(
    String source, Map<String, List<Double>> ranges, List<Statistics> courses) {
  private static final String RESOURCE = "/dev/logstore/datasets/calibration/real-courses.json";

  /** The courses in the jar: {@code datasets/calibration/real-courses.json}. */
  public static Calibration load() {
    try (InputStream bytes = Calibration.class.getResourceAsStream(RESOURCE)) {
      return new JsonMapper().readValue(bytes, Calibration.class);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + RESOURCE + " from the jar", e);
    }
  }

  /**
   * Reads such a file.
   *
   * @param source what to call the text in errors
   * @throws DatasetException if it is another
   */
  public static Calibration parse(String source, String json) {
    try {
      return new JsonMapper().readValue(json, Calibration.class);
    } catch (JsonProcessingException e) {
      throw new DatasetException(source + " is no calibration file", e);
    }
  }

  /** Each statistic's distance from the real courses, with their own largest as the yardstick. */
  public List<Distance> distances(Statistics log) {
    List<Distance> all = new ArrayList<>();
    for (Comparison.Rule rule : Comparison.rules(log)) {
      double[] own = courses.stream().mapToDouble(c -> rule.between(log, c)).toArray();
      double furthest = -1;
      double nearest = Double.MAX_VALUE;
      for (double d : own) {
        if (!Double.isNaN(d)) {
          furthest = Math.max(furthest, d);
          nearest = Math.min(nearest, d);
        }
      }
      if (furthest >= 0) {
        all.add(new Distance(rule.statistic(), rule.measure(), furthest, nearest, yardstick(rule)));
      } else if (ranges.containsKey(rule.statistic())) {
        all.add(fromRange(rule.statistic(), log.scalars().get(rule.statistic())));
      }
    }
    return all;
  }

  /** The largest distance between two of the courses; NaN if fewer than two know the statistic. */
  double yardstick(Comparison.Rule rule) {
    double largest = Double.NaN;
    for (int i = 0; i < courses.size(); i++) {
      for (int j = 0; j < i; j++) {
        double d = rule.between(courses.get(i), courses.get(j));
        largest = Double.isNaN(largest) || d > largest ? d : largest;
      }
    }
    List<Double> range = ranges.get(rule.statistic());
    return Double.isNaN(largest) && range != null
        ? Measures.logRatio(range.get(0), range.get(1))
        : largest;
  }

  private Distance fromRange(String statistic, double value) {
    List<Double> range = ranges.get(statistic);
    double low = Measures.logRatio(value, range.get(0));
    double high = Measures.logRatio(value, range.get(1));
    boolean inside = value >= range.get(0) && value <= range.get(1);
    return new Distance(
        statistic,
        "log_ratio",
        Math.max(low, high),
        inside ? 0 : Math.min(low, high),
        Measures.logRatio(range.get(0), range.get(1)));
  }
}
