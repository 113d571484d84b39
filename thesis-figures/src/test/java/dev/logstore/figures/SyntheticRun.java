package dev.logstore.figures;

import dev.logstore.results.RunDirectory;
import dev.logstore.results.RunManifest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * A run that nobody measured: numbers of a realistic size from a random generator with a fixed
 * seed. It is kept as files among the test resources; {@link #main} writes them anew.
 */
final class SyntheticRun {
  static final String NAME = "synthetic-run";

  private SyntheticRun() {}

  /** Writes the run's two files to the folder that is given. */
  public static void main(String[] args) throws IOException {
    write(Path.of(args[0]), SyntheticMeasurements.Shape.small());
  }

  /** Writes a run of that shape to a folder. */
  static void write(Path target, SyntheticMeasurements.Shape shape) throws IOException {
    Path temporary = Files.createTempDirectory("synthetic");
    RunDirectory run = RunDirectory.create(temporary, "synthetic", SyntheticMeasurements.START);
    run.append(SyntheticMeasurements.of(shape).stream().flatMap(List::stream).toList());
    run.writeManifest(manifest());
    Files.createDirectories(target);
    for (String name : List.of(RunDirectory.MANIFEST, RunDirectory.MEASUREMENTS)) {
      Files.write(target.resolve(name), Files.readAllBytes(run.path().resolve(name)));
    }
  }

  private static RunManifest manifest() {
    RunManifest begun =
        RunManifest.started(
            "2026-11-23-100000-synthetic",
            SyntheticMeasurements.START,
            new RunManifest.Plan(
                "synthetic", "5f0c".repeat(16), "# Not a plan: this run is synthetic.\nforks: 5\n"),
            new RunManifest.Git("0123456789abcdef0123456789abcdef01234567", true),
            new RunManifest.Environment(
                "Synthetic CPU at 3.0 GHz",
                2,
                8L << 30,
                "Debian GNU/Linux 12 (bookworm)",
                "Linux 6.1.0",
                new RunManifest.Disk("vda", "ext4", 120L << 30),
                "OpenJDK 64-Bit Server VM",
                "17.0.15",
                RunManifest.sorted(
                    Map.of("postgresql", "42.7.14", "jmh-core", "1.37", "HikariCP", "7.1.0")),
                new RunManifest.FsyncMicros(183.4, 912.7, 200),
                true));
    return begun
        .withDataset(
            new RunManifest.Dataset(
                "small-1",
                "small",
                1,
                100_000,
                Instant.parse("2026-03-02T00:00:00Z"),
                Instant.parse("2026-05-30T23:59:00Z"),
                "c0de".repeat(16)))
        .withServer(server("postgresql", "PostgreSQL", null))
        .withServer(server("timescaledb", "TimescaleDB Apache", "2.19.3"))
        .withNotAvailable(
            new RunManifest.NotAvailable("compression", "timescaledb", "not in the Apache edition"))
        .withNotAvailable(
            new RunManifest.NotAvailable(
                "continuous aggregates", "timescaledb", "not in the Apache edition"))
        .withWarning("This run is synthetic: its numbers are made up for tests.")
        .withWarning("Client and server shared the 2 cores of one machine.")
        .withStage("generate", 3.2)
        .withStage("load", 21.7)
        .withStage("measure", 201.4)
        .withTotals(123, 1)
        .ended(RunManifest.State.COMPLETE, SyntheticMeasurements.START.plusSeconds(240));
  }

  private static RunManifest.Server server(String name, String edition, String extension) {
    return new RunManifest.Server(
        name,
        RunManifest.Way.EMBEDDED,
        null,
        null,
        "PostgreSQL 17.12",
        170012,
        edition,
        extension,
        RunManifest.sorted(
            Map.of(
                "fsync", "on",
                "synchronous_commit", "on",
                "shared_buffers", "512MB",
                "jit", "on",
                "max_wal_size", "1GB",
                "wal_level", "replica")));
  }
}
