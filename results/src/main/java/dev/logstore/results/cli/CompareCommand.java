package dev.logstore.results.cli;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.logstore.results.Fork;
import dev.logstore.results.Measurement;
import dev.logstore.results.Metric;
import dev.logstore.results.Quantity;
import dev.logstore.results.ResultsException;
import dev.logstore.results.RunDirectory;
import dev.logstore.results.compare.Comparability;
import dev.logstore.results.compare.Compared;
import dev.logstore.results.compare.ComparedRuns;
import dev.logstore.results.statistics.Interval;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Compares two runs, or two arms of one, and fails on a regression. */
@Command(
    name = "compare",
    description = "Compares two runs, or two arms of one; exit code 1 if the second is worse.",
    mixinStandardHelpOptions = true)
public final class CompareCommand implements Callable<Integer> {
  private static final List<String> HEADER =
      List.of("question", "arm", "base", "head", "ratio [95 %]", "noise", "finding");

  @Spec private CommandSpec spec;

  @Parameters(
      arity = "1..2",
      paramLabel = "RUN",
      description = "two runs, BASE and HEAD; or one, with --arms")
  private List<String> runs;

  @Mixin private RunsFolder folder;

  @Option(
      names = "--arms",
      arity = "2",
      paramLabel = "ARM",
      description = "two arms of one run, such as --arms standard plugin")
  private List<String> arms;

  @Option(
      names = "--allow",
      split = ",",
      paramLabel = "KIND",
      description = "compare although these differ: ${COMPLETION-CANDIDATES}")
  private List<Comparability.Kind> allowed = List.of();

  @Option(names = "--all", description = "every metric")
  private boolean all;

  @Option(names = "--markdown", description = "as Markdown, for the summary of a CI job")
  private boolean markdown;

  @Option(names = "--json", description = "as JSON")
  private boolean json;

  @Option(
      names = "--benchmark-action",
      paramLabel = "TOOL",
      description = "HEAD as JSON for github-action-benchmark: smaller or bigger (is better)")
  private Direction action;

  /** The two tools of github-action-benchmark that take any numbers. */
  enum Direction {
    SMALLER,
    BIGGER
  }

  private FailedForks failed = new FailedForks(List.of());

  @Override
  public Integer call() {
    List<Compared> compared =
        compare().stream().filter(each -> all || each.question().metric().isAnswer()).toList();
    if (compared.isEmpty()) {
      throw new ResultsException("nothing was measured on both sides; show tells what a run holds");
    }
    PrintWriter out = spec.commandLine().getOut();
    if (action != null) {
      out.println(action(compared).toPrettyString());
    } else if (json) {
      out.println(json(compared).toPrettyString());
    } else {
      out.print(markdown ? markdown(compared) : table(compared));
      failed.lines().forEach(line -> out.println((markdown ? "- failed: " : "failed: ") + line));
    }
    out.flush();
    return compared.stream().anyMatch(Compared::isRegression) ? CommandLines.FOUND_WORSE : 0;
  }

  private List<Compared> compare() {
    if ((arms == null) == (runs.size() == 1)) {
      throw new ParameterException(
          spec.commandLine(), "compare takes two runs, or one run with --arms A B");
    }
    RunDirectory base = folder.find(runs.get(0));
    failed = FailedForks.of(base.measurements());
    if (arms != null) {
      return ComparedRuns.ofArms(base.measurements(), arms.get(0), arms.get(1));
    }
    RunDirectory head = folder.find(runs.get(1));
    List<Comparability.Obstacle> obstacles =
        Comparability.obstacles(base.manifest(), head.manifest()).stream()
            .filter(obstacle -> !allowed.contains(obstacle.kind()))
            .toList();
    if (!obstacles.isEmpty()) {
      throw new ResultsException(
          "the runs are not comparable: %s; --allow %s compares them all the same"
              .formatted(
                  obstacles.stream()
                      .map(Comparability.Obstacle::text)
                      .collect(Collectors.joining("; ")),
                  obstacles.stream()
                      .map(obstacle -> CommandLines.word(obstacle.kind()))
                      .distinct()
                      .collect(Collectors.joining(","))));
    }
    List<Measurement> both = new ArrayList<>(base.measurements());
    both.addAll(head.measurements());
    failed = FailedForks.of(both);
    return ComparedRuns.ofRuns(base.measurements(), head.measurements());
  }

