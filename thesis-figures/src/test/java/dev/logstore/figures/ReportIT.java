package dev.logstore.figures;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.logstore.figures.report.HtmlReport;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The report in a real browser. Fails where Chromium is missing. */
class ReportIT {
  private static final Labels PT = Sample.labels(Language.PT);
  private static final Labels EN = Sample.labels(Language.EN);

  @TempDir static Path folder;

  private static Browser browser;
  private static URI page;

  @BeforeAll
  static void openTheReport() throws IOException, InterruptedException {
    String report =
        new HtmlReport(Sample.run(), Sample.drawing(Sample.run())).text(List.of(PT, EN));
    page = Files.writeString(folder.resolve("report.html"), report).toUri();
    browser = new Browser(folder.resolve("profile"));
  }

  @AfterAll
  static void closeTheBrowser() {
    browser.close();
  }

  @BeforeEach
  void load() throws InterruptedException {
    browser.resize(1200, 900);
    browser.open(page);
  }

  @Test
  void itComplainsOfNothingAndAsksNoNetwork() throws InterruptedException {
    browser.evaluate("document.getElementById('show-en').click()");
    assertThat(browser.complaints(page)).isEmpty();
  }

  @Test
  void theLanguageCanBeSwitched() throws InterruptedException {
    assertThat(visible()).contains(PT.text("report.verdicts")).doesNotContain("Verdicts on");
    assertThat(browser.evaluate("document.documentElement.lang").asText()).isEqualTo("pt-BR");

    browser.evaluate("document.getElementById('show-en').click()");

    assertThat(visible())
        .contains(EN.text("report.verdicts"))
        .doesNotContain(PT.text("report.verdicts"));
    assertThat(browser.evaluate("document.documentElement.lang").asText()).isEqualTo("en-US");
  }

  @Test
  void aTableIsSortedByNumbersNotByTheirTextsUpAndDown() throws InterruptedException {
    String column =
        """
        (() => {
          const table = document.querySelector('#text-pt table.numbers[aria-label="%s"]');
          const head = [...table.tHead.rows[0].cells].findIndex(c => c.textContent === '%s');
          table.tHead.rows[0].cells[head].querySelector('button').click();
          return { sort: table.tHead.rows[0].cells[head].getAttribute('aria-sort'),
            values: [...table.tBodies[0].rows].map(r => Number(r.cells[head].dataset.sort)) };
        })()"""
            .formatted(
                PT.benchmark("query-latency") + " – " + PT.metric("latency_p50"),
                PT.text("column.value"));

    JsonNode up = browser.evaluate(column);
    JsonNode down = browser.evaluate(column);

    assertThat(up.get("sort").asText()).isEqualTo("ascending");
    assertThat(numbers(up)).hasSize(24).isSorted().doesNotContain(Double.NaN);
    assertThat(down.get("sort").asText()).isEqualTo("descending");
    List<Double> reversed = new ArrayList<>(numbers(up));
    Collections.reverse(reversed);
    assertThat(numbers(down)).isEqualTo(reversed);
  }

  private static List<Double> numbers(JsonNode node) {
    List<Double> numbers = new ArrayList<>();
    node.get("values").forEach(value -> numbers.add(value.asDouble(Double.NaN)));
    return numbers;
  }

  @Test
  void onAPhoneOnlyFiguresAndTablesScrollSideways() throws IOException, InterruptedException {
    for (int width : new int[] {320, 360, 412}) {
      browser.resize(width, 800);
      for (String language : List.of("pt", "en")) {
        browser.evaluate("document.getElementById('show-%s').click()".formatted(language));
        assertThat(browser.evaluate(script("overflow.js"))).as(language + " at " + width).isEmpty();
        assertThat(browser.evaluate("document.documentElement.scrollWidth").asInt())
            .as(language + " at " + width)
            .isLessThanOrEqualTo(width);
      }
    }
  }

  @Test
  void everyTextStandsOutFromItsGround() throws IOException, InterruptedException {
    for (String language : List.of("pt", "en")) {
      browser.evaluate("document.getElementById('show-%s').click()".formatted(language));
      JsonNode faint = browser.evaluate(script("contrast.js"));
      assertThat(faint.get("checked").asInt()).isGreaterThan(300);
      assertThat(faint.get("faint")).as(faint.toString()).isEmpty();
    }
  }

  @Test
  void figuresTablesAndRegionsHaveNamesAndHeadings() throws InterruptedException {
    assertThat(count("svg[role=img][aria-label]")).isEqualTo(count("svg")).isPositive();
    assertThat(count("table[aria-label]")).isEqualTo(count("table")).isPositive();
    assertThat(count("thead th:not([scope=col])")).isZero();
    assertThat(count("tbody th:not([scope=row])")).isZero();
    assertThat(count("[tabindex='0']:not([aria-label])")).isZero();
    assertThat(count("main[lang]")).isEqualTo(2);
    assertThat(count("nav a")).isEqualTo(12);
    assertThat(
            browser
                .evaluate(
                    "[...document.querySelectorAll('nav a')]"
                        + ".filter(a => !document.querySelector(a.getAttribute('href'))).length")
                .asInt())
        .isZero();
  }

  @Test
  void itIsPrintedWholeInTheLanguageThatIsShown() throws IOException, InterruptedException {
    browser.evaluate("document.getElementById('show-en').click()");
    try (PDDocument document = Loader.loadPDF(browser.print())) {
      String text = new PDFTextStripper().getText(document).replace('\u00a0', ' ');
      assertThat(document.getNumberOfPages()).isBetween(5, 80);
      assertThat(text)
          .contains(EN.text("report.verdicts"), "refuted", "How long does an insert take?")
          .contains("shared_buffers")
          .doesNotContain(PT.text("report.verdicts"));
    }
  }

  private static int count(String selector) throws InterruptedException {
    return browser.evaluate("document.querySelectorAll(\"%s\").length".formatted(selector)).asInt();
  }

  private static String visible() throws InterruptedException {
    return browser.evaluate("document.body.innerText").asText();
  }

  private static String script(String name) throws IOException {
    try (InputStream file = ReportIT.class.getResourceAsStream("/" + name)) {
      return new String(file.readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
