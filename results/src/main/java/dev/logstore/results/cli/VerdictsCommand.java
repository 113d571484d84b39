package dev.logstore.results.cli;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.logstore.results.Metric;
import dev.logstore.results.Quantity;
import dev.logstore.results.RunDirectory;
import dev.logstore.results.claims.Verdict;
import dev.logstore.results.claims.Verdict.Measured;
import dev.logstore.results.claims.Verdict.Outcome;
import dev.logstore.results.claims.Verdicts;
import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Says of each claim whether a run supports it. */
@Command(
    name = "verdicts",
    description = "Says of each claim of the thesis what a run says of it.",
    mixinStandardHelpOptions = true)
public final class VerdictsCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;
  @Mixin private RunArgument run;

  @Option(
      names = "--fail-on",
      split = ",",
      paramLabel = "VERDICT",
      description = "exit with 1 if a verdict is one of these: refuted, open, not-measured")
  private List<String> failOn = List.of();

  @Option(names = "--json", description = "as JSON")
  private boolean json;

  @Option(
      names = "--language",
      defaultValue = "en",
      description = "pt or en (default: ${DEFAULT-VALUE})")
  private String language;

  @Override
  public Integer call() {
    List<String> known = List.of("refuted", "open", "not-measured");
    if (!known.containsAll(failOn) || !List.of("pt", "en").contains(language)) {
      throw new ParameterException(
          spec.commandLine(),
          "--fail-on takes %s, --language pt or en".formatted(String.join(", ", known)));
    }
    RunDirectory directory = run.open();
    List<Verdict> verdicts = Verdicts.of(directory);
    FailedForks failed = FailedForks.of(directory.measurements());
    PrintWriter out = spec.commandLine().getOut();
    if (json) {
      out.println(json(verdicts, failed).toPrettyString());
    } else {
      verdicts.forEach(verdict -> print(out, verdict));
      String word = language.equals("pt") ? "falhou: " : "failed: ";
      failed.lines().forEach(line -> out.println(word + line));
    }
    out.flush();
    return verdicts.stream().anyMatch(each -> failOn.contains(word(each.outcome())))
        ? CommandLines.FOUND_WORSE
        : 0;
  }

  private void print(PrintWriter out, Verdict verdict) {
    out.printf(
        "%-5s %-12s %s%n",
        verdict.claim().id(), word(verdict.outcome()), verdict.claim().text().in(language));
    verdict.measured().ifPresent(measured -> out.println(indent(text(measured))));
    out.println(indent(verdict.claim().rule().in(language)));
    out.println(indent(verdict.reason().in(language)));
    verdict.claim().promise().ifPresent(promise -> out.println(indent(promise.in(language))));
  }

  private static String indent(String line) {
    return " ".repeat(19) + line;
  }

  private String text(Measured measured) {
    Locale locale = Locale.forLanguageTag(language.equals("pt") ? "pt-BR" : "en");
    String interval =
        measured
            .interval()
            .map(
                ends ->
                    " [%s, %s]"
                        .formatted(
                            number(ends.low(), measured, locale),
                            number(ends.high(), measured, locale)))
            .orElse("");
    return "%s%s, %s, n = %d"
        .formatted(
            number(measured.value(), measured, locale), interval, measured.arm(), measured.forks());
  }

  private static String number(double value, Measured measured, Locale locale) {
    return switch (measured.unit()) {
      case "1" -> Quantity.number(value, locale);
      case "times" -> "x" + Quantity.number(value, locale);
      default -> Quantity.of(value, new Metric("value", measured.unit())).text(locale);
    };
  }

  private ArrayNode json(List<Verdict> verdicts, FailedForks failed) {
    ArrayNode array = new ObjectMapper().createArrayNode();
    for (Verdict verdict : verdicts) {
      ObjectNode node = array.addObject();
      node.put("claim", verdict.claim().id());
      node.put("text", verdict.claim().text().in(language));
      node.put("verdict", word(verdict.outcome()));
      node.put("rule", verdict.claim().rule().in(language));
      node.put("reason", verdict.reason().in(language));
      node.put("source", verdict.claim().source());
      verdict.claim().promise().ifPresent(promise -> node.put("promise", promise.in(language)));
      String benchmark = verdict.claim().benchmark();
      node.put("failedForks", failed.count(fork -> fork.benchmark().equals(benchmark)));
      verdict.measured().ifPresent(measured -> put(node.putObject("measured"), measured));
    }
    return array;
  }

  private static void put(ObjectNode node, Measured measured) {
    node.put("value", measured.value());
    node.put("unit", measured.unit());
    measured
        .interval()
        .ifPresent(
            ends -> {
              node.put("low", ends.low());
              node.put("high", ends.high());
            });
    node.put("arm", measured.arm());
    node.put("rows", measured.rows());
    node.put("forks", measured.forks());
  }

  private static String word(Outcome outcome) {
    return CommandLines.word(outcome);
  }
}
