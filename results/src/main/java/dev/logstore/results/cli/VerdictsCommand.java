package dev.logstore.results.cli;

import dev.logstore.results.Measurement;
import dev.logstore.results.RunDirectory;
import dev.logstore.results.claims.RunVerdict;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Says of each claim whether a run, or several of different plans together, support it. */
@Command(
    name = "verdicts",
    description = {
      "Says of each claim of the thesis what a run says of it.",
      "Of several runs: of each claim what every run says that measured it."
    },
    mixinStandardHelpOptions = true)
public final class VerdictsCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;

  @Parameters(
      paramLabel = "RUN",
      arity = "1..*",
      description = "folder of a run, or the id of one in --runs")
  private List<String> runs;

  @Mixin private RunsFolder folder;

  @Option(
      names = "--fail-on",
      split = ",",
      paramLabel = "VERDICT",
      description = "exit with 1 if a verdict is one of these: refuted, open, not-measured")
  private List<String> failOn = List.of();

  @Option(names = "--json", description = "as JSON")
  private boolean json;

  @Option(names = "--markdown", description = "as Markdown, one line a verdict")
  private boolean markdown;

  @Option(
      names = "--language",
      defaultValue = "en",
      description = "pt or en (default: ${DEFAULT-VALUE})")
  private String language;

  @Override
  public Integer call() {
    List<String> known = List.of("refuted", "open", "not-measured");
    if (!known.containsAll(failOn) || !List.of("pt", "en").contains(language)) {
      throw new ParameterException(
          spec.commandLine(),
          "--fail-on takes %s, --language pt or en".formatted(String.join(", ", known)));
    }
    List<RunDirectory> directories = runs.stream().map(folder::find).toList();
    List<RunVerdict> verdicts = RunVerdict.of(directories);
    PrintWriter out = spec.commandLine().getOut();
    if (json) {
      out.println(VerdictJson.of(verdicts, language).toPrettyString());
    } else {
      VerdictText text = new VerdictText(language, directories.size() > 1);
      out.print(markdown ? text.markdown(verdicts) : text.paragraphs(verdicts));
      String word = language.equals("pt") ? "falhou: " : "failed: ";
      failed(directories).lines().forEach(line -> out.println(word + line));
    }
    out.flush();
    return verdicts.stream()
            .map(each -> CommandLines.word(each.verdict().outcome()))
            .anyMatch(failOn::contains)
        ? CommandLines.FOUND_WORSE
        : 0;
  }

  private static FailedForks failed(List<RunDirectory> directories) {
    List<Measurement> rows = new ArrayList<>();
    directories.forEach(directory -> rows.addAll(directory.measurements()));
    return FailedForks.of(rows);
  }
}
