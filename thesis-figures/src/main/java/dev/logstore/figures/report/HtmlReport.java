package dev.logstore.figures.report;

import dev.logstore.figures.AnswerRows;
import dev.logstore.figures.Drawing;
import dev.logstore.figures.Figure;
import dev.logstore.figures.Labels;
import dev.logstore.figures.Run;
import dev.logstore.figures.output.Picture;
import dev.logstore.figures.output.SvgFile;
import dev.logstore.figures.output.WebFont;
import dev.logstore.results.Fork;
import dev.logstore.results.Measurement;
import dev.logstore.results.Metric;
import dev.logstore.results.RunManifest;
import dev.logstore.results.Summary.Line;
import dev.logstore.results.Summary.Question;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The report of a run: one HTML file, all languages in it, that loads nothing. The switch of the
 * language is two radio buttons and CSS, so that the page works without scripts.
 */
public final class HtmlReport {
  private static final Set<Metric> ANSWERS =
      Set.of(Metric.LATENCY_P50, Metric.LATENCY_P99, Metric.THROUGHPUT, Metric.SIZE_TOTAL);

  private final Run run;
  private final Drawing drawing;

  public HtmlReport(Run run, Drawing drawing) {
    this.run = run;
    this.drawing = drawing;
  }

  /** The file's text; the first language is the one shown at first. */
  public String text(List<Labels> languages) {
    Labels first = languages.get(0);
    Html page = new Html();
    page.raw("<!DOCTYPE html>");
    page.raw("<html lang=\"%s\">".formatted(first.language().tag()));
    page.raw("<head><meta charset=\"utf-8\">");
    page.raw("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">");
    page.raw("<title>%s</title>".formatted(Html.escape(run.manifest().run())));
    page.raw(
        "<style>\n"
            + WebFont.rule()
            + style()
            + languageRules(languages)
            + "</style></head><body>");
    for (Labels labels : languages) {
      page.raw(languageButton(labels, labels.equals(first)));
    }
    languages.forEach(labels -> page.raw(language(labels)));
    return page.raw("</body></html>").toString();
  }

  private static String style() {
    try (InputStream file = HtmlReport.class.getResourceAsStream("report.css")) {
      return new String(file.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String languageRules(List<Labels> languages) {
    return languages.stream()
        .map(labels -> labels.language().id())
        .map("#show-%1$s:checked ~ #text-%1$s { display: block; }\n"::formatted)
        .collect(Collectors.joining());
  }

  private static String languageButton(Labels labels, boolean checked) {
    String id = labels.language().id();
    return """
        <input type="radio" name="language" id="show-%1$s"%2$s>
        <label for="show-%1$s" lang="%3$s">%4$s</label>"""
        .formatted(
            id, checked ? " checked" : "", labels.language().tag(), labels.text("language.name"));
  }

  private String language(Labels labels) {
    Html main = new Html();
    main.raw(
        "<main id=\"text-%s\" lang=\"%s\">"
            .formatted(labels.language().id(), labels.language().tag()));
    main.heading(1, labels.text("report.title"));
    head(main, labels);
    answers(main, labels);
    figures(main, labels);
    details(main, labels);
    gaps(main, labels);
    environment(main, labels);
    reproduce(main, labels);
    return main.raw("</main>").toString();
  }

  private void head(Html main, Labels labels) {
    RunManifest manifest = run.manifest();
    main.paragraph(
        "%s %s · %s"
            .formatted(
                labels.text("report.run"), manifest.run(), labels.time(manifest.startedAt())));
    if (manifest.state() != RunManifest.State.COMPLETE) {
      main.raw(
          "<p class=\"alert\">"
              + Html.escape(
                  labels.text("note.incomplete", labels.text("state." + manifest.state())))
              + "</p>");
    }
  }

  private void answers(Html main, Labels labels) {
    main.heading(2, labels.text("report.answers"));
    List<Line> answers =
        run.summary().lines().stream()
            .filter(line -> ANSWERS.contains(line.question().metric()))
            .toList();
    if (answers.isEmpty()) {
      main.paragraph(labels.text("report.answers.none"));
    }
    main.paragraph(labels.text("report.answers.howto"));
    tables(main, answers, labels);
    main.heading(3, labels.text("report.synchronous"));
    List<Line> buffered =
        answers.stream().filter(line -> line.toSynchronous().isPresent()).toList();
    if (buffered.isEmpty()) {
      main.paragraph(labels.text("report.synchronous.none"));
    } else {
      AnswerRows rows = new AnswerRows(labels);
      main.paragraph(labels.text("report.answers.buffered"));
      main.numbers(
          labels.text("report.synchronous"),
          rows.header("column.ratio.synchronous"),
          buffered.stream().map(line -> rows.row(line, line.toSynchronous())).toList());
    }
  }

  private static void tables(Html main, List<Line> lines, Labels labels) {
    AnswerRows rows = new AnswerRows(labels);
    Map<Question, List<Line>> byQuestion =
        lines.stream()
            .collect(
                Collectors.groupingBy(Line::question, LinkedHashMap::new, Collectors.toList()));
    byQuestion.forEach(
        (question, part) ->
            main.numbers(
                rows.question(question),
                rows.header("column.ratio"),
                part.stream().map(line -> rows.row(line, line.toStandard())).toList()));
  }

  private void figures(Html main, Labels labels) {
    main.heading(2, labels.text("report.figures"));
    for (Figure figure : drawing.figures()) {
      Picture picture = drawing.of(figure, labels);
      main.raw(
          "<figure><div class=\"scroll\" tabindex=\"0\" role=\"region\" aria-label=\"%s\">"
              .formatted(Html.escape(picture.title() + " " + labels.text("report.scroll"))));
      main.raw(SvgFile.element(picture, figure.id() + "-" + labels.language().id()));
      main.raw("</div></figure>");
    }
  }

  private void details(Html main, Labels labels) {
    main.heading(2, labels.text("report.details"));
    main.raw("<details><summary>" + Html.escape(labels.text("report.details.show")));
    main.raw("</summary>");
    tables(main, run.summary().lines(), labels);
    main.raw("</details>");
  }

  /** What is not there, and why. */
  private void gaps(Html main, Labels labels) {
    RunManifest manifest = run.manifest();
    tableOr(
        main,
        labels,
        "report.notavailable",
        List.of("column.what", "column.server", "column.reason"),
        manifest.notAvailable().stream()
            .map(gap -> List.of(gap.what(), gap.server(), gap.reason()))
            .toList());
    AnswerRows rows = new AnswerRows(labels);
    tableOr(
        main,
        labels,
        "report.failed",
        List.of("column.question", "column.arm", "column.round", "column.reason"),
        run.summary().failedForks().stream()
            .map(failed -> failedFork(failed, rows, labels))
            .toList());
    main.heading(2, labels.text("report.warnings"));
    List<String> warnings =
        Stream.concat(manifest.warnings().stream(), run.fileWarnings().stream()).toList();
    if (warnings.isEmpty()) {
      main.paragraph(labels.text("report.warnings.none"));
    } else {
      main.list(warnings);
    }
  }

  private static List<String> failedFork(Measurement failed, AnswerRows rows, Labels labels) {
    Fork fork = failed.fork();
    return List.of(
        labels.benchmark(fork.benchmark())
            + fork.query().map(query -> " – " + labels.query(query)).orElse(""),
        rows.arm(fork.arm()),
        labels.count(fork.round()),
        failed.reason().orElse(""));
  }

  private static void tableOr(
      Html main, Labels labels, String key, List<String> header, List<List<String>> rows) {
    main.heading(2, labels.text(key));
    if (rows.isEmpty()) {
      main.paragraph(labels.text(key + ".none"));
    } else {
      main.table(labels.text(key), header.stream().map(labels::text).toList(), rows);
    }
  }

  private void environment(Html main, Labels labels) {
    EnvironmentRows rows = new EnvironmentRows(run.manifest(), labels);
    List<String> header = List.of(labels.text("column.name"), labels.text("column.value"));
    main.heading(2, labels.text("report.environment"));
    main.table(labels.text("report.environment"), header, rows.machine());
    main.table(labels.text("report.servers"), rows.serverHeader(), rows.servers());
    for (RunManifest.Server server : run.manifest().servers()) {
      String title = labels.text("report.settings", server.name());
      main.raw("<details><summary>" + Html.escape(title) + "</summary>");
      main.table(
          title,
          List.of(labels.text("column.setting"), labels.text("column.value")),
          rows.settings(server));
      main.raw("</details>");
    }
    main.table(
        labels.text("report.stages"),
        List.of(labels.text("column.stage"), labels.text("column.seconds")),
        run.manifest().stages().stream()
            .map(stage -> List.of(stage.name(), labels.number(stage.seconds())))
            .toList());
  }

  private void reproduce(Html main, Labels labels) {
    RunManifest manifest = run.manifest();
    main.heading(2, labels.text("report.reproduce"));
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
