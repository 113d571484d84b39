package dev.logstore.figures.latex;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.logstore.figures.Figure;
import dev.logstore.figures.Labels;
import dev.logstore.figures.Language;
import dev.logstore.figures.Run;
import dev.logstore.results.Fork;
import dev.logstore.results.Measurement;
import dev.logstore.results.RunDirectory;
import dev.logstore.results.Summary;
import dev.logstore.results.Titles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class LatexFilesTest {
  private static final Path FOLDER = Path.of("src", "test", "resources", "synthetic-run");
  private static final Titles TITLES = RunDirectory.open(FOLDER).titles();
  private static final Pattern MACRO =
      Pattern.compile("\\\\newcommand\\{\\\\([A-Za-z]+)}\\{(.*)}% (\\S+?)/(\\S+?)(?::(\\S+))?");

  private final Run run = Run.of(RunDirectory.open(FOLDER));
  private final Map<String, String> pt =
      new LatexFiles(run, Figure.all(List.of()), "figures").of(Labels.load(Language.PT, TITLES));
  private final Map<String, String> en =
      new LatexFiles(run, Figure.all(List.of()), "figures").of(Labels.load(Language.EN, TITLES));

  @Test
  void aMacroIsTheGeometricMeanOfTheRowsThatItNames() throws IOException {
    List<String> csv = Files.readAllLines(FOLDER.resolve("measurements.csv"));
    Matcher macro = macro(en, "InsertLatencyStandardSynchronousLatencyPFiftyValue");

    double[] forks =
        Arrays.stream(macro.group(5).split(",", -1))
            .map(line -> csv.get(Integer.parseInt(line) - 1))
            .peek(
                row ->
                    assertThat(row)
                        .contains("insert-latency,standard/synchronous,", ",latency_p50,"))
            .mapToDouble(
                row -> Double.parseDouble(row.split(",latency_p50,", -1)[1].split(",", -1)[0]))
            .toArray();

    assertThat(forks).hasSize(5);
    double mean = Math.exp(Arrays.stream(forks).map(Math::log).average().orElseThrow());
    assertThat(macro.group(2)).endsWith("~\\textmu{}s");
    assertThat(Double.parseDouble(macro.group(2).split("~", -1)[0])).isCloseTo(mean, within(0.5));
    assertThat(macro.group(3)).isEqualTo(run.manifest().run());
  }

  @Test
  void aQuestionThatIsAskedAtTwoTableSizesHasMacrosAndSourcesOfItsOwnForEach() {
    List<Measurement> twice = new ArrayList<>(run.measurements());
    run.measurements().stream().map(LatexFilesTest::inATableTwiceAsLarge).forEach(twice::add);
    Run grown = new Run(run.manifest(), twice, List.of());
    Summary.Line line = grown.summary().lines().get(0);
    long sameButForSize =
        grown.summary().lines().stream()
            .filter(other -> other.arm().equals(line.arm()))
            .filter(other -> other.question().benchmark().equals(line.question().benchmark()))
            .filter(other -> other.question().metric().equals(line.question().metric()))
            .count();

    assertThat(sameButForSize).isEqualTo(2);
    assertThat(grown.csvLines(line)).isEqualTo(run.csvLines(run.summary().lines().get(0)));
    assertThat(
            new LatexFiles(grown, Figure.all(List.of()), "figures")
                .of(Labels.load(Language.EN, TITLES))
                .get("macros.tex"))
        .doesNotContain("Again}")
        .contains("Rows");
  }

  private static Measurement inATableTwiceAsLarge(Measurement row) {
    Fork fork = row.fork();
    return new Measurement(
        new Fork(
            fork.harness(),
            fork.benchmark(),
            fork.arm(),
            fork.query(),
            fork.dataset(),
            2 * fork.rowsBefore() + 1,
            fork.round(),
            fork.startedAt()),
        row.iteration(),
        row.outcome());
  }

  @Test
  void numbersFollowTheLanguageAndHaveUnitAndInterval() {
    String name = "InsertLatencyPluginSynchronousLatencyPNinetyNine";
    assertThat(macro(en, name).group(2))
        .matches("1\\.\\d\\d~ms \\(95~?\\s?\\\\% CI: .* -- .*~ms\\)");
    assertThat(macro(pt, name).group(2)).matches("1,\\d\\d~ms \\(IC 95~?\\s?\\\\%: .* -- .*~ms\\)");
    assertThat(macro(pt, name + "Ratio").group(2)).startsWith("\\texttimes{} 1,");
  }

  @Test
  void everyLineOfTheFileOfMacrosIsACommentOrAWholeMacro() {
    for (Map<String, String> files : List.of(pt, en)) {
      assertThat(files.get("macros.tex").lines().filter(line -> !line.startsWith("%")))
          .isNotEmpty()
          .allMatch(line -> MACRO.matcher(line).matches());
    }
  }

  @Test
  void everyBenchmarkHasATableWhoseRowsNameTheirSource() {
    assertThat(pt.keySet()).isEqualTo(en.keySet());
    assertThat(en.keySet())
        .contains(
            "tables/insert-latency.tex",
            "tables/insert-throughput.tex",
            "tables/query-latency.tex",
            "tables/table-size.tex",
            "document.tex");
    String table = en.get("tables/insert-throughput.tex");
    assertThat(table)
        .contains("\\toprule", "\\midrule", "\\bottomrule", "\\caption{Insert throughput.");
    assertThat(table.lines().filter(line -> line.contains("measurements.csv:"))).hasSize(32);
  }

  @Test
  void faultsAreATableOfSumsThatNameTheirRows() {
    assertThat(en.get("tables/faults.tex"))
        .containsPattern(
            "Client killed & [^&]+ & 5 & 50,000 & 49,400 & 600 & -- & 0 & --\\\\\\\\% "
                + "[^/]+/measurements.csv:\\d+(,\\d+){19}\n");
    assertThat(pt.get("tables/faults.tex")).contains("Cliente morto & ").contains("49.400 & 600");
  }

  @Test
  void everyVerdictIsInATableAndHasMacrosThatNameTheirRows() {
    String table = pt.get("tables/verdicts.tex");
    assertThat(table.lines().filter(line -> line.startsWith("H"))).hasSize(run.verdicts().size());
    assertThat(table).containsPattern("H1 & Uma inserção síncrona .* & refutada");
    assertThat(macro(en, "ClaimHOneVerdict").group(2)).isEqualTo("refuted");

    Matcher compression = macro(pt, "ClaimHSevenMeasured");
    assertThat(compression.group(2)).matches("\\d,\\d\\d~\\\\%.*");
    List<Integer> lines =
        Arrays.stream(compression.group(5).split(",", -1)).map(Integer::parseInt).toList();
    assertThat(lines)
        .isNotEmpty()
        .allSatisfy(
            line -> {
              Measurement row = run.measurements().get(line - 2);
              assertThat(row.fork().benchmark()).isEqualTo("compression");
              assertThat(row.value().orElseThrow().metric().id()).isIn("size_after", "size_before");
            });
  }

  @Test
  void textThatIsACommandToLatexIsEscaped() {
    assertThat(Tex.escape("50 % of a_b & {c} #1 $x ~ ^ \\ 5\u00a0µs × – <"))
        .isEqualTo(
            "50 \\% of a\\_b \\& \\{c\\} \\#1 \\$x \\textasciitilde{} \\textasciicircum{} "
                + "\\textbackslash{} 5~\\textmu{}s \\texttimes{} -- \\textless{}");
  }

  private static Matcher macro(Map<String, String> files, String name) {
    return files
        .get("macros.tex")
        .lines()
        .map(MACRO::matcher)
        .filter(Matcher::matches)
        .filter(macro -> macro.group(1).equals(name))
        .findFirst()
        .orElseThrow(() -> new AssertionError("no macro " + name));
  }
}
