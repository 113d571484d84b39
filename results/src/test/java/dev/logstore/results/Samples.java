package dev.logstore.results;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** Values that several tests start from. */
final class Samples {
  static final Instant START = Instant.parse("2026-11-23T10:15:30Z");
  static final String DURABILITY = "fsync=on synchronous_commit=on";

  private Samples() {}

  static Arm synchronous(String group) {
    return Arm.synchronous(group, server(group), schema(group), DURABILITY);
  }

  static Arm buffered(String group) {
    return Arm.buffered(group, server(group), schema(group), 1000, DURABILITY);
  }

  static Arm reading(String group) {
    return Arm.of(group, server(group), schema(group), DURABILITY);
  }

  private static String server(String group) {
    return group.startsWith("standard") ? "postgresql" : "timescaledb";
  }

  private static String schema(String group) {
    return group.equals(Arm.BASELINE_AGAIN) ? Arm.BASELINE : group;
  }

  static Fork insert(String benchmark, Arm arm, int round) {
    return Fork.of(
        Harness.INSERT,
        benchmark,
        arm,
        "small-1",
        100_000,
        round,
        START.plus(Duration.ofSeconds(round)));
  }

  static Fork query(String query, Arm arm, int round) {
    return Fork.ofQuery("query-latency", arm, query, "small-1", 100_000, round, START);
  }

  static RunManifest manifest(String run) {
    return RunManifest.started(
            run,
            START,
            new RunManifest.Plan("quick", "ab12", "forks: 5\n"),
            new RunManifest.Git("0123456789abcdef", false),
            new RunEnvironment(
                "Some CPU",
                2,
                8L << 30,
                "Debian GNU/Linux 12",
                "Linux 6.1",
                new RunEnvironment.Disk("sda", "ext4", 100L << 30),
                "OpenJDK 64-Bit Server VM",
                "17.0.15",
                RunManifest.sorted(Map.of("postgresql", "42.7.14", "jmh-core", "1.37")),
                new RunEnvironment.FsyncMicros(210.5, 900, 200),
                true))
        .withDataset(
            new RunManifest.Dataset(
                "small-1", "small", 1, 100_000, START.minus(Duration.ofDays(90)), START, "cd34"))
        .withServer(
            new RunServer(
                "postgresql",
                RunServer.Way.EMBEDDED,
                null,
                null,
                "PostgreSQL 17.12",
                170012,
                "PostgreSQL",
                null,
                RunManifest.sorted(Map.of("fsync", "on", "shared_buffers", "128MB"))));
  }

  static RunManifest.NotAvailable notAvailable() {
    return new RunManifest.NotAvailable(
        new LocalText("compressão", "compression"),
        "timescaledb",
        new LocalText("edição Apache", "Apache edition"));
  }

  static List<Measurement> latency(Fork fork, double p50) {
    return List.of(
        fork.measured(Metric.LATENCY_P50, p50), fork.measured(Metric.LATENCY_P99, p50 * 3));
  }
}
