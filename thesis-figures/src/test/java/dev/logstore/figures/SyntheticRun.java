package dev.logstore.figures;

import dev.logstore.results.LocalText;
import dev.logstore.results.RunDirectory;
import dev.logstore.results.RunEnvironment;
import dev.logstore.results.RunManifest;
import dev.logstore.results.RunServer;
import dev.logstore.results.Titles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A run that nobody measured: numbers of a realistic size from a random generator with a fixed
 * seed. It is kept as files among the test resources; {@link #main} writes them anew.
 */
final class SyntheticRun {
  static final String NAME = "synthetic-run";
  static final List<String> FILES =
      List.of(RunDirectory.MANIFEST, RunDirectory.MEASUREMENTS, RunDirectory.TITLES);

  private static final LocalText APACHE =
      new LocalText("não existe na edição Apache", "not in the Apache edition");

  private SyntheticRun() {}

  /**
   * Writes the run's files.
   *
   * @param args the folder, and {@code thesis} for a run of that size
   */
  public static void main(String[] args) throws IOException {
    boolean thesis = args.length > 1 && args[1].equals("thesis");
    write(
        Path.of(args[0]),
        thesis ? SyntheticMeasurements.Shape.thesis() : SyntheticMeasurements.Shape.small());
  }

  /** Writes a run of that shape to a folder. */
  static void write(Path target, SyntheticMeasurements.Shape shape) throws IOException {
    Path temporary = Files.createTempDirectory("synthetic");
    RunDirectory run = RunDirectory.create(temporary, "synthetic", SyntheticMeasurements.START);
    run.append(SyntheticMeasurements.of(shape).stream().flatMap(List::stream).toList());
    run.writeManifest(manifest());
    run.keepTitles(titles());
    Files.createDirectories(target);
    for (String name : FILES) {
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
            new RunEnvironment(
                "Synthetic CPU at 3.0 GHz",
                2,
                8L << 30,
                "Debian GNU/Linux 12 (bookworm)",
                "Linux 6.1.0",
                new RunEnvironment.Disk("vda", "ext4", 120L << 30),
                "OpenJDK 64-Bit Server VM",
                "17.0.15",
                RunManifest.sorted(
                    Map.of("postgresql", "42.7.14", "jmh-core", "1.37", "HikariCP", "7.1.0")),
                new RunEnvironment.FsyncMicros(183.4, 912.7, 200),
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
            new RunManifest.NotAvailable(
                new LocalText("compressão", "compression"), "timescaledb", APACHE))
        .withNotAvailable(
            new RunManifest.NotAvailable(
                new LocalText("agregados contínuos", "continuous aggregates"),
                "timescaledb",
                APACHE))
        .withWarning(
            new LocalText(
                "Esta execução é sintética: seus números foram inventados para testes.",
                "This run is synthetic: its numbers are made up for tests."))
        .withWarning(
            new LocalText(
                "Cliente e servidor dividiram os 2 núcleos de uma máquina.",
                "Client and server shared the 2 cores of one machine."))
        .withStage("data set", 3.2)
        .withStage("tables", 21.7)
        .withStage("forks", 201.4)
        .withTotals(123, 1)
        .ended(RunManifest.State.COMPLETE, SyntheticMeasurements.START.plusSeconds(240));
  }

  /** As the study calls them, for the length of names is what a layout has to bear. */
  private static Titles titles() {
    Map<String, LocalText> schemas = new LinkedHashMap<>();
    schemas.put("standard", new LocalText("Tabela padrão", "Standard table"));
    schemas.put(
        "control", new LocalText("Tabela padrão no TimescaleDB", "Standard table in TimescaleDB"));
    schemas.put("plugin", new LocalText("Hypertable do plugin", "Plugin's hypertable"));
    schemas.put("design", new LocalText("Hypertable do projeto", "Design hypertable"));
    schemas.put("draft", new LocalText("Hypertable do rascunho", "Draft hypertable"));
    Map<String, LocalText> queries = new LinkedHashMap<>();
    queries.put(
        "accesses-per-hour",
        new LocalText("Acessos por hora, últimas 24 h", "Accesses per hour, last 24 h"));
    queries.put(
        "log-report",
        new LocalText(
            "Relatório de logs: 100 mais recentes de um curso",
            "Log report: newest 100 of a course"));
    queries.put(
        "activity-report",
        new LocalText("Relatório de atividades de um curso", "Activity report of a course"));
    return new Titles(schemas, queries);
  }

  private static RunServer server(String name, String edition, String extension) {
    return new RunServer(
        name,
        RunServer.Way.EMBEDDED,
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
