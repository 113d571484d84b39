package dev.logstore.figures;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MainTest {
  @TempDir Path folder;

  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  @Test
  void drawWritesEveryFigureAndTheReportBesideThem() throws IOException {
    Path figures = folder.resolve("figures");

    assertThat(run("draw", Sample.folder().toString(), "--out", figures.toString())).isZero();

    try (Stream<Path> files = Files.list(figures)) {
      assertThat(files).hasSize(Sample.figures().size() * 2 * 3);
    }
    assertThat(figures.resolve("query-latency.pt.svg")).exists();
    assertThat(folder.resolve("report.html")).exists();
    assertThat(out.toString()).contains("table-size.en.pdf", "report.html");
  }

  @Test
  void languageAndFormatCanBeChosen() throws IOException {
    Path figures = folder.resolve("figures");

    assertThat(
            run(
                "draw",
                Sample.folder().toString(),
                "--out",
                figures.toString(),
                "--language",
                "en",
                "--format",
                "svg"))
        .isZero();

    try (Stream<Path> files = Files.list(figures)) {
      assertThat(files)
          .hasSize(Sample.figures().size())
          .allMatch(f -> f.toString().endsWith(".en.svg"));
    }
    assertThat(folder.resolve("report.html")).content().doesNotContain("Respostas");
  }

  @Test
  void badInputIsOneLineAndExitCode2() throws IOException {
    assertComplaint("there is no run 'nowhere'", "draw", "nowhere");
    assertComplaint("Missing required parameter", "draw");
    assertComplaint("Invalid value for option '--format'", "draw", "x", "--format", "gif");
    assertComplaint("A command is missing");
    Path file = Files.writeString(folder.resolve("file"), "");
    assertComplaint(
        "cannot be written", "draw", Sample.folder().toString(), "--out", file + "/figures");
  }

  private void assertComplaint(String message, String... args) {
    err.getBuffer().setLength(0);
    assertThat(run(args)).isEqualTo(2);
    assertThat(err.toString()).startsWith("thesis-figures: ").contains(message);
    assertThat(err.toString().strip().lines()).hasSize(1);
  }

  private int run(String... args) {
    return Main.run(new PrintWriter(out, true), new PrintWriter(err, true), args);
  }
}
