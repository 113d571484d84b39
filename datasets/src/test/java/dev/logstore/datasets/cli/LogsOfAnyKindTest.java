package dev.logstore.datasets.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.logstore.datasets.EventCsv;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Logs that lack what most have: users, sessions, courses, even events. */
class LogsOfAnyKindTest {
  private static final String VIEWED =
      "\"\\core\\event\\course_viewed\",\"core\",\"viewed\",\"course\",,,\"r\",2,30,50,7,";

  /** User, course and time follow each other. */
  private static final Map<String, List<String>> LOGS =
      Map.of(
          "one-event", List.of(row(5, 7, 1_700_000_000)),
          "one-user", List.of(row(5, 7, 1_700_000_000), row(5, 7, 1_700_000_060)),
          "no-course", List.of(row(5, 0, 1_700_000_000), row(6, 0, 1_700_100_000)),
          "nobody", List.of(row(0, 0, 1_700_000_000), row(0, 1, 1_700_000_000)));

  @TempDir private Path folder;
  private Path ordinary;

  private static String row(long user, long course, long time) {
    return VIEWED + user + "," + course + ",,0,," + time + ",\"web\",\"203.0.113.4\",";
  }

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

  private Path write(String name, List<String> rows) throws IOException {
    List<String> lines = new ArrayList<>(List.of(String.join(",", EventCsv.COLUMNS)));
    lines.addAll(rows);
    return Files.write(folder.resolve(name + ".csv"), lines);
  }

  @BeforeEach
  void generateAnOrdinaryOne() throws IOException {
    Path profile = Files.writeString(folder.resolve("p.yaml"), "extends: tiny\nevents: 500\n");
    ordinary = folder.resolve("ordinary");
    assertThat(run("generate", "--profile", profile, "--out", ordinary).code()).isZero();
  }

  @ParameterizedTest
  @ValueSource(strings = {"one-event", "one-user", "no-course", "nobody"})
  void areDescribedDrawnAndComparedInNumbers(String name) throws IOException {
    Path log = write(name, LOGS.get(name));
    Path picture = folder.resolve("p.png");
    for (Result result :
        List.of(
            run("describe", log, "--picture", picture),
            run("describe", log, "--json"),
            run("compare", log, ordinary, "--out", folder.resolve("c.png")),
            run("compare", ordinary, log),
            run("compare", log))) {
      assertThat(result.code()).as(result.err()).isZero();
      assertThat(result.out()).doesNotContain("NaN", "Infinity", "null,");
    }
    assertThat(ImageIO.read(picture.toFile()).getWidth()).isEqualTo(1200);
  }

  @Test
  void whatALogLacksIsToldAndNotCompared() throws IOException {
    Result result = run("compare", write("nobody", LOGS.get("nobody")), ordinary);
    assertThat(result.out())
        .contains("nobody.csv has no ")
        .contains("; events per session;")
        .doesNotContain("| events per session ");
  }

  @Test
  void aLogWithoutEventsIsToldInOneLine() throws IOException {
    Path empty = write("empty", List.of());
    assertThat(run("describe", empty)).isEqualTo(new Result(0, "events         0\n", ""));
    assertThat(run("describe", empty, "--picture", folder.resolve("p.png")).err())
        .isEqualTo("datasets describe: " + empty + " has no event to draw\n");
    assertThat(run("compare", empty, ordinary).err())
        .isEqualTo("datasets compare: empty.csv has no event to compare\n");
  }

  @Test
  void aPictureThatCannotBeWrittenIsTold() {
    Result result = run("describe", ordinary, "--picture", folder.resolve("no/p.png"));
    assertThat(result.code()).isEqualTo(2);
    assertThat(result.err()).contains("cannot write ", "choose another --picture").hasLineCount(1);
  }
}
