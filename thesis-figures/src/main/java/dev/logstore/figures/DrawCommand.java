package dev.logstore.figures;

import dev.logstore.figures.chart.Typeface;
import dev.logstore.figures.latex.LatexFiles;
import dev.logstore.figures.output.Format;
import dev.logstore.figures.report.HtmlReport;
import dev.logstore.results.RunDirectory;
import dev.logstore.results.Titles;
import dev.logstore.results.cli.RunArgument;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
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
      paramLabel = "[NAME=]FILE",
      description =
          "distances of the data set from a real log, as 'datasets compare A B --csv FILE' wrote"
              + " them, and the log's name in the figure; can be repeated")
  private List<String> realism = List.of();

  @Override
  public Integer call() {
    RunDirectory directory = run.open();
    Run read = Run.of(directory);
    Path folder = out == null ? directory.path().resolve("figures") : out;
    Titles titles = directory.titles();
    List<Labels> labels =
        languages.stream().distinct().map(language -> Labels.load(language, titles)).toList();
    List<Figure> figures = Figure.all(realism.stream().map(Realism::of).toList());
    Drawing drawing = new Drawing(read, figures, Typeface.load());
    List<Supplier<List<Path>>> documents = new ArrayList<>();
    LatexFiles latex = new LatexFiles(read, figures, figureFolder(folder));
    labels.forEach(each -> documents.add(() -> latex(latex, each, folder)));
    documents.add(() -> List.of(report(read, drawing, labels, folder)));
    List<Supplier<List<Path>>> pictures =
        new FigureFiles(folder).work(drawing, labels, formats.stream().distinct().toList());

    List<Supplier<List<Path>>> work = new ArrayList<>(documents);
    work.addAll(pictures);
    List<List<Path>> files = Parallel.all(work);
    Collections.rotate(files, pictures.size());
    PrintWriter terminal = spec.commandLine().getOut();
    files.forEach(part -> part.forEach(terminal::println));
    return 0;
  }

  private static String figureFolder(Path folder) {
    return folder.toAbsolutePath().normalize().getFileName().toString();
  }

  private static Path report(Run run, Drawing drawing, List<Labels> languages, Path figures) {
    return FigureFiles.write(
        beside(figures, "report.html"),
        new HtmlReport(run, drawing).text(languages).getBytes(StandardCharsets.UTF_8));
  }

  private static List<Path> latex(LatexFiles latex, Labels labels, Path figures) {
    Path folder = beside(figures, "latex").resolve(labels.language().id());
    return latex.of(labels).entrySet().stream()
        .map(
            file ->
                FigureFiles.write(
                    folder.resolve(file.getKey()),
                    file.getValue().getBytes(StandardCharsets.UTF_8)))
        .toList();
  }

  private static Path beside(Path figures, String name) {
    return figures.toAbsolutePath().normalize().resolveSibling(name);
  }
}
