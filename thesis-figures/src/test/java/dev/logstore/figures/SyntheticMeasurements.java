package dev.logstore.figures;

import dev.logstore.results.Arm;
import dev.logstore.results.Fork;
import dev.logstore.results.Harness;
import dev.logstore.results.Measurement;
import dev.logstore.results.Metric;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;

/**
 * Measurements that nobody made, of every benchmark: numbers of a realistic size from a random
 * generator with a fixed seed.
 */
final class SyntheticMeasurements {
  static final Instant START = Instant.parse("2026-11-23T10:00:00Z");
  static final String DATASET = "small-1";
  static final String DURABILITY = "fsync=on synchronous_commit=on";

  private static final double MIB = 1 << 20;
  private static final List<Metric> COSTS =
      List.of(
          Metric.COST_CLIENT,
          Metric.COST_ROUND_TRIP,
          Metric.COST_STATEMENT,
          Metric.COST_INDEX,
          Metric.COST_COMMIT,
          Metric.COST_CONNECTION);

  private final Random random = new Random(20261123);
  private final List<List<Measurement>> forks = new ArrayList<>();
  private final Shape shape;

  /**
   * How much is measured.
   *
   * @param groups schemas, the baseline and its twin among them
   * @param queries their ids
   * @param sizes rows in the tables
   * @param rounds forks of an arm
   * @param seconds length of the run under load, and steps of the retention loop
   */
  record Shape(
      List<String> groups, List<String> queries, List<Long> sizes, int rounds, int seconds) {

    /** As the files among the test resources have it. */
    static Shape small() {
      return new Shape(
          List.of("standard", "standard-again", "control", "plugin"),
          List.of("accesses-per-hour", "log-report", "activity-report"),
          List.of(10_000L, 100_000L),
          5,
          20);
    }

    /** A thesis' run: about 50,000 rows, 15 schemas, 40 queries. */
    static Shape thesis() {
      List<String> groups =
          new ArrayList<>(
              List.of("standard", "standard-again", "control", "plugin", "design", "draft"));
      for (int i = groups.size(); i < 15; i++) {
        groups.add("schema-with-a-long-name-" + i);
      }
      List<String> queries = new ArrayList<>(List.of("accesses-per-hour", "log-report"));
      for (int i = queries.size(); i < 40; i++) {
        queries.add("query-of-a-dashboard-number-" + i);
      }
      return new Shape(groups, queries, List.of(100_000L, 1_000_000L, 10_000_000L), 3, 40);
    }
  }

  private SyntheticMeasurements(Shape shape) {
    this.shape = shape;
  }

  /** All forks of a run, each with its rows. */
  static List<List<Measurement>> of(Shape shape) {
    return new SyntheticMeasurements(shape).measure();
  }

  private List<List<Measurement>> measure() {
    for (int round = 1; round <= shape.rounds; round++) {
      double drift = Math.exp(0.05 * random.nextGaussian());
      for (int i = 0; i < shape.groups.size(); i++) {
        String group = shape.groups.get((i + round) % shape.groups.size());
        inserts(group, round, drift);
        for (long rows : shape.sizes) {
          queries(group, rows, round, drift);
        }
        if (!group.equals(Arm.BASELINE_AGAIN)) {
          buffered(group, round, drift);
          cost(group, round, drift);
          load(group, round, drift);
          retention(group, round, drift);
          backup(group, round, drift);
          faults(group, round);
        }
      }
    }
    shape.groups.stream().filter(g -> !g.equals(Arm.BASELINE_AGAIN)).forEach(this::sizes);
    List.of("none", "component", "component.action", "userid").forEach(this::compression);
    return forks;
  }

  private void inserts(String group, int round, double drift) {
    Arm synchronous = Arm.synchronous(group, server(group), schema(group), DURABILITY);
    if (group.equals("control") && round == 4) {
      forks.add(
          List.of(
              insert("insert-latency", synchronous, round)
                  .failed("the server closed the connection (synthetic failure)")));
    } else {
      latency(
          insert("insert-latency", synchronous, round), drift * choose(group, 312, 330, 355), 3.1);
    }
    double single = choose(group, 2950, 2800, 2600) / drift;
    rate(insert("insert-throughput", synchronous, round), single);
    for (int size : new int[] {1, 50, 1000, 5000}) {
      rate(insert("insert-throughput", buffer(group, size), round), single * Math.pow(size, 0.36));
    }
    for (String threads : List.of("2", "4")) {
      rate(
          insert("insert-throughput", synchronous.withFactor("threads", threads), round),
          single * Math.sqrt(Integer.parseInt(threads)));
    }
    rate(insert("insert-throughput", synchronous.withFactor("rtt_ms", "5"), round), single / 17);
  }

