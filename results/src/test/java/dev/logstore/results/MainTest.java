package dev.logstore.results;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MainTest {
  @TempDir Path runs;

  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  @Test
  void showAnswersWithIntervalRatioAndFinding() {
    RunDirectory run = sampleRun();
    Locale before = Locale.getDefault();
    try {
      Locale.setDefault(Locale.forLanguageTag("pt-BR"));
      assertThat(run("show", run.id(), "--runs", runs.toString())).isZero();
    } finally {
      Locale.setDefault(before);
    }

    String text = out.toString().replace('\u00a0', ' ');
    assertThat(text)
        .contains("** running, not complete **")
        .contains("insert-latency (100,000 rows): latency_p50 (noise floor x1.0")
        .containsPattern("plugin/synchronous +600 µs +5\\d\\d µs .. 6\\d\\d µs +3 +standard/syn")
        .containsPattern("x1.99 \\[1.99, 1.99] +slower")
        .contains("insert-latency, control/synchronous, round 1: no answer")
        .contains("compression on timescaledb: Apache edition")
        .contains("standard-again, the same arm");
    assertThat(err.toString()).isEmpty();
  }

  @Test
  void listNamesEveryRunAlsoABrokenOne() throws IOException {
    RunDirectory run = sampleRun();
    RunDirectory broken = RunDirectory.create(runs, "quick", Samples.START.plusSeconds(60));
    Files.writeString(broken.path().resolve(RunDirectory.MANIFEST), "{");

    assertThat(run("list", "--runs", runs.toString())).isZero();

    assertThat(out.toString())
        .containsPattern(run.id() + " +running +quick +10 +1")
        .containsPattern(broken.id() + " +see below")
        .contains("manifest.json is not a manifest (line 1: ");
  }

  @Test
  void aRunThatWasKilledBeforeItMeasuredIsToldWithTheRemedy() throws IOException {
    Path bare = Files.createDirectory(runs.resolve("2026-11-23-101530-quick"));
    RunDirectory begun = RunDirectory.create(runs, "thesis", Samples.START);

    assertThat(run("list", "--runs", runs.toString())).isZero();

    assertThat(out.toString().lines())
        .filteredOn(line -> line.contains("was killed before it measured anything; delete"))
        .hasSize(2);
    assertComplaint("was killed before it measured", "show", bare.toString());
    assertComplaint("was killed before it measured", "show", begun.path().toString());
    begun.append(Samples.latency(fork("standard", 1), 295));
    assertComplaint("restore it from the run's original", "show", begun.path().toString());
  }

  @Test
  void verdictsFailOnWhatTheyAreToldTo() {
    String reference = "runs/2026-11-23-235309-quick";

    assertThat(run("verdicts", reference)).isZero();
    assertThat(out.toString()).containsPattern("H1 +refuted").containsPattern("H3c +supported");
    assertThat(run("verdicts", reference, "--fail-on", "refuted")).isEqualTo(1);
    assertThat(run("verdicts", reference, "--fail-on", "open,not-measured")).isEqualTo(1);
    assertComplaint("--fail-on takes", "verdicts", reference, "--fail-on", "supported");
  }

  @Test
  void runsOfSeveralPlansAreJudgedTogether() {
    String quick = "2026-11-23-235309-quick";
    String power = "2026-11-24-031625-power";

    assertThat(run("verdicts", power, quick, "--runs", "runs")).isZero();
    assertThat(out.toString())
        .containsPattern("H3c +supported")
        .contains("n = 5, " + quick)
        .containsOnlyOnce("H4a ");
    assertThat(run("verdicts", power, quick, "--runs", "runs", "--markdown", "--language", "pt"))
        .isZero();
    assertThat(out.toString())
        .contains("| afirmação | veredito | medido | execução |")
        .containsPattern("\\| H1 [^|]+ \\| refutada \\| [0-9,]+.µs [^|]+ \\| " + quick + " \\|");
  }

  @Test
  void theCommittedRunsAreListedAndShown() {
    assertThat(run("list", "--runs", "runs")).isZero();
    assertThat(out.toString())
        .containsPattern("2026-11-23-235309-quick +complete +quick +140 +0")
        .containsPattern("2026-11-24-031625-power +complete +power +");
    assertThat(run("show", "2026-11-24-031625-power", "--runs", "runs")).isZero();
    assertThat(out.toString()).contains("standard/synchronous,delay=10");
    assertThat(run("show", "2026-11-23-235309-quick", "--runs", "runs", "--all")).isZero();
  }

  @Test
  void badInputIsOneLineAndExitCode2() throws IOException {
    assertComplaint("there is no run 'nowhere'", "show", "nowhere");
    assertComplaint("Missing required parameter", "show");
    assertComplaint("Unknown option: '--colour'", "list", "--colour");
    assertComplaint("A command is missing");
    Path empty = Files.createDirectory(runs.resolve("empty"));
    assertComplaint("is not the folder of a run", "show", empty.toString());
  }

  @Test
  void helpAndVersionAreThere() {
    assertThat(run("--help")).isZero();
    assertThat(run("show", "--help")).isZero();
    assertThat(run("--version")).isZero();
    assertThat(out.toString()).contains("Exit codes:").contains("results (not from a jar)");
  }

  private void assertComplaint(String message, String... args) {
    err.getBuffer().setLength(0);
    assertThat(run(args)).isEqualTo(2);
    assertThat(err.toString()).contains(message).startsWith("results: ");
    assertThat(err.toString().strip().lines()).hasSize(1);
  }

  private RunDirectory sampleRun() {
    RunDirectory run = RunDirectory.create(runs, "quick", Samples.START);
    run.writeManifest(
        Samples.manifest(run.id()).withTotals(10, 1).withNotAvailable(Samples.notAvailable()));
    for (int round = 1; round <= 3; round++) {
      double drift = 1 + 0.01 * round;
      run.append(Samples.latency(fork("standard", round), 295 * drift));
      run.append(Samples.latency(fork("standard-again", 4 - round), 297 * drift));
      run.append(Samples.latency(fork("plugin", round), 588 * drift));
    }
    run.append(List.of(fork("control", 1).failed("no answer")));
    return run;
  }

  private static Fork fork(String group, int round) {
    return Samples.insert("insert-latency", Samples.synchronous(group), round);
  }

  private int run(String... args) {
    return Main.run(new PrintWriter(out, true), new PrintWriter(err, true), args);
  }
}
