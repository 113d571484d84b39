package dev.logstore.results;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What became of the events of one arm in all faults of a kind: sums over the forks, each of which
 * had one fault. Sent = stored + lost + dropped + refused; duplicates are counted apart. Failed are
 * the requests that were told so, some of whose events are stored all the same, if the answer to
 * their commit was lost.
 *
 * @param arm the arm, with the kind of fault among its factors
 * @param faults how many forks
 * @param events the sums by metric, in {@link #METRICS}' order; what no fork counted is left out
 */
public record FaultCount(Arm arm, int faults, Map<Metric, Long> events) {
  /** Name of the factor that says what broke. */
  public static final String FAULT = "fault";

  /** What is counted. */
  public static final List<Metric> METRICS =
      List.of(
          Metric.EVENTS_SENT,
          Metric.EVENTS_STORED,
          Metric.EVENTS_LOST,
          Metric.FAILED,
          Metric.EVENTS_DUPLICATED,
          Metric.EVENTS_DROPPED,
          Metric.EVENTS_REFUSED,
          Metric.EVENTS_MISSING_OLD,
          Metric.EVENTS_MISSING_NEW);

  /** The counts of a run, in the order of its rows; empty if it has no faults. */
  public static List<FaultCount> of(List<Measurement> rows) {
    Map<Arm, Map<Metric, List<Double>>> byArm = new LinkedHashMap<>();
    rows.stream()
        .filter(FaultCount::isCount)
        .forEach(
            row -> {
              Measurement.Value value = row.value().orElseThrow();
              byArm
                  .computeIfAbsent(row.fork().arm(), arm -> new LinkedHashMap<>())
                  .computeIfAbsent(value.metric(), metric -> new ArrayList<>())
                  .add(value.value());
            });
    return byArm.entrySet().stream().map(each -> of(each.getKey(), each.getValue())).toList();
  }

  private static FaultCount of(Arm arm, Map<Metric, List<Double>> forks) {
    Map<Metric, Long> events = new LinkedHashMap<>();
    for (Metric metric : METRICS) {
      if (forks.containsKey(metric)) {
        events.put(
            metric, Math.round(forks.get(metric).stream().mapToDouble(Double::doubleValue).sum()));
      }
    }
    return new FaultCount(arm, forks.getOrDefault(Metric.EVENTS_SENT, List.of()).size(), events);
  }

  private static boolean isCount(Measurement row) {
    return row.fork().harness() == Harness.FAULT
        && row.iteration().isEmpty()
        && row.value().filter(value -> METRICS.contains(value.metric())).isPresent();
  }

  /** Whether a row is one of those that were added up. */
  public boolean counts(Measurement row) {
    return isCount(row) && row.fork().arm().equals(arm);
  }

  /** What broke, such as {@code server-kill}. */
  public String fault() {
    return arm.factors().getOrDefault(FAULT, "");
  }

  /** The arm but for what broke. */
  public Arm unbroken() {
    Map<String, String> others = new TreeMap<>(arm.factors());
    others.remove(FAULT);
    return arm.withFactors(others);
  }

  /** A sum; 0 where nothing was counted. */
  public long of(Metric metric) {
    return events.getOrDefault(metric, 0L);
  }

  /** In percent of the events that were sent. */
  public double share(Metric metric) {
    return 100.0 * of(metric) / of(Metric.EVENTS_SENT);
  }
}
