package dev.logstore.figures;

import static org.assertj.core.api.Assertions.assertThat;

import dev.logstore.figures.report.HtmlReport;
import dev.logstore.results.RunManifest;
import dev.logstore.results.claims.Verdict;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class ReportTest {
  private static final List<Labels> BOTH =
      List.of(Sample.labels(Language.PT), Sample.labels(Language.EN));

  private static final List<String> PARTS =
      List.of(
          "verdicts",
          "figures",
          "answers",
          "notavailable",
          "failed",
          "warnings",
          "environment",
          "reproduce");

  private final String report = report(Sample.run());

  @Test
  void itLoadsNothing() {
    assertThat(report)
        .doesNotContainPattern("(?i)(src|href)\\s*=\\s*[\"']?(https?:)?//")
        .doesNotContainPattern("(?i)url\\(\\s*[\"']?(https?:)?//")
        .doesNotContainPattern("(?i)<script[^>]")
        .doesNotContainIgnoringCase("<link")
        .doesNotContainIgnoringCase("@import");
  }

  @Test
  void itHasEveryPartInBothLanguagesVerdictsFirst() {
    for (Labels labels : BOTH) {
      int place = report.indexOf("<main id=\"text-" + labels.language().id());
      for (String part : PARTS) {
        int next = report.indexOf(">" + labels.text("report." + part) + "<", place);
        assertThat(next).as(part).isGreaterThan(place);
        place = next;
      }
    }
    assertThat(report)
        .contains("continuous aggregates", "synthetic failure", "made up for tests")
        .contains("git checkout 0123456789abcdef")
        .contains("TimescaleDB Apache 2.19.3")
        .contains("mais lento", "slower");
  }

  @Test
  void everyClaimHasAVerdictWithItsRule() {
    List<Verdict> verdicts = Sample.run().verdicts();
    assertThat(verdicts).hasSizeGreaterThan(20);
    for (Labels labels : BOTH) {
      for (Verdict verdict : verdicts) {
        assertThat(report)
            .contains(">" + verdict.claim().id() + " <span class=\"verdict\">")
            .contains(escaped(labels.of(verdict.claim().text())))
            .contains(escaped(labels.of(verdict.claim().rule())));
      }
    }
    // H1 of the synthetic run: a third of a millisecond is not 5 to 10 ms.
    assertThat(report)
        .contains("<li class=\"refuted\"><h3>H1 <span class=\"verdict\">refutada</span>")
        .contains("<li class=\"refuted\"><h3>H1 <span class=\"verdict\">refuted</span>")
        .contains("<li class=\"not-measured\">");
  }

  @Test
  void warningsStagesAndArmsAreInThePagesLanguage() {
    assertThat(report)
        .contains("<li>Esta execução é sintética: seus números foram inventados para testes.</li>")
        .contains("<li>This run is synthetic: its numbers are made up for tests.</li>")
        .contains(BOTH.get(0).text("stage.data-set"))
        .contains(BOTH.get(1).text("stage.data-set"));
    assertThat(report.split("<dd>", -1)).noneMatch(part -> part.contains("plugin/synchronous"));
  }

  private static String escaped(String text) {
    return text.replace("&", "&amp;").replace("\"", "&quot;").replace("<", "&lt;");
  }

  @Test
  void everyMetricOfABenchmarkHasATableWithHeaderCells() {
    int subjects =
        (int)
            Sample.run().summary().lines().stream()
                .map(line -> line.question().benchmark() + line.question().metric())
                .distinct()
                .count();
    // And one of buffered against synchronous inserts, and two of growth: median and p99.
    assertThat(count("<table class=\"numbers\"")).isEqualTo(BOTH.size() * (subjects + 3));
    assertThat(count("<table")).isEqualTo(count("<thead"));
    assertThat(count("<th scope=\"col\">")).isGreaterThan(count("<table"));
    assertThat(count("<th scope=\"row\">")).isPositive();
    assertThat(count("<svg")).isEqualTo(BOTH.size() * Sample.figures().size());
    assertThat(count("role=\"img\"")).isEqualTo(count("<svg"));
  }

  @Test
  void growthHasItsExponents() {
    assertThat(report)
        .contains("<h4>Growth: Query latency – median")
        .containsPattern("Plugin's hypertable</td><td[^>]*>0\\.[23]\\d*<");
  }

  @Test
  void idsAreUnique() {
    List<String> ids = new ArrayList<>();
    Matcher matcher = Pattern.compile("\\sid=\"([^\"]+)\"").matcher(report);
    while (matcher.find()) {
      ids.add(matcher.group(1));
    }
    assertThat(ids).doesNotHaveDuplicates().isNotEmpty();
  }

  @Test
  void aRunThatWasKilledSaysSoAndHasNoHolesOfSilence() {
    Run run = Sample.withoutMeasurements();
    RunManifest killed = run.manifest().ended(RunManifest.State.RUNNING, null);
    String text = report(new Run(killed, List.of(), List.of("a line is torn <here>")));

    assertThat(text)
        .contains(BOTH.get(0).text("report.answers.none"))
        .contains(BOTH.get(1).text("note.incomplete", BOTH.get(1).text("state.RUNNING")))
        .contains(BOTH.get(1).text("env.ended.none"))
        .contains("a line is torn &lt;here&gt;");
  }

  private int count(String part) {
    return report.split(Pattern.quote(part), -1).length - 1;
  }

  private static String report(Run run) {
    return new HtmlReport(run, Sample.drawing(run)).text(BOTH);
  }
}
