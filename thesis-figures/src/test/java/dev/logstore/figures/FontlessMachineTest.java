package dev.logstore.figures;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A JVM of its own, whose fontconfig knows no font, as on a fresh server. */
class FontlessMachineTest {
  @TempDir Path folder;

  @Test
  void figuresAreDrawnWithoutAnyFontOnTheMachine() throws IOException, InterruptedException {
    Path noFonts = Files.writeString(folder.resolve("fonts.conf"), "<fontconfig></fontconfig>\n");
    Path output = folder.resolve("output.txt");
    ProcessBuilder java =
        new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-Duser.home=" + folder,
            "-cp",
            System.getProperty("java.class.path"),
            Main.class.getName(),
            "draw",
            Sample.folder().toString(),
            "--out",
            folder.resolve("figures").toString(),
            "--language",
            "pt",
            "--format",
            "png,pdf");
    java.environment().put("FONTCONFIG_FILE", noFonts.toString());
    java.redirectErrorStream(true).redirectOutput(output.toFile());

    int exitCode = java.start().waitFor();

    assertThat(output).content().contains("report.html");
    assertThat(exitCode).isZero();
  }
}
