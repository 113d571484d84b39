package dev.logstore.benchmarks.study;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.logstore.benchmarks.BenchmarkException;
import dev.logstore.results.LocalText;
import dev.logstore.results.RunEnvironment;
import dev.logstore.results.RunManifest;
import dev.logstore.results.RunServer;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

class ResumptionTest {
  private static final Instant START = Instant.parse("2026-11-24T02:00:00Z");
  private static final StudyPlan.Source PLAN = StudyPlan.load("smoke");
  private static final RunManifest BEFORE =
      RunManifest.started(
              "a-run",
              START,
              new RunManifest.Plan("smoke", PLAN.sha256(), PLAN.yaml()),
              new RunManifest.Git("0123456789abcdef", false),
              machine(2, "Linux 6.1"))
          .withDataset(dataset("cd34"))
          .withServer(server("17.12", Map.of("fsync", "on", "port", "5432")));

  private final List<LocalText> warnings = new ArrayList<>();
  private final Resumption resumption = new Resumption(BEFORE, warnings::add);

  @Test
  void theSameOnTheSameMachineGoesOnWithoutAWord() {
    resumption.check(PLAN);
    resumption.check(new RunManifest.Git("0123456789abcdef", false));
    resumption.check(machine(2, "Linux 6.1"));
    resumption.check(List.of(dataset("cd34")));
    resumption.check(server("17.12", Map.of("fsync", "on", "port", "5999")));

    assertThat(warnings).isEmpty();
  }

  @Test
  void whateverCouldChangeAFigureIsRefusedByName() {
    refused(() -> resumption.check(StudyPlan.load("quick")), "its plan differs");
    refused(
        () -> resumption.check(new RunManifest.Git("fedcba", false)),
        "commit was 0123456789abcdef and is now fedcba");
    refused(() -> resumption.check(machine(4, "Linux 6.1")), "number of cores was 2");
    refused(
        () -> resumption.check(List.of(dataset("ef56"))),
        "checksum of the data set tiny-1 was cd34");
    refused(
        () -> resumption.check(server("17.13", Map.of("fsync", "on"))),
        "version of the postgresql server was 17.12 and is now 17.13");
    refused(
        () -> resumption.check(server("17.12", Map.of("fsync", "off"))),
        "setting fsync of the postgresql server was on and is now off");
  }

  @Test
  void whatOnlyMightIsAWarning() {
    resumption.check(machine(2, "Linux 6.2"));
    resumption.check(new RunManifest.Git("0123456789abcdef", true));

    assertThat(warnings)
        .hasSize(2)
        .first()
        .isEqualTo(
            new LocalText(
                "em uma etapa posterior, o kernel é Linux 6.2; antes era Linux 6.1",
                "in a later sitting the kernel is Linux 6.2 and was Linux 6.1"));
  }

  private static void refused(ThrowingCallable check, String complaint) {
    assertThatThrownBy(check)
        .isInstanceOf(BenchmarkException.class)
        .hasMessageStartingWith("cannot resume a-run: ")
        .hasMessageContaining(complaint);
  }

  private static RunEnvironment machine(int cores, String kernel) {
    return new RunEnvironment(
        "Some CPU",
        cores,
        8L << 30,
        "Debian GNU/Linux 12",
        kernel,
        new RunEnvironment.Disk("sda", "ext4", 100L << 30),
        "OpenJDK 64-Bit Server VM",
        "17.0.15",
        RunManifest.sorted(Map.of("jmh", "1.37")),
        new RunEnvironment.FsyncMicros(210.5, 900, 200),
        true);
  }

  private static RunManifest.Dataset dataset(String sha256) {
    return new RunManifest.Dataset("tiny-1", "tiny", 1, 10_000, START, START, sha256);
  }

  private static RunServer server(String version, Map<String, String> settings) {
    return new RunServer(
        "postgresql",
        RunServer.Way.EMBEDDED,
        null,
        null,
        version,
        170012,
        "PostgreSQL",
        null,
        RunManifest.sorted(settings));
  }
}