  private void buffered(String group, int round, double drift) {
    latency(insert("enqueue-latency", buffer(group, 1000), round), drift * 1.4, 5);
  }

  private void cost(String group, int round, double drift) {
    double[] parts = {21, 34, 48, choose(group, 43, 43, 26), choose(group, 166, 170, 172), -0.8};
    Fork fork =
        insert(
            "insert-cost", Arm.synchronous(group, server(group), schema(group), DURABILITY), round);
    List<Measurement> rows = new ArrayList<>();
    for (int i = 0; i < parts.length; i++) {
      rows.add(fork.measured(COSTS.get(i), rounded(parts[i] * drift * spread(0.04))));
    }
    forks.add(rows);
  }

  private void load(String group, int round, double drift) {
    Fork fork =
        Fork.of(
            Harness.LOAD,
            "latency-under-load",
            buffer(group, 1000),
            DATASET,
            100_000,
            round,
            at(round));
    List<Measurement> rows = new ArrayList<>();
    for (int second = 1; second <= shape.seconds; second++) {
      double burst = second % 10 == 7 ? 6 : 1;
      double p50 = drift * choose(group, 2.1, 2.2, 2.6) * spread(0.1);
      rows.add(fork.measured(second, Metric.LATENCY_P50, rounded(p50)));
      rows.add(fork.measured(second, Metric.LATENCY_P99, rounded(p50 * 14 * burst * spread(0.3))));
      rows.add(fork.measured(second, Metric.TARGET_RATE, 500 * (burst > 1 ? 4 : 1)));
      rows.add(
          fork.measured(
              second, Metric.THROUGHPUT, rounded(500 * (burst > 1 ? 3.6 : 1) * spread(0.02))));
    }
    rows.add(fork.measured(Metric.LATENCY_P50, rounded(2.3 * drift)));
    rows.add(fork.measured(Metric.LATENCY_P99, rounded(61 * drift)));
    forks.add(rows);
  }

  private void queries(String group, long rows, int round, double drift) {
    for (int i = 0; i < shape.queries.size(); i++) {
      String query = shape.queries.get(i);
      double median = 300 * (1 + 4 * i) * Math.pow(rows / 1e5, choose(group, 0.9, 0.9, 0.3));
      double factor = choose(group, 1, 1.04, 0.2 * (1 + i % 12)) * spread(0.02);
      latency(
          Fork.ofQuery("query-latency", table(group), query, DATASET, rows, round, at(round)),
          drift * median * factor,
          1.9);
    }
  }

  private void retention(String group, int round, double drift) {
    Fork fork =
        Fork.of(Harness.LIFECYCLE, "retention", table(group), DATASET, 100_000, round, at(round));
    List<Measurement> rows = new ArrayList<>();
    double all = 0;
    for (int step = 1; step <= shape.seconds; step++) {
      double time = drift * choose(group, 96_000, 97_000, 4100) * spread(0.1);
      all += time;
      rows.add(fork.measured(step, Metric.RETENTION_TIME, rounded(time)));
      rows.add(
          fork.measured(
              step,
              Metric.INSERT_LATENCY_P99,
              rounded(choose(group, 2900, 2950, 1200) * spread(0.2))));
    }
    rows.add(fork.measured(Metric.RETENTION_TIME, rounded(all)));
    rows.add(fork.measured(Metric.SIZE_BEFORE, 41.8 * MIB));
    rows.add(fork.measured(Metric.SIZE_AFTER, choose(group, 41.8, 41.8, 28.25) * MIB));
    forks.add(rows);
  }

  private void backup(String group, int round, double drift) {
    for (String format : List.of("plain", "custom")) {
      Fork fork =
          Fork.of(
              Harness.LIFECYCLE,
              "backup",
              table(group).withFactor("format", format),
              DATASET,
              100_000,
              round,
              at(round));
      double slower = format.equals("custom") ? 3.2 : 1;
      forks.add(
          List.of(
              fork.measured(Metric.BACKUP_TIME, rounded(drift * slower * 310_000 * spread(0.05))),
              fork.measured(
                  Metric.RESTORE_TIME,
                  rounded(drift * choose(group, 1.9, 1.9, 2.6) * 1e6 * spread(0.05))),
              fork.measured(
                  Metric.BACKUP_SIZE, format.equals("custom") ? 3.5 * MIB : 21.25 * MIB)));
    }
  }

