package dev.logstore.figures;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A real TeX compiles what a run's files become. Fails where pdflatex is missing. */
class LatexIT {
  @TempDir Path run;

  @Test
  void theDocumentsCompileWithoutComplaintsInBothLanguages() throws Exception {
    StringWriter err = new StringWriter();
    int drawn =
        Main.run(
            new PrintWriter(new StringWriter(), true),
            new PrintWriter(err, true),
            "draw",
            Sample.folder().toString(),
            "--out",
            run.resolve("figures").toString(),
            "--format",
            "pdf");
    assertThat(drawn).as(err.toString()).isZero();

    Path output = run.resolve("output.txt");
    ProcessBuilder compile =
        new ProcessBuilder(Path.of("..", "scripts", "latex").toString(), run.toString());
    compile.redirectErrorStream(true).redirectOutput(output.toFile());
    int compiled = compile.start().waitFor();
    assertThat(compiled).as(Files.readString(output)).isZero();

    for (Language language : Language.values()) {
      Path folder = run.resolve("latex").resolve(language.id());
      assertThat(Files.readString(folder.resolve("document.log"), StandardCharsets.ISO_8859_1))
          .doesNotContain("Overfull", "LaTeX Warning", "undefined", "Missing character");
      String text = text(folder.resolve("document.pdf"));
      Labels labels = Sample.labels(language);
      assertThat(text)
          .contains("2026-11-23-100000-synthetic")
          .contains(labels.benchmark("query-latency") + ".")
          .contains(labels.text("figure.table-size.title"))
          .contains(language == Language.PT ? "35,4" : "35.4");
    }
  }

  private static String text(Path pdf) throws IOException {
    try (PDDocument document = Loader.loadPDF(pdf.toFile())) {
      return new PDFTextStripper().getText(document).replace('\u00a0', ' ');
    }
  }
}
