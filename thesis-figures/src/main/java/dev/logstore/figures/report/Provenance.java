package dev.logstore.figures.report;

import dev.logstore.figures.Labels;
import dev.logstore.results.RunManifest;
import dev.logstore.results.RunServer;
import java.util.List;
import java.util.Locale;

/** Where and how a run came about, and how to repeat it. */
final class Provenance {
  private final RunManifest manifest;
  private final Labels labels;

  Provenance(RunManifest manifest, Labels labels) {
    this.manifest = manifest;
    this.labels = labels;
  }

  void write(Html main) {
    environment(main);
    reproduce(main);
  }

  private void environment(Html main) {
    EnvironmentRows rows = new EnvironmentRows(manifest, labels);
    List<String> header = List.of(labels.text("column.name"), labels.text("column.value"));
    main.part("environment", labels.text("report.environment"));
    main.table(labels.text("report.environment"), header, rows.machine());
    main.table(labels.text("report.servers"), rows.serverHeader(), rows.servers());
    for (RunServer server : manifest.servers()) {
      String title = labels.text("report.settings", server.name());
      main.raw("<details class=\"settings\"><summary>" + Html.escape(title) + "</summary>");
      main.table(
          title,
          List.of(labels.text("column.setting"), labels.text("column.value")),
          rows.settings(server));
      main.raw("</details>");
    }
    main.table(
        labels.text("report.stages"),
        List.of(labels.text("column.stage"), labels.text("column.seconds")),
        manifest.stages().stream()
            .map(stage -> List.of(labels.stage(stage.name()), labels.number(stage.seconds())))
            .toList());
  }

  private void reproduce(Html main) {
    main.part("reproduce", labels.text("report.reproduce"));
    main.table(
        labels.text("report.run"),
        List.of(labels.text("column.name"), labels.text("column.value")),
        new EnvironmentRows(manifest, labels).run());
    main.paragraph(labels.text("report.reproduce.text"));
    String checkout =
        manifest.git() == null ? "" : "git checkout " + manifest.git().commit() + "\n";
    main.raw(
        "<pre><code>%sscripts/study %s</code></pre>"
            .formatted(Html.escape(checkout), Html.escape(manifest.plan().name())));
    main.raw(
        "<details><summary>%s (SHA-256 %s)</summary><pre><code>%s</code></pre></details>"
            .formatted(
                Html.escape(labels.text("report.plan")),
                Html.escape(manifest.plan().sha256().toLowerCase(Locale.ROOT)),
                Html.escape(manifest.plan().yaml())));
  }
}
