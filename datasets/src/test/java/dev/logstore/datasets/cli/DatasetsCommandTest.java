package dev.logstore.datasets.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.logstore.datasets.Dataset;
import dev.logstore.datasets.EventCsv;
import dev.logstore.datasets.Profiles;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DatasetsCommandTest {
  @TempDir private Path folder;
  private Path profile;

  /** What a command line left behind. */
  private record Result(int code, String out, String err) {}

  private static Result run(Object... args) {
    StringWriter out = new StringWriter();
    StringWriter err = new StringWriter();
    String[] texts = new String[args.length];
    for (int i = 0; i < args.length; i++) {
      texts[i] = args[i].toString();
    }
    int code = DatasetsCommand.run(new PrintWriter(out), new PrintWriter(err), texts);
    return new Result(code, out.toString(), err.toString());
  }

  private static void refused(String message, Object... args) {
    Result result = run(args);
    assertThat(result.code()).isEqualTo(2);
    assertThat(result.err()).contains(message).endsWith("\n");
    assertThat(result.err().strip().lines()).hasSize(1);
  }

  @BeforeEach
  void writeProfile() throws IOException {
    profile = folder.resolve("short.yaml");
    Files.writeString(profile, Profiles.tinyWith("events: 10000 ", "events: 300 "));
  }

  @Test
  void generatesADataSetThatVerifiesAndIsDescribed() {
    Path out = folder.resolve("out");
    Result generated = run("generate", "--profile", profile, "--seed", 5, "--out", out);
    assertThat(generated.code()).isZero();
    assertThat(generated.err()).isEmpty();
    assertThat(generated.out())
        .startsWith("generating 300 events of profile short, seed 5\n")
        .contains("sha256 " + Dataset.open(out).manifest().file().sha256());

    Result verified = run("verify", out);
    assertThat(verified.code()).isZero();
    assertThat(verified.out()).contains("is whole: 300 rows");

    Result described = run("describe", out);
    assertThat(described.code()).isZero();
    assertThat(described.out())
        .startsWith("events         300\n")
        .contains("\\core\\event\\course_viewed")
        .contains("Hour of day, America/Sao_Paulo");
  }

  @Test
  void describesAFileAsJson() throws IOException {
    Path out = folder.resolve("out");
    run("generate", "--profile", profile, "--out", out);
    Result described = run("describe", "--json", out.resolve("events.csv"), "--zone", "UTC");
    assertThat(described.code()).isZero();
    JsonNode json = new JsonMapper().readTree(described.out());
    assertThat(json.get("events").asInt()).isEqualTo(300);
    assertThat(json.get("hours")).hasSize(24);
    assertThat(json.get("timeZone").asText()).isEqualTo("UTC");
    assertThat(json.get("from").asText()).startsWith("2026-03-0");
  }

  @Test
  void joinsShards() {
    for (int i = 1; i <= 2; i++) {
      Path out = folder.resolve("part" + i);
      assertThat(run("generate", "--profile", profile, "--out", out, "--shard", i + "/2").code())
          .isZero();
    }
    Path whole = folder.resolve("whole");
    Result joined = run("join", "--out", whole, folder.resolve("part2"), folder.resolve("part1"));
    assertThat(joined.code()).isZero();
    assertThat(joined.out()).startsWith("joined 2 shards to ").contains("300 rows");
    Path direct = folder.resolve("direct");
    run("generate", "--profile", profile, "--out", direct);
    assertThat(whole.resolve("events.csv")).hasSameBinaryContentAs(direct.resolve("events.csv"));
    refused("holds a data set; replace it with --force", "join", "--out", whole, direct);
  }

  @Test
  void doesNotMakeTheSameDataSetAgain() {
    Path out = folder.resolve("out");
    run("generate", "--profile", profile, "--out", out);
    Result again = run("generate", "--profile", profile, "--out", out);
    assertThat(again.code()).isZero();
    assertThat(again.out()).startsWith("already there: " + out);
  }

  @Test
  void replacesAnotherDataSetOnlyWhenToldTo() throws IOException {
    Path out = folder.resolve("out");
    run("generate", "--profile", profile, "--out", out);
    refused(
        "holds another data set (profile short, seed 1, model 3, format csv, shard 1/1); replace it with --force",
        "generate",
        "--profile",
        profile,
        "--seed",
        2,
        "--out",
        out);
    assertThat(Dataset.open(out).manifest().seed()).isEqualTo(1);
    assertThat(run("generate", "--profile", profile, "--seed", 2, "--out", out, "--force").code())
        .isZero();
    assertThat(Dataset.open(out).manifest().seed()).isEqualTo(2);
    Files.writeString(out.resolve("events.csv"), "");
    refused("holds a broken data set", "generate", "--profile", profile, "--out", out);
  }

  @Test
  void helpAndVersionAreEverywhere() {
    for (String[] command :
        new String[][] {{}, {"generate"}, {"describe"}, {"verify"}, {"join"}, {"benchmark"}}) {
      String[] help = Arrays.copyOf(command, command.length + 1);
      help[command.length] = "--help";
      assertThat(run((Object[]) help).code()).isZero();
      assertThat(run((Object[]) help).out()).startsWith("Usage: datasets");
      help[command.length] = "--version";
      assertThat(run((Object[]) help).code()).isZero();
      assertThat(run((Object[]) help).out()).startsWith("datasets ").contains(", model 3");
    }
    assertThat(run("generate", "--help").out()).contains("tiny, small");
  }

  @Test
  void badInputIsOneLineAndExitCodeTwo() throws IOException {
    refused("no command given; use generate, describe or verify");
    refused("did you mean generate", "generat");
    refused("'--sed', '1'; did you mean --seed?", "generate", "--profile", "tiny", "--sed", 1);
    refused("Missing required option: '--profile", "generate");
    refused("'x' is not a long", "generate", "--profile", "tiny", "--seed", "x");
    refused("unknown profile huge; choose one of tiny, small", "generate", "--profile", "huge");
    refused(
        "unknown format xml; choose one of csv, csv.gz",
        "generate",
        "--profile",
        "tiny",
        "--format",
        "xml");
    refused("there is no shard 4/3", "generate", "--profile", "tiny", "--shard", "4/3");
    refused("shard must be i/n", "generate", "--profile", "tiny", "--shard", "third");
    refused("threads must be between 1 and", "generate", "--profile", "tiny", "--threads", 0);
    refused("no/such.yaml", "generate", "--profile", "no/such.yaml");
    refused("there is no no/such", "describe", "no/such");
    refused("there is no data set in " + folder, "describe", folder);
    refused("there is no data set in " + folder, "verify", folder);
    refused("short.yaml, line 1: the header must be", "describe", profile);
    refused("unknown time zone Mars", "describe", emptyLog(), "--zone", "Mars");
    Path wrong = folder.resolve("wrong.yaml");
    Files.writeString(wrong, Profiles.tinyWith("students: 20", "studens: 60"));
    refused("wrong.yaml, line 21: population.studens is no key", "generate", "--profile", wrong);
  }

  private Path emptyLog() throws IOException {
    Path file = folder.resolve("empty.csv");
    return Files.writeString(file, String.join(",", EventCsv.COLUMNS) + "\n");
  }

  @Test
  void aFolderThatCannotBeWrittenIsTold() throws IOException {
    refused("a file is in the way of a folder", "generate", "--profile", profile, "--out", profile);
    // Not even root makes a folder there.
    refused("cannot write the data set", "generate", "--profile", profile, "--out", "/proc/self/x");
  }

  @Test
  void aBrokenDataSetIsTold() throws IOException {
    Path out = folder.resolve("out");
    run("generate", "--profile", profile, "--out", out);
    Path events = out.resolve("events.csv");
    String text = Files.readString(events);
    Files.writeString(events, text.replaceFirst("core", "eroc"));
    refused("has the SHA-256 ", "verify", out);
    Files.writeString(events, text.substring(0, text.length() - 30));
    refused("the manifest says", "verify", out);
    refused("generate the data set again", "describe", out);
    refused("events.csv, line 301: ", "describe", events);
  }
}
