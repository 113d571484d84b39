package dev.logstore.figures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.logstore.figures.chart.RowChart;
import dev.logstore.figures.output.Picture;
import dev.logstore.figures.output.SvgFile;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;

class FigureTest {
  private final Run run = Sample.run();

  @ParameterizedTest
  @EnumSource(Language.class)
  void textStaysTextInTheLanguageOfTheFigure(Language language) throws Exception {
    Labels labels = Labels.load(language);
    for (Figure figure : Figure.all()) {
      List<String> texts = texts(svg(figure.id(), language));
      assertThat(texts)
          .contains(
              labels.text("figure." + figure.id() + ".title"),
              labels.arm("standard"),
              labels.arm("plugin"))
          .anyMatch(text -> text.contains("2026-11-23-100000-synthetic"));
    }
    assertThat(texts(svg("insert-latency", language)))
        .contains(language == Language.PT ? "p99 1,05\u00a0ms" : "p99 1.05\u00a0ms")
        .contains(labels.text("note.points", "4–5"));
    assertThat(texts(svg("table-size", language))).contains(labels.text("note.sizes"));
  }

  /** The horizontal lines of a plot are its frame, from end to end, and the whiskers. */
  @Test
  void whiskersEndWhereTheIntervalEndsOnTheLogarithmicAxis() throws Exception {
    RowChart chart = Sample.figure("insert-latency").chart(run, Labels.load(Language.EN));
    List<RowChart.Mark> marks =
        chart.sections().stream()
            .flatMap(section -> section.rows().stream())
            .flatMap(row -> row.marks().stream())
            .toList();
    List<double[]> lines = horizontalLines(svg("insert-latency", Language.EN));
    double width = lines.get(0)[1];
    assertThat(lines.get(0)[0]).isZero();

    List<double[]> whiskers = lines.subList(1, lines.size());
    assertThat(whiskers).hasSameSizeAs(marks).hasSize(8);
    for (int i = 0; i < marks.size(); i++) {
      RowChart.Whisker whisker = marks.get(i).whisker().orElseThrow();
      double low = chart.axis().position(whisker.low()) * width;
      double high = chart.axis().position(whisker.high()) * width;
      assertThat(whiskers.get(i)[0]).isCloseTo(low, within(0.01));
      assertThat(whiskers.get(i)[1]).isCloseTo(high, within(0.01));
    }
  }

  @ParameterizedTest
  @EnumSource(Language.class)
  void aFigureWithoutDataSaysSo(Language language) throws Exception {
    Labels labels = Labels.load(language);
    for (Figure figure : Figure.all()) {
      Picture picture = Sample.picture(Sample.withoutMeasurements(), figure.id(), language);
      assertThat(texts(parse(SvgFile.of(picture))))
          .contains(labels.text("figure.missing", labels.benchmark(figure.id())));
    }
  }

  @Test
  void aFigureTellsReadersWhoDoNotSeeItItsValues() throws Exception {
    Element root = svg("table-size", Language.EN).getDocumentElement();
    assertThat(root.getAttribute("role")).isEqualTo("img");
    assertThat(root.getAttribute("aria-label"))
        .contains("How much space")
        .contains("Plugin's hypertable: 35.4\u00a0MiB");
    assertThat(root.getAttribute("width")).isEqualTo("16.000cm");
  }

  private Document svg(String figure, Language language) throws Exception {
    return parse(SvgFile.of(Sample.picture(run, figure, language)));
  }

  private static Document parse(String svg) throws Exception {
    assertThat(svg).doesNotContainPattern("(href|src)=\"http").doesNotContainPattern("url\\(http");
    return DocumentBuilderFactory.newInstance()
        .newDocumentBuilder()
        .parse(new InputSource(new StringReader(svg)));
  }

  private static List<String> texts(Document svg) {
    NodeList nodes = svg.getElementsByTagName("text");
    List<String> texts = new ArrayList<>();
    for (int i = 0; i < nodes.getLength(); i++) {
      texts.add(nodes.item(i).getTextContent());
    }
    return texts;
  }

  /** Left and right ends of horizontal lines, in the order of drawing. */
  private static List<double[]> horizontalLines(Document svg) {
    NodeList lines = svg.getElementsByTagName("line");
    List<double[]> ends = new ArrayList<>();
    for (int i = 0; i < lines.getLength(); i++) {
      Element line = (Element) lines.item(i);
      if (line.getAttribute("y1").equals(line.getAttribute("y2"))) {
        ends.add(new double[] {number(line, "x1"), number(line, "x2")});
      }
    }
    return ends;
  }

  private static double number(Element element, String attribute) {
    return Double.parseDouble(element.getAttribute(attribute));
  }
}
