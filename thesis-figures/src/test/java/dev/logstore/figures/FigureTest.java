package dev.logstore.figures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.logstore.figures.chart.Axis;
import dev.logstore.figures.chart.Chart;
import dev.logstore.figures.chart.Lines;
import dev.logstore.figures.chart.Look;
import dev.logstore.figures.chart.Matrix;
import dev.logstore.figures.chart.Missing;
import dev.logstore.figures.chart.Panel;
import dev.logstore.figures.chart.Rows;
import dev.logstore.figures.chart.Typeface;
import dev.logstore.figures.chart.Whisker;
import dev.logstore.figures.output.PdfFile;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.graphics.form.PDFormXObject;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.w3c.dom.Element;

class FigureTest {
  private final Run run = Sample.run();

  @ParameterizedTest
  @EnumSource(Language.class)
  void textStaysTextInTheLanguageOfTheFigure(Language language) throws Exception {
    Labels labels = Sample.labels(language);
    for (Figure figure : Sample.figures()) {
      SvgPage page = page(figure.id(), language);
      assertThat(page.whole()).contains(labels.text("figure." + figure.id() + ".title"));
      if (!figure.id().equals("realism")) {
        assertThat(page.whole())
            .contains(labels.arm("plugin"))
            .contains("2026-11-23-100000-synthetic");
      }
      String wrongMark =
          language == Language.PT ? "\\d\\.\\d{1,2}(\\D.*|$)" : "\\d,\\d{1,2}(\\D.*|$)";
      assertThat(page.texts()).as(figure.id()).noneMatch(text -> text.matches(".*" + wrongMark));
    }
  }

  @Test
  void everyFigureShowsWhatTheRunMeasured() {
    for (Figure figure : Sample.figures()) {
      assertThat(chart(figure.id()).panels())
          .as(figure.id())
          .noneMatch(panel -> panel instanceof Missing)
          .allMatch(panel -> !panel.spoken().isEmpty());
    }
  }

  @ParameterizedTest
  @EnumSource(Language.class)
  void aFigureWithoutDataSaysWhatWouldMeasureIt(Language language) throws Exception {
    Labels labels = Sample.labels(language);
    Run none = Sample.withoutMeasurements();
    for (Figure figure : Figure.all(List.of())) {
      Chart chart = figure.chart(none, labels);
      assertThat(chart.panels()).as(figure.id()).hasSize(1);
      String reason = ((Missing) chart.panels().get(0)).reason();
      assertThat(reason).startsWith(language == Language.PT ? "Sem dados: " : "No data: ");
      SvgPage page = new SvgPage(new Drawing(none, List.of(), Typeface.load()).of(figure, labels));
      assertThat(page.whole()).contains(reason);
    }
  }

  /** Also where there are more schemas and queries than fit on a page. */
  @Test
  void textsNeitherOverlapNorLeaveThePageAndAPageHoldsTheFigure() throws Exception {
    SoftAssertions all = new SoftAssertions();
    for (Run each : List.of(run, Sample.thesis())) {
      for (Language language : Language.values()) {
        for (Figure figure : Sample.figures()) {
          SvgPage page = new SvgPage(Sample.picture(each, figure.id(), language));
          checkOverlap(all, figure.id(), page.placedTexts());
          // The text of an A4 page is 24.7 cm high; 40 units are 1 cm.
          String height = page.root().getAttribute("viewBox").split(" ", -1)[3];
          all.assertThat(Integer.parseInt(height)).as(figure.id()).isLessThan(988);
        }
      }
    }
    all.assertAll();
  }

  private static void checkOverlap(SoftAssertions all, String figure, List<SvgPage.Text> texts) {
    for (int i = 0; i < texts.size(); i++) {
      SvgPage.Text one = texts.get(i);
      all.assertThat(one.box().getMinX()).as(figure + ": " + one.text()).isNotNegative();
      all.assertThat(one.box().getMaxX()).as(figure + ": " + one.text()).isLessThanOrEqualTo(640);
      for (SvgPage.Text other : texts.subList(i + 1, texts.size())) {
        if (one.box().intersects(other.box())) {
          all.fail("%s: '%s' runs into '%s'", figure, one.text(), other.text());
        }
      }
    }
  }

