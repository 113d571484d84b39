package dev.logstore.figures;

import dev.logstore.figures.chart.ChartPainter;
import dev.logstore.figures.chart.Typeface;
import dev.logstore.figures.output.Format;
import dev.logstore.figures.report.HtmlReport;
import dev.logstore.results.ResultsException;
import dev.logstore.results.RunDirectory;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Draws the figures of a run and writes its report. */
@Command(
    name = "draw",
    description = "Draws the figures of a run and writes its report.html.",
    mixinStandardHelpOptions = true)
final class DrawCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;

  @Parameters(paramLabel = "RUN", description = "folder of a run, or the id of one in --runs")
  private String run;

  @Option(
      names = "--runs",
      paramLabel = "DIR",
      defaultValue = "results/runs",
      description = "folder of the runs (default: ${DEFAULT-VALUE})")
  private Path runs;

  @Option(
      names = "--out",
      paramLabel = "DIR",
      description =
          "folder of the figures (default: figures in the run); the report is put beside it")
  private Path out;

  @Option(
      names = "--language",
      split = ",",
      defaultValue = "pt,en",
      description =
          "pt, en or both; the report shows the first at first (default: ${DEFAULT-VALUE})")
  private List<Language> languages;

  @Option(
      names = "--format",
      split = ",",
      defaultValue = "png,svg,pdf",
      description = "any of png, svg, pdf (default: ${DEFAULT-VALUE})")
  private List<Format> formats;

  @Override
  public Integer call() {
    RunDirectory directory = open();
    Run read = Run.of(directory);
    Path folder = out == null ? directory.path().resolve("figures") : out;
    List<Labels> labels = languages.stream().distinct().map(Labels::load).toList();
    Drawing drawing = new Drawing(read, new ChartPainter(Typeface.load()));
    PrintWriter terminal = spec.commandLine().getOut();
    new FigureFiles(folder)
        .write(drawing, labels, formats.stream().distinct().toList())
        .forEach(terminal::println);
    String report = new HtmlReport(read, drawing).text(labels);
    terminal.println(
        FigureFiles.write(
            folder.toAbsolutePath().normalize().resolveSibling("report.html"),
            report.getBytes(StandardCharsets.UTF_8)));
    return 0;
  }

  private RunDirectory open() {
    Path folder = Path.of(run);
    Path byId = runs.resolve(run);
    if (Files.isDirectory(folder)) {
      return RunDirectory.open(folder);
    }
    if (Files.isDirectory(byId)) {
      return RunDirectory.open(byId);
    }
    throw new ResultsException(
        "there is no run '%s', neither as a folder nor in %s".formatted(run, runs));
  }
}
