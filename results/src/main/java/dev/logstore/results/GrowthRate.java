package dev.logstore.results;

import dev.logstore.results.statistics.Growth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * How an arm's answer grows with the rows in its table.
 *
 * @param benchmark the question
 * @param query id of the query, if it is one
 * @param metric what is measured
 * @param arm the configuration
 * @param growth the fit over all forks at all sizes
 */
public record GrowthRate(
    String benchmark, Optional<String> query, Metric metric, Arm arm, Growth growth) {

  /** What the forks of a fit have in common. */
  private record Key(String benchmark, Optional<String> query, Metric metric, Arm arm) {}

  private static final Comparator<Key> ORDER =
      Comparator.comparing(Key::benchmark)
          .thenComparing(key -> key.query().orElse(""))
          .thenComparing(key -> key.metric().id())
          .thenComparing(key -> key.arm().id());

  /** The growth of everything that was measured at two sizes or more, in the order of names. */
  public static List<GrowthRate> of(List<Measurement> rows) {
    Map<Key, List<Growth.Point>> points = new TreeMap<>(ORDER);
    for (Measurement row : rows) {
      if (row.iteration().isEmpty() && row.fork().rowsBefore() > 0) {
        row.value()
            .filter(value -> value.value() > 0)
            .ifPresent(
                value ->
                    points
                        .computeIfAbsent(key(row.fork(), value), key -> new ArrayList<>())
                        .add(new Growth.Point((double) row.fork().rowsBefore(), value.value())));
      }
    }
    List<GrowthRate> rates = new ArrayList<>();
    points.forEach(
        (key, forks) ->
            Growth.of(forks)
                .ifPresent(
                    growth ->
                        rates.add(
                            new GrowthRate(
                                key.benchmark(), key.query(), key.metric(), key.arm(), growth))));
    return List.copyOf(rates);
  }

  private static Key key(Fork fork, Measurement.Value value) {
    return new Key(fork.benchmark(), fork.query(), value.metric(), fork.arm());
  }
}