  @Test
  void whiskersOfRowsEndWhereTheIntervalEndsOnTheLogarithmicAxis() throws Exception {
    Map<String, Integer> whiskers =
        Map.of("insert-latency", 20, "enqueue-latency", 15, "query-latency", 24);
    for (Map.Entry<String, Integer> expected : whiskers.entrySet()) {
      Rows rows = (Rows) chart(expected.getKey()).panels().get(0);
      List<double[]> lines = page(expected.getKey(), Language.EN).horizontalLines();
      double width = lines.get(0)[1];
      List<Whisker> drawn =
          rows.sections().stream()
              .flatMap(section -> section.rows().stream())
              .flatMap(row -> row.marks().stream())
              .map(mark -> mark.whisker().orElseThrow())
              .toList();
      assertThat(drawn).hasSize(expected.getValue());
      for (Whisker whisker : drawn) {
        double low = rows.scale().axis().position(whisker.low()) * width;
        double high = rows.scale().axis().position(whisker.high()) * width;
        assertThat(lines).as(expected.getKey()).anyMatch(isLine(low, high));
      }
    }
  }

  @Test
  void whiskersOfLinesEndWhereTheIntervalEndsOnTheLogarithmicAxis() throws Exception {
    for (String figure : List.of("insert-throughput", "query-growth")) {
      Lines panel = (Lines) chart(figure).panels().get(0);
      Axis axis = panel.y().axis();
      SvgPage page = page(figure, Language.EN);
      List<double[]> lines = page.verticalLines();
      double height = plotHeight(page, axis);
      List<Whisker> drawn =
          panel.series().stream()
              .flatMap(series -> series.dots().stream())
              .map(dot -> dot.whisker().orElseThrow())
              .toList();
      assertThat(drawn).hasSizeGreaterThan(5);
      for (Whisker whisker : drawn) {
        double top = (1 - axis.position(whisker.high())) * height;
        double bottom = (1 - axis.position(whisker.low())) * height;
        assertThat(lines).as(figure).anyMatch(isLine(bottom, top));
      }
    }
  }

  /** A plot's clip is as high as the plot. */
  private static double plotHeight(SvgPage page, Axis axis) {
    assertThat(axis.logarithmic()).isTrue();
    Element path = (Element) page.root().getElementsByTagName("path").item(0);
    return Double.parseDouble(path.getAttribute("d").replaceAll(".* L\\d+ (\\d+) L0 .*", "$1"));
  }

  private static Predicate<double[]> isLine(double from, double to) {
    return line -> Math.abs(line[0] - from) < 0.02 && Math.abs(line[1] - to) < 0.02;
  }

  @Test
  void anArmLooksTheSameInEveryFigure() {
    Labels labels = Sample.labels(Language.EN);
    Map<String, Look> looks = new HashMap<>();
    for (String group : List.of("standard-again", "standard", "control", "plugin")) {
      looks.put(labels.arm(group), run.looks().of(group));
    }
    int seen = 0;
    for (Figure figure : Sample.figures()) {
      for (Panel panel : chart(figure.id()).panels()) {
        if (panel instanceof Lines lines) {
          for (Lines.Series series : lines.series()) {
            assertThat(series.look()).isEqualTo(lookOf(series.label(), looks));
            seen++;
          }
        } else if (panel instanceof Rows rows && !figure.id().equals("realism")) {
          for (Rows.Row row : rows.sections().stream().flatMap(s -> s.rows().stream()).toList()) {
            for (Rows.Mark mark : row.marks()) {
              Look look = lookOf(row.label(), looks);
              assertThat(mark.look()).isIn(look, look.in(Look.GREY));
              seen++;
            }
          }
        }
      }
    }
    assertThat(seen).isGreaterThan(100);
    assertThat(looks.values()).doesNotHaveDuplicates();
  }

  private static Look lookOf(String label, Map<String, Look> looks) {
    return looks.entrySet().stream()
        .filter(entry -> label.startsWith(entry.getKey()))
        .max((one, other) -> Integer.compare(one.getKey().length(), other.getKey().length()))
        .orElseThrow(() -> new AssertionError("no arm in " + label))
        .getValue();
  }

  @Test
  void fifteenSchemasLookDifferent() {
    Run thesis = Sample.thesis();
    assertThat(
            thesis.measurements().stream()
                .map(row -> row.fork().arm().group())
                .distinct()
                .map(group -> thesis.looks().of(group)))
        .hasSize(15)
        .doesNotHaveDuplicates();
  }

