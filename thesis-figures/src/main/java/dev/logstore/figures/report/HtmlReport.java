package dev.logstore.figures.report;

import dev.logstore.figures.Drawing;
import dev.logstore.figures.Figure;
import dev.logstore.figures.Labels;
import dev.logstore.figures.Run;
import dev.logstore.figures.output.Picture;
import dev.logstore.figures.output.WebFont;
import dev.logstore.results.RunManifest;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;

/**
 * The report of a run: one HTML file, all languages in it, that loads nothing; its own policy
 * forbids it to. The switch of the language is two radio buttons and CSS; a small script only lets
 * tables be sorted, so that the page is whole without it.
 */
public final class HtmlReport {
  private static final String POLICY =
      "default-src 'none'; style-src 'unsafe-inline'; script-src 'unsafe-inline'; font-src data:";

  /** The parts of the page, in their order, by the keys of their headings. */
  private static final List<String> PARTS =
      List.of("verdicts", "figures", "answers", "notavailable", "environment", "reproduce");

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
    page.raw("<meta http-equiv=\"Content-Security-Policy\" content=\"%s\">".formatted(POLICY));
    page.raw("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">");
    page.raw("<title>%s</title>".formatted(Html.escape(run.manifest().run())));
    page.raw(
        "<style>\n"
            + WebFont.rule()
            + resource("report.css")
            + languageRules(languages)
            + "</style></head><body>");
    for (Labels labels : languages) {
      page.raw(languageButton(labels, labels.equals(first)));
    }
    languages.parallelStream().map(this::language).toList().forEach(page::raw);
    page.raw("<script>\n" + resource("report.js") + "</script>");
    return page.raw("</body></html>").toString();
  }

  private static String resource(String name) {
    try (InputStream file = HtmlReport.class.getResourceAsStream(name)) {
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
    return """
        <input type="radio" name="language" id="show-%1$s" data-lang="%3$s"%2$s>
        <label for="show-%1$s" lang="%3$s">%4$s</label>"""
        .formatted(
            labels.language().id(),
            checked ? " checked" : "",
            labels.language().tag(),
            labels.text("language.name"));
  }

  private String language(Labels labels) {
    String id = labels.language().id();
    Html main = new Html(id);
    main.raw("<main id=\"text-%s\" lang=\"%s\">".formatted(id, labels.language().tag()));
    main.heading(1, labels.text("report.title"));
    head(main, labels);
    contents(main, labels);
    new VerdictCards(labels).write(main, run.verdicts());
    figures(main, labels);
    new AnswerTables(run, labels).write(main);
    new Gaps(run, labels).write(main);
    new Provenance(run.manifest(), labels).write(main);
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

  private static void contents(Html main, Labels labels) {
    main.raw("<nav aria-label=\"%s\"><ul>".formatted(labels.text("report.contents")));
    for (String part : PARTS) {
      main.raw(
          "<li><a href=\"#%s\">%s</a></li>"
              .formatted(main.id(part), Html.escape(labels.text("report." + part))));
    }
    main.raw("</ul></nav>");
  }

  private void figures(Html main, Labels labels) {
    main.part("figures", labels.text("report.figures"));
    for (Figure figure : drawing.figures()) {
      Picture picture = drawing.of(figure, labels);
      main.raw(
          "<figure><div class=\"scroll\" tabindex=\"0\" role=\"region\" aria-label=\"%s\">"
              .formatted(Html.escape(picture.title() + " " + labels.text("report.scroll"))));
      main.raw(drawing.svg(figure, labels));
      main.raw("</div></figure>");
    }
  }
}
