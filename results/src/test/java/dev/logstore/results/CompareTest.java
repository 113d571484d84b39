package dev.logstore.results;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CompareTest {
  @TempDir Path runs;

  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  @Test
  void aSlowdownBeyondTheNoiseIsExitCode1() {
    String base = run("base", 1, 1, "cd34");
    String head = run("head", 2, 1.5, "cd34");

    assertThat(compare(base, head)).isEqualTo(1);
    assertThat(out.toString()).containsPattern("plugin/synchronous .*worse");
    assertThat(out.toString()).containsPattern("standard/synchronous .*inconclusive");
    assertThat(compare(head, base)).isZero();
    assertThat(out.toString()).containsPattern("plugin/synchronous .*better");
  }

  @Test
  void theSameProgramMeasuredAgainIsNotWorse() {
    assertThat(compare(run("base", 1, 1, "cd34"), run("head", 2, 1, "cd34"), "--markdown"))
        .isZero();
    assertThat(out.toString())
        .startsWith("| question | arm |")
        .contains("|---|---|")
        .contains("0 of 6 comparisons are worse");
  }

  @Test
  void whatIsNotComparableIsRefusedUnlessAllowed() {
    String base = run("base", 1, 1, "cd34");
    String head = run("head", 2, 1, "ef56");

    assertThat(compare(base, head)).isEqualTo(2);
    assertThat(err.toString()).contains("not comparable: data sets").contains("--allow dataset");
    assertThat(err.toString().strip().lines()).hasSize(1);
    assertThat(compare(base, head, "--allow", "dataset")).isZero();
  }

  @Test
  void armsOfOneRunArePairedByRound() {
    String run = run("base", 1, 1.5, "cd34");

    assertThat(compare(run, "--arms", "standard/synchronous", "plugin/synchronous")).isEqualTo(1);
    assertThat(compare(run, "--arms", "standard/synchronous", "standard-again/synchronous"))
        .isZero();
    assertThat(compare(run)).isEqualTo(2);
    assertThat(compare(run, "--arms", "standard/synchronous", "nobody")).isEqualTo(2);
  }

  @Test
  void twoCommittedRunsAreComparedWhereTheyAskTheSame() {
    String[] runs = {"runs/2026-11-23-235309-quick", "runs/2026-11-24-031625-power"};

    assertThat(compare(runs[0], runs[1])).isIn(0, 1);
    assertThat(out.toString())
        .containsPattern("insert-latency latency_p50 +standard/synchronous +344.µs +\\d+.µs +x");
    assertThat(compare(runs[0], "--arms", "standard", "plugin")).isEqualTo(1);
    assertThat(out.toString())
        .containsPattern("all-3-queries latency_p50 +plugin +1.57.ms +3.60.ms +x2.29 .*worse");
  }

  @Test
  void aFailedForkShows() throws IOException {
    String run = run("base", 1, 1.5, "cd34");
    Fork fork = Samples.insert("insert-latency", Samples.synchronous("plugin"), 6);
    RunDirectory.open(runs.resolve(run)).append(java.util.List.of(fork.failed("no answer")));

    compare(run, "--arms", "standard/synchronous", "plugin/synchronous");
    assertThat(out.toString()).contains("failed: insert-latency, plugin/synchronous, round 6: no");
    compare(run, "--arms", "standard/synchronous", "plugin/synchronous", "--json");
    assertThat(new ObjectMapper().readTree(out.toString()).get(0).get("failedForks").asInt())
        .isEqualTo(1);
  }

  @Test
  void theBenchmarkActionGetsWhatItReads() throws IOException {
    compare(run("base", 1, 1, "cd34"), run("head", 2, 1, "cd34"), "--benchmark-action", "smaller");

    JsonNode entries = new ObjectMapper().readTree(out.toString());
    assertThat(entries).hasSize(6);
    JsonNode first = entries.get(0);
    assertThat(first.get("name").asText())
        .isEqualTo("insert-latency latency_p50, standard/synchronous");
    assertThat(first.get("unit").asText()).isEqualTo("us");
    assertThat(first.get("value").isNumber()).isTrue();
    assertThat(first.get("range").isTextual()).isTrue();
    assertThat(first.get("extra").asText()).startsWith("x");
  }

  private String run(String plan, long seed, double slowdown, String sha256) {
    RunDirectory run = RunDirectory.create(runs, plan, Samples.START);
    RunManifest manifest = Samples.manifest(run.id());
    RunManifest.Dataset events = manifest.dataset();
    run.writeManifest(
        manifest.withDataset(
            new RunManifest.Dataset(
                events.name(),
                events.profile(),
                events.seed(),
                events.events(),
                events.from(),
                events.to(),
                sha256)));
    Random random = new Random(seed);
    for (int round = 1; round <= 5; round++) {
      for (String group : new String[] {"standard", "standard-again", "plugin"}) {
        double factor = group.equals("plugin") ? slowdown : 1;
        run.append(
            Samples.latency(
                Samples.insert("insert-latency", Samples.synchronous(group), round),
                300 * factor * Math.exp(0.02 * random.nextGaussian())));
      }
    }
    return run.id();
  }

  private int compare(String... args) {
    out.getBuffer().setLength(0);
    err.getBuffer().setLength(0);
    String[] all = new String[args.length + 3];
    all[0] = "compare";
    System.arraycopy(args, 0, all, 1, args.length);
    all[args.length + 1] = "--runs";
    all[args.length + 2] = runs.toString();
    return Main.run(new PrintWriter(out, true), new PrintWriter(err, true), all);
  }
}