  @Test
  void pdfsEmbedTheirFont() throws Exception {
    for (Figure figure : Sample.figures()) {
      byte[] pdf = PdfFile.of(Sample.picture(run, figure.id(), Language.PT));
      try (PDDocument document = Loader.loadPDF(pdf)) {
        PDResources page = document.getPage(0).getResources();
        int fonts = 0;
        for (COSName name : page.getXObjectNames()) {
          PDResources form = ((PDFormXObject) page.getXObject(name)).getResources();
          for (COSName fontName : form.getFontNames()) {
            PDFont font = form.getFont(fontName);
            assertThat(font.isEmbedded()).as(figure.id()).isTrue();
            assertThat(font.getName()).contains("LiberationSans");
            fonts++;
          }
        }
        assertThat(fonts).as(figure.id()).isPositive();
      }
    }
  }

  @Test
  void theHeatMapMarksOnlyFindingsAndSaysWhatWasNotMeasured() throws Exception {
    Matrix matrix = (Matrix) chart("query-matrix").panels().get(0);
    assertThat(matrix.columns()).hasSize(3);
    assertThat(matrix.rows()).hasSize(3);
    Matrix.Cell again = matrix.rows().get(0).cells().get(0).orElseThrow();
    Matrix.Cell plugin = matrix.rows().get(0).cells().get(2).orElseThrow();
    assertThat(again.certain()).isFalse();
    assertThat(plugin.certain()).isTrue();
    assertThat(plugin.ratio()).isCloseTo(0.2, within(0.02));
    Labels labels = Sample.labels(Language.EN);
    assertThat(page("query-matrix", Language.EN).whole())
        .contains("[0.185\u00a0–\u00a00.208]")
        .doesNotContain(labels.text("note.matrix.empty"));

    Run withHole =
        new Run(
            run.manifest(),
            run.measurements().stream()
                .filter(
                    row ->
                        !(row.fork().arm().group().equals("plugin")
                            && row.fork().query().map("log-report"::equals).orElse(false)))
                .toList(),
            List.of());
    assertThat(new SvgPage(Sample.picture(withHole, "query-matrix", Language.EN)).texts())
        .contains("–", labels.text("note.matrix.empty"));
  }

  @Test
  void growthStatesItsExponentWithItsInterval() {
    Rows rows = (Rows) chart("query-growth").panels().get(1);
    // The synthetic hypertable grows with the power of 0.3.
    assertThat(rows.spoken())
        .anyMatch(
            row ->
                row.matches(
                    "Accesses per hour, last 24 h, Plugin's hypertable: 0\\.[23]\\d*,"
                        + " 95\u00a0% interval 0\\.2\\d* – 0\\.3\\d*"));
    assertThat(rows.reference()).hasValue(1);
    assertThat(rows.scale().axis().min()).isLessThan(0);
  }

  @Test
  void compressionSaysSizesFactorAndShare() {
    Rows rows = (Rows) chart("compression").panels().get(0);
    assertThat(rows.spoken())
        .contains(
            "Plugin's hypertable, by component: Before 35.5\u00a0MiB, After 2.52\u00a0MiB,"
                + " Factor ÷ 14.1, Saved 92.9 %");
  }

  @Test
  void faultsAreCountedOverAllForks() {
    Rows rows = (Rows) chart("faults").panels().get(0);
    assertThat(rows.spoken())
        .contains(
            "Client killed, Plugin's hypertable: Faults 5, Sent 50,000, Lost 600, Stored twice 0",
            "Server killed, Plugin's hypertable: Faults 5, Sent 50,000, Lost 0, Stored twice 0");
  }

  @Test
  void notesSpeakOfWhiskersOnlyWhereThereAreSome() {
    assertThat(chart("table-size").notes()).noneMatch(note -> note.contains("whiskers"));
    assertThat(chart("compression").notes()).noneMatch(note -> note.contains("whiskers"));
    assertThat(chart("insert-latency").notes())
        .contains(Sample.labels(Language.EN).text("note.points", "4–5"));
  }

  @Test
  void aFigureTellsReadersWhoDoNotSeeItItsValues() throws Exception {
    Element root = page("table-size", Language.EN).root();
    assertThat(root.getAttribute("role")).isEqualTo("img");
    assertThat(root.getAttribute("aria-label"))
        .contains("How much space")
        .contains("Plugin's hypertable: Total 35.4\u00a0MiB");
    assertThat(root.getAttribute("width")).isEqualTo("16.000cm");
  }

  private Chart chart(String figure) {
    return Sample.figure(figure).chart(run, Sample.labels(Language.EN));
  }

  private SvgPage page(String figure, Language language) throws Exception {
    return new SvgPage(Sample.picture(run, figure, language));
  }
}
