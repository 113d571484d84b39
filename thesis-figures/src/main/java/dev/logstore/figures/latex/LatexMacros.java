package dev.logstore.figures.latex;

import dev.logstore.figures.AnswerRows;
import dev.logstore.figures.Labels;
import dev.logstore.figures.Run;
import dev.logstore.figures.VerdictTexts;
import dev.logstore.results.Summary.Comparison;
import dev.logstore.results.Summary.Line;
import dev.logstore.results.Summary.Question;
import dev.logstore.results.claims.Verdict;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * A macro for each number of a run, so that no number is copied into a thesis by hand: {@code \…}
 * is the value with unit and interval, {@code \…Value} the value with its unit, {@code \…Ratio} the
 * ratio to the standard table with its interval; {@code \ClaimHOneVerdict} and {@code
 * \ClaimHOneMeasured} are a claim's verdict and the number that decided it.
 */
final class LatexMacros {
  /** TeX cannot hold the macros of all percentiles of more lines than this. */
  private static final int MANY_LINES = 3000;

  private final Run run;
  private final Labels labels;
  private final AnswerRows texts;
  private final boolean oneDataset;
  private final Map<String, Long> sizes;
  private final Map<String, Macro> macros;

  LatexMacros(Run run, Labels labels) {
    this.run = run;
    this.labels = labels;
    this.texts = new AnswerRows(labels);
    List<Question> questions = run.summary().lines().stream().map(Line::question).toList();
    oneDataset = questions.stream().map(Question::dataset).distinct().count() == 1;
    sizes =
        questions.stream()
            .collect(
                Collectors.groupingBy(
                    Question::benchmark,
                    Collectors.mapping(
                        Question::rowsBefore,
                        Collectors.collectingAndThen(
                            Collectors.toSet(), set -> (long) set.size()))));
    macros = make();
  }

  /**
   * A macro.
   *
   * @param text what it stands for, in LaTeX
   * @param source lines of measurements.csv
   */
  record Macro(String text, List<Integer> source) {}

  /** The macros by name. */
  Map<String, Macro> all() {
    return macros;
  }

  private Map<String, Macro> make() {
    Map<String, Macro> macros = new LinkedHashMap<>();
    put(macros, "RunId", new Macro(Tex.escape(run.manifest().run()), List.of()));
    run.verdicts().forEach(verdict -> verdict(macros, verdict));
    List<Line> lines = run.summary().lines();
    boolean many = lines.size() > MANY_LINES;
    for (Line line : lines) {
      if (many && LatexTables.LEFT_OUT.contains(line.question().metric())) {
        continue;
      }
      List<Integer> source = run.csvLines(line);
      String name = name(line);
      put(macros, name, new Macro(withInterval(line), source));
      put(macros, name + "Value", new Macro(value(line), source));
      ratio(line)
          .ifPresent(text -> put(macros, name + "Ratio", new Macro(Tex.escape(text), source)));
    }
    return macros;
  }

  private void verdict(Map<String, Macro> macros, Verdict verdict) {
    VerdictTexts words = new VerdictTexts(labels);
    List<Integer> source = run.csvLines(verdict);
    String name = MacroName.of("claim", verdict.claim().id());
    put(macros, name + "Verdict", new Macro(Tex.escape(words.word(verdict.outcome())), source));
    verdict
        .measured()
        .ifPresent(
            measured ->
                put(
                    macros,
                    name + "Measured",
                    new Macro(Tex.escape(words.measured(measured)), source)));
  }

  private static void put(Map<String, Macro> macros, String name, Macro macro) {
    // Ids that differ only in punctuation would be told apart by no reader either.
    if (macros.putIfAbsent(name, macro) != null) {
      put(macros, name + "Again", macro);
    }
  }

  /** The file's text. */
  String file() {
    StringBuilder file = new StringBuilder();
    file.append(
        "%% Run %s. Written by thesis-figures: do not edit.\n".formatted(run.manifest().run()));
    file.append(
        "% Behind each macro: the lines of the run's measurements.csv that it comes from.\n");
    all().forEach((name, macro) -> file.append(definition(name, macro)));
    return file.toString();
  }

  private String definition(String name, Macro macro) {
    return "\\newcommand{\\%s}{%s}%% %s\n".formatted(name, macro.text(), source(macro.source()));
  }

  /** A comment that says where a number comes from. */
  String source(List<Integer> lines) {
    return lines.isEmpty()
        ? run.manifest().run() + "/manifest.json"
        : "%s/measurements.csv:%s"
            .formatted(
                run.manifest().run(),
                lines.stream().map(String::valueOf).collect(Collectors.joining(",")));
  }

  private String name(Line line) {
    Question question = line.question();
    return MacroName.of(
        question.benchmark(),
        sizes.get(question.benchmark()) == 1 ? "" : "rows-" + question.rowsBefore(),
        oneDataset ? "" : question.dataset(),
        question.query().orElse(""),
        line.arm().id(),
        question.metric().id());
  }

  private String value(Line line) {
    return Tex.escape(labels.value(line.summary().value(), line.question().metric()));
  }

  private String withInterval(Line line) {
    return line.summary()
        .interval()
        .map(interval -> labels.interval(interval, line.question().metric()))
        .map(
            ends ->
                Tex.escape(labels.text("latex.interval", "\u0001", ends))
                    .replace("\u0001", value(line)))
        .orElse(value(line));
  }

  private Optional<String> ratio(Line line) {
    Optional<Comparison> comparison = line.toStandard();
    return comparison.map(texts::ratio);
  }
}
