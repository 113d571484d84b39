package dev.logstore.figures.report;

import dev.logstore.figures.Labels;
import dev.logstore.results.Metric;
import dev.logstore.results.RunEnvironment;
import dev.logstore.results.RunManifest;
import dev.logstore.results.RunServer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** What a manifest says of the machine and the servers, as rows of tables in one language. */
final class EnvironmentRows {
  private final RunManifest manifest;
  private final Labels labels;

  EnvironmentRows(RunManifest manifest, Labels labels) {
    this.manifest = manifest;
    this.labels = labels;
  }

  List<List<String>> machine() {
    RunEnvironment machine = manifest.environment();
    List<List<String>> rows = new ArrayList<>();
    rows.add(row("env.cpu", machine.cpu()));
    rows.add(row("env.cores", labels.count(machine.cores())));
    rows.add(row("env.memory", bytes(machine.memoryBytes())));
    rows.add(row("env.os", machine.os()));
    rows.add(row("env.kernel", machine.kernel()));
    rows.add(
        row(
            "env.disk",
            labels.text(
                "env.disk.free",
                machine.disk().device(),
                machine.disk().fileSystem(),
                bytes(machine.disk().freeBytes()))));
    rows.add(row("env.fsync", fsync(machine)));
    rows.add(
        row(
            "env.shared",
            labels.text(machine.sharedMachine() ? "env.shared.yes" : "env.shared.no")));
    rows.add(row("env.jvm", machine.jvm() + " " + machine.javaVersion()));
    rows.add(
        row(
            "env.libraries",
            machine.libraries().entrySet().stream()
                .map(library -> library.getKey() + " " + library.getValue())
                .collect(Collectors.joining(", "))));
    return rows;
  }

  List<List<String>> run() {
    List<List<String>> rows = new ArrayList<>();
    rows.add(row("report.run", manifest.run()));
    rows.add(row("report.state", labels.text("state." + manifest.state())));
    rows.add(row("env.started", labels.time(manifest.startedAt())));
    rows.add(
        row(
            "env.ended",
            Optional.ofNullable(manifest.endedAt())
                .map(labels::time)
                .orElse(labels.text("env.ended.none"))));
    rows.add(
        row(
            "env.forks",
            labels.text(
                "env.forks.value",
                labels.count(manifest.totals().forks()),
                labels.count(manifest.totals().failedForks()))));
    rows.add(row("env.dataset", dataset()));
    if (manifest.dataset() != null) {
      rows.add(row("env.checksum", manifest.dataset().sha256()));
    }
    rows.add(row("env.commit", commit()));
    return rows;
  }

  List<String> serverHeader() {
    return List.of(
        labels.text("column.name"),
        labels.text("column.version"),
        labels.text("column.edition"),
        labels.text("column.way"));
  }

  List<List<String>> servers() {
    return manifest.servers().stream()
        .map(
            server ->
                List.of(
                    server.name(),
                    server.version(),
                    server.extensionVersion() == null
                        ? server.edition()
                        : server.edition() + " " + server.extensionVersion(),
                    way(server)))
        .toList();
  }

  List<List<String>> settings(RunServer server) {
    return server.settings().entrySet().stream()
        .map(setting -> List.of(setting.getKey(), setting.getValue()))
        .toList();
  }

  private String way(RunServer server) {
    String image = server.image() == null ? "" : server.image();
    String digest = server.imageDigest() == null ? "" : " " + server.imageDigest();
    return labels.text("way." + server.way(), image + digest).strip();
  }

  private String fsync(RunEnvironment machine) {
    return machine.fsyncMicros() == null
        ? labels.text("env.fsync.none")
        : labels.text(
            "env.fsync.value",
            labels.value(machine.fsyncMicros().p50(), Metric.LATENCY_P50),
            labels.value(machine.fsyncMicros().p99(), Metric.LATENCY_P99),
            labels.count(machine.fsyncMicros().samples()));
  }

  private String dataset() {
    RunManifest.Dataset dataset = manifest.dataset();
    return dataset == null
        ? labels.text("env.dataset.none")
        : labels.text(
            "env.dataset.value",
            dataset.name(),
            dataset.profile(),
            Long.toString(dataset.seed()),
            labels.count(dataset.events()),
            labels.time(dataset.from()),
            labels.time(dataset.to()));
  }

  private String commit() {
    if (manifest.git() == null) {
      return labels.text("env.commit.none");
    }
    String commit = manifest.git().commit();
    return manifest.git().modified() ? labels.text("env.commit.modified", commit) : commit;
  }

  private String bytes(long bytes) {
    return labels.value((double) bytes, Metric.SIZE_TOTAL);
  }

  private List<String> row(String key, String value) {
    return List.of(labels.text(key), value);
  }
}