  private static String table(List<Compared> compared) {
    TextTable table = new TextTable(HEADER.toArray(String[]::new));
    compared.forEach(each -> table.row(cells(each).toArray(String[]::new)));
    return table.text();
  }

  private static String markdown(List<Compared> compared) {
    StringBuilder text = new StringBuilder(row(HEADER)).append("|---".repeat(HEADER.size()));
    text.append("|\n");
    compared.forEach(each -> text.append(row(cells(each))));
    long worse = compared.stream().filter(Compared::isRegression).count();
    return text.append(
            "\n%d of %d comparisons are worse beyond the noise floor.\n"
                .formatted(worse, compared.size()))
        .toString();
  }

  private static String row(List<String> cells) {
    return "| " + String.join(" | ", cells) + " |\n";
  }

  private static List<String> cells(Compared each) {
    Metric metric = each.question().metric();
    return List.of(
        name(each),
        each.arm(),
        Quantity.of(each.base().value(), metric).text(Locale.ROOT),
        Quantity.of(each.head().value(), metric).text(Locale.ROOT),
        "x"
            + number(each.ratio().value())
            + each.ratio().interval().map(CompareCommand::ends).orElse(""),
        each.noiseFloor().map(floor -> "x" + number(floor.factor())).orElse("-"),
        finding(each));
  }

  private static String ends(Interval interval) {
    return " [%s, %s]".formatted(number(interval.low()), number(interval.high()));
  }

  private static String finding(Compared each) {
    return each.isRegression()
        ? "worse"
        : each.isImprovement() ? "better" : CommandLines.word(each.finding());
  }

  private static String name(Compared each) {
    return each.question().benchmark()
        + each.question().query().map(query -> " " + query).orElse("")
        + " "
        + each.question().metric().id();
  }

  private static String number(double value) {
    return Quantity.number(value, Locale.ROOT);
  }

  private ArrayNode json(List<Compared> compared) {
    ArrayNode array = new ObjectMapper().createArrayNode();
    for (Compared each : compared) {
      ObjectNode node = array.addObject();
      node.put("benchmark", each.question().benchmark());
      each.question().query().ifPresent(query -> node.put("query", query));
      node.put("dataset", each.question().dataset());
      node.put("rows", each.question().rowsBefore());
      node.put("metric", each.question().metric().id());
      node.put("unit", each.question().metric().unit());
      node.put("arm", each.arm());
      node.put("base", each.base().value());
      node.put("head", each.head().value());
      node.put("ratio", each.ratio().value());
      each.ratio()
          .interval()
          .ifPresent(ends -> node.put("low", ends.low()).put("high", ends.high()));
      each.noiseFloor().ifPresent(floor -> node.put("noiseFloor", floor.factor()));
      node.put("finding", finding(each));
      node.put("failedForks", failed.count(fork -> asks(each, fork)));
    }
    return array;
  }

  /** Whether a fork was to answer that question for one of the compared arms. */
  private boolean asks(Compared each, Fork fork) {
    List<String> either = arms == null ? List.of(each.arm()) : arms;
    return fork.benchmark().equals(each.question().benchmark())
        && fork.query().equals(each.question().query())
        && either.contains(fork.arm().id());
  }

  private ArrayNode action(List<Compared> compared) {
    ArrayNode array = new ObjectMapper().createArrayNode();
    for (Compared each : compared) {
      Metric metric = each.question().metric();
      if (metric.moreIsBetter() == (action == Direction.BIGGER)) {
        ObjectNode node = array.addObject();
        node.put("name", name(each) + ", " + each.arm());
        node.put("unit", metric.unit());
        node.put("value", each.head().value());
        each.head()
            .interval()
            .ifPresent(
                ends -> node.put("range", number(ends.low()) + " .. " + number(ends.high())));
        node.put("extra", String.join(", ", cells(each).subList(4, HEADER.size())));
      }
    }
    return array;
  }
}
