package dev.logstore.results;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The page of findings says what the runs that it names say, by the command that it names. */
class FindingsTest {
  private static final Pattern COMMAND =
      Pattern.compile(
          "^ {4}java -jar results/target/results.jar (verdicts .*)$", Pattern.MULTILINE);

  @ParameterizedTest
  @ValueSource(strings = {"FINDINGS.md", "FINDINGS.pt-BR.md"})
  void theTableIsWhatTheCommandPrints(String page) throws IOException {
    String text = Files.readString(Path.of(page));
    Matcher command = COMMAND.matcher(text);
    assertThat(command.find()).as(page + " names its command").isTrue();
    StringWriter out = new StringWriter();

    String[] arguments = (command.group(1) + " --runs runs").split(" ", -1);
    int code = Main.run(new PrintWriter(out), new PrintWriter(out), arguments);

    assertThat(code).as(Arrays.toString(arguments) + ": " + out).isZero();
    assertThat(out.toString().lines()).hasSizeGreaterThan(23);
    assertThat(text).contains(out.toString());
  }
}