  private void faults(String group, int round) {
    for (String fault : List.of("server-kill", "client-kill")) {
      Fork fork =
          Fork.of(
              Harness.FAULT,
              "fault",
              buffer(group, 1000).withFactor("fault", fault),
              DATASET,
              0,
              round,
              at(round));
      int lost = fault.equals("client-kill") ? 40 * round : 0;
      forks.add(
          List.of(
              fork.measured(Metric.EVENTS_SENT, 10_000),
              fork.measured(Metric.EVENTS_STORED, 10_000 - lost),
              fork.measured(Metric.EVENTS_LOST, lost),
              fork.measured(Metric.EVENTS_DUPLICATED, 0)));
    }
  }

  private void sizes(String group) {
    Fork fork = Fork.of(Harness.STORAGE, "table-size", table(group), DATASET, 100_000, 1, at(1));
    double heap = choose(group, 17.5, 17.5, 19.2) * MIB;
    double index = choose(group, 24.25, 24.25, 15.5) * MIB;
    double toast = group.equals("plugin") ? 91 * 8192 : 8192;
    forks.add(
        List.of(
            fork.measured(Metric.SIZE_HEAP, heap),
            fork.measured(Metric.SIZE_INDEX, index),
            fork.measured(Metric.SIZE_TOAST, toast),
            fork.measured(Metric.SIZE_TOTAL, heap + index + toast)));
  }

  private void compression(String segmentBy) {
    Fork fork =
        Fork.of(
            Harness.STORAGE,
            "compression",
            table("plugin").withFactor("segment_by", segmentBy),
            DATASET,
            100_000,
            1,
            at(1));
    double factor =
        Map.of("none", 9.2, "component", 14.1, "component.action", 12.7)
            .getOrDefault(segmentBy, 1.8);
    forks.add(
        List.of(
            fork.measured(Metric.SIZE_BEFORE, 35.5 * MIB),
            fork.measured(Metric.SIZE_AFTER, Math.rint(35.5 * MIB / factor))));
  }

  private void latency(Fork fork, double median, double tail) {
    double p50 = rounded(median * spread(0.03));
    double p99 = rounded(p50 * tail * spread(0.1));
    forks.add(
        List.of(
            fork.measured(Metric.LATENCY_MEAN, rounded(p50 * 1.12)),
            fork.measured(Metric.LATENCY_P50, p50),
            fork.measured(Metric.LATENCY_P90, rounded(p50 * (1 + tail) / 2.4)),
            fork.measured(Metric.LATENCY_P99, p99),
            fork.measured(Metric.LATENCY_P999, rounded(p99 * 2.3)),
            fork.measured(Metric.LATENCY_P9999, rounded(p99 * 4.1)),
            fork.measured(Metric.LATENCY_MAX, rounded(p99 * 6))));
  }

  private void rate(Fork fork, double mean) {
    forks.add(List.of(fork.measured(Metric.THROUGHPUT, rounded(mean * spread(0.04)))));
  }

  private double spread(double sigma) {
    return Math.exp(sigma * random.nextGaussian());
  }

  private static Arm table(String group) {
    return Arm.of(group, server(group), schema(group), DURABILITY);
  }

  private static Arm buffer(String group, int size) {
    return Arm.buffered(group, server(group), schema(group), size, DURABILITY);
  }

  private static Fork insert(String benchmark, Arm arm, int round) {
    return Fork.of(Harness.INSERT, benchmark, arm, DATASET, 100_000, round, at(round));
  }

  private static double choose(String group, double standard, double control, double other) {
    return switch (group) {
      case "control" -> control;
      case "standard", Arm.BASELINE_AGAIN -> standard;
      default -> other;
    };
  }

  private static String server(String group) {
    return group.startsWith("standard") ? "postgresql" : "timescaledb";
  }

  private static String schema(String group) {
    return group.equals(Arm.BASELINE_AGAIN) ? Arm.BASELINE : group;
  }

  private static Instant at(int round) {
    return START.plus(Duration.ofSeconds(40L * round));
  }

  private static double rounded(double value) {
    return Math.round(value * 100) / 100.0;
  }
}
