package dev.logstore.results.cli;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.logstore.results.RunDirectory;
import dev.logstore.results.claims.RunVerdict;
import dev.logstore.results.claims.Verdict;
import dev.logstore.results.claims.Verdict.Measured;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Verdicts for a program. */
final class VerdictJson {
  private VerdictJson() {}

  static ArrayNode of(List<RunVerdict> verdicts, String language) {
    ArrayNode array = new ObjectMapper().createArrayNode();
    Map<RunDirectory, FailedForks> failed = new HashMap<>();
    for (RunVerdict each : verdicts) {
      Verdict verdict = each.verdict();
      String benchmark = verdict.claim().benchmark();
      ObjectNode node = array.addObject();
      node.put("claim", verdict.claim().id());
      node.put("text", verdict.claim().text().in(language));
      node.put("verdict", CommandLines.word(verdict.outcome()));
      node.put("run", each.run().id());
      node.put("rule", verdict.claim().rule().in(language));
      node.put("reason", verdict.reason().in(language));
      node.put("source", verdict.claim().source());
      verdict.claim().promise().ifPresent(promise -> node.put("promise", promise.in(language)));
      node.put(
          "failedForks",
          failed
              .computeIfAbsent(each.run(), run -> FailedForks.of(run.measurements()))
              .count(fork -> fork.benchmark().equals(benchmark)));
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
    node.put("arm", measured.arm().id());
    node.put("rows", measured.rows());
    node.put("forks", measured.forks());
  }
}
