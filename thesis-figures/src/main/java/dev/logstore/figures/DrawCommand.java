package dev.logstore.figures;

import dev.logstore.figures.chart.ChartPainter;
import dev.logstore.figures.chart.Typeface;
import dev.logstore.figures.latex.LatexFiles;
import dev.logstore.figures.output.Format;
import dev.logstore.figures.report.HtmlReport;
import dev.logstore.results.RunDirectory;
import dev.logstore.results.cli.RunArgument;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Draws the figures of a run and writes its report. */
@Command(
    name = "draw",
    description =
        "Draws the figures of a run and writes its report.html and its tables and macros for LaTeX.",
    mixinStandardHelpOptions = true)
final class DrawCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;

  @Mixin private RunArgument run;

  @Option(
      names = "--out",
      paramLabel = "DIR",
      description =
          "folder of the figures (default: figures in the run); the report and the folder latex are"
              + " put beside it")
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

  @Option(
      names = "--realism",
      paramLabel = "FILE",
      description =
          "distances of the data set from a real log, as 'datasets compare A B --csv FILE' wrote"
              + " them; can be repeated")
  private List<Path> realism = List.of();

  @Override
  public Integer call() {
    RunDirectory directory = run.open();
    Run read = Run.of(directory);
    Path folder = out == null ? directory.path().resolve("figures") : out;
    List<Labels> labels = languages.stream().distinct().map(Labels::load).toList();
    List<Figure> figures = Figure.all(realism.stream().map(Realism::of).toList());
    Drawing drawing = new Drawing(read, figures, new ChartPainter(Typeface.load()));
    PrintWriter terminal = spec.commandLine().getOut();
    new FigureFiles(folder)
        .write(drawing, labels, formats.stream().distinct().toList())
        .forEach(terminal::println);
    latex(read, figures, labels, folder.toAbsolutePath().normalize()).forEach(terminal::println);
    String report = new HtmlReport(read, drawing).text(labels);
    terminal.println(
        FigureFiles.write(
            folder.toAbsolutePath().normalize().resolveSibling("report.html"),
            report.getBytes(StandardCharsets.UTF_8)));
    return 0;
  }

  private static List<Path> latex(
      Run run, List<Figure> drawn, List<Labels> languages, Path figures) {
    LatexFiles latex = new LatexFiles(run, drawn, figures.getFileName().toString());
    return languages.parallelStream()
        .flatMap(
            labels -> {
              Path folder = figures.resolveSibling("latex").resolve(labels.language().id());
              return latex.of(labels).entrySet().stream()
                  .map(
                      file ->
                          FigureFiles.write(
                              folder.resolve(file.getKey()),
                              file.getValue().getBytes(StandardCharsets.UTF_8)));
            })
        .toList();
  }
}
