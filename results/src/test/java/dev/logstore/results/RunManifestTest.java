package dev.logstore.results;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class RunManifestTest {
  private static final Path FILE = Path.of("run", "manifest.json");

  @Test
  void whatIsWrittenIsRead() {
    RunManifest manifest =
        Samples.manifest("2026-11-23-101530-quick")
            .withNotAvailable(Samples.notAvailable())
            .withWarning(LocalText.of("client and server share the machine"))
            .withStage("generate", 2.5)
            .withTotals(40, 1)
            .withScope(new RunCourse.Scope(List.of("insert-*"), List.of(), 10, 8, 5, 5, 240.5))
            .withSitting(Samples.START)
            .withCheckpoint(Samples.START.plusSeconds(200), 40, 12_345)
            .ended(RunManifest.State.COMPLETE, Samples.START.plusSeconds(240));

    assertThat(RunJson.manifest(FILE, RunJson.write(manifest))).isEqualTo(manifest);
  }

  @Test
  void aKilledRunThatGoesOnKeepsBothSittingsAndTheTimeOfBoth() {
    RunManifest killed =
        Samples.manifest("a-run")
            .withScope(new RunCourse.Scope(List.of(), List.of(), null, 8, 5, 5, 60))
            .withSitting(Samples.START)
            .withStage("servers", 2)
            .withWarning(LocalText.of("the disk is slow"))
            .withCheckpoint(Samples.START.plusSeconds(30), 3, 1000);
    RunManifest complete =
        killed
            .withSitting(Samples.START.plusSeconds(3600))
            .withStage("servers", 3)
            .withWarning(LocalText.of("the disk is slow"))
            .withCheckpoint(Samples.START.plusSeconds(3610), 2, 2000)
            .ended(RunManifest.State.COMPLETE, Samples.START.plusSeconds(3612));

    assertThat(killed.state()).isEqualTo(RunManifest.State.RUNNING);
    assertThat(complete.course().sittings())
        .containsExactly(
            new RunCourse.Sitting(Samples.START, Samples.START.plusSeconds(30), 3),
            new RunCourse.Sitting(
                Samples.START.plusSeconds(3600), Samples.START.plusSeconds(3612), 2));
    assertThat(complete.course().worked()).hasSeconds(42);
    assertThat(complete.course().checkpoint()).isEqualTo(2000);
    assertThat(complete.stages()).containsExactly(new RunManifest.Stage("servers", 5));
    assertThat(complete.warnings()).hasSize(1);
  }

  @Test
  void aManifestFromBeforeThereWereSittingsIsStillRead() {
    String json = RunJson.write(Samples.manifest("a-run"));
    String older = json.replaceFirst("(?s),\n  \"course\" : .*", "\n}\n");

    assertThat(older).doesNotContain("course");
    assertThat(RunJson.manifest(FILE, older).course()).isEqualTo(RunCourse.UNKNOWN);
  }

  /** Runs of before there were two languages are published and stay as they are. */
  @Test
  void aReasonInOneLanguageIsReadAsTheSameInBoth() {
    String json = RunJson.write(Samples.manifest("a-run").withNotAvailable(Samples.notAvailable()));
    String older =
        json.replaceFirst("(?s)\"what\" : \\{.*?\\}", "\"what\" : \"compression\"")
            .replaceFirst("(?s)\"reason\" : \\{.*?\\}", "\"reason\" : \"Apache edition\"");

    assertThat(json).contains("\"pt\" : \"edição Apache\"");
    assertThat(RunJson.manifest(FILE, older).notAvailable())
        .containsExactly(
            new RunManifest.NotAvailable(
                LocalText.of("compression"), "timescaledb", LocalText.of("Apache edition")));
  }

  @Test
  void keysAreInTheDocumentedOrderAndNothingIsLeftOut() {
    String json = RunJson.write(Samples.manifest("a-run"));

    assertThat(json)
        .startsWith(
            "{\n  \"formatVersion\" : 1,\n  \"run\" : \"a-run\",\n  \"state\" : \"RUNNING\"")
        .contains("\"startedAt\" : \"2026-11-23T10:15:30Z\",\n  \"endedAt\" : null,")
        .contains("\"way\" : \"embedded\",\n      \"image\" : null")
        .endsWith("}\n");
    assertThat(json.indexOf("\"jmh-core\"")).isLessThan(json.indexOf("\"postgresql\" : \"42"));
  }

  @Test
  void noCredentialAndNoPrivatePathStaysInTheSettings() {
    RunServer server =
        new RunServer(
            "postgresql",
            RunServer.Way.EXTERNAL,
            null,
            null,
            "PostgreSQL 17.12",
            170012,
            "PostgreSQL",
            null,
            RunManifest.sorted(
                Map.of(
                    "primary_conninfo", "host=h password=hunter2",
                    "ssl_passphrase_command", "echo hunter2",
                    "archive_command", "curl -u me:hunter2",
                    "data_directory", "/home/someone/data",
                    "password_encryption", "scram-sha-256",
                    "fsync", "on")));

    assertThat(server.settings()).containsOnlyKeys("fsync", "password_encryption");
    assertThat(server.setting("fsync")).contains("on");
    assertThat(server.setting("primary_conninfo")).isEmpty();
  }

  @Test
  void warningsLoseTheirPasswords() {
    RunManifest manifest =
        Samples.manifest("a-run").withWarning(LocalText.of("url has password=hunter2 in it"));
    assertThat(manifest.warnings()).containsExactly(LocalText.of("url has password=*** in it"));
  }

  @Test
  void aBrokenManifestIsNamedWithThePlace() {
    String json = RunJson.write(Samples.manifest("a-run"));

    assertBad(json.replace("\"RUNNING\"", "\"WALKING\""), "state: ");
    assertBad(json.replace("\"cores\" : 2", "\"cores\" : \"two\""), "environment.cores: ");
    assertBad(json.replace("\"kernel\"", "\"kernal\""), "environment.kernal: ");
    assertBad(json.substring(0, 200), "line ");
    assertBad(json.replace("\"formatVersion\" : 1", "\"formatVersion\" : 9"), "formatVersion 9");
  }

  private static void assertBad(String json, String message) {
    assertThatThrownBy(() -> RunJson.manifest(FILE, json))
        .isInstanceOf(ResultsException.class)
        .hasMessageContaining("manifest.json")
        .hasMessageContaining(message)
        .message()
        .doesNotContain("\n");
  }
}
