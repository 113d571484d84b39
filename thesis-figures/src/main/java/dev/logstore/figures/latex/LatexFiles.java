package dev.logstore.figures.latex;

import dev.logstore.figures.Figure;
import dev.logstore.figures.Labels;
import dev.logstore.figures.Run;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** All LaTeX files of a run in one language. */
public final class LatexFiles {
  /** A document that lists more would have hundreds of pages; the file of macros has them all. */
  private static final int MOST_LISTED = 2000;

  private final Run run;
  private final List<Figure> figures;
  private final String figureFolder;

  /**
   * @param figures the figures of the document
   * @param figureFolder name of the folder of the figures, which stands beside the one that holds a
   *     folder for each language
   */
  public LatexFiles(Run run, List<Figure> figures, String figureFolder) {
    this.run = run;
    this.figures = List.copyOf(figures);
    this.figureFolder = figureFolder;
  }

  /** The files' texts by their path, such as {@code tables/insert-latency.tex}. */
  public Map<String, String> of(Labels labels) {
    LatexMacros macros = new LatexMacros(run, labels);
    Map<String, String> files = new LinkedHashMap<>();
    files.put("macros.tex", macros.file());
    Map<String, String> tables = new LinkedHashMap<>();
    tables.put(LatexVerdicts.NAME, new LatexVerdicts(run, macros, labels).table());
    new LatexFaults(run, macros, labels)
        .table()
        .ifPresent(table -> tables.put(LatexFaults.NAME, table));
    tables.putAll(new LatexTables(run, macros, labels).all());
    tables.forEach((name, text) -> files.put("tables/" + name + ".tex", text));
    files.put(
        "document.tex",
        template(labels)
            .replace(
                "@TABLES@",
                tables.keySet().stream()
                    .map("\\input{tables/%s}\n"::formatted)
                    .collect(Collectors.joining()))
            .replace("@FOLDER@", figureFolder)
            .replace("@FIGURES@", figures(labels))
            .replace("@MACROS@", index(macros)));
    return files;
  }

  private static String template(Labels labels) {
    String name = "document_%s.tex".formatted(labels.language().id());
    try (InputStream file = LatexFiles.class.getResourceAsStream(name)) {
      return new String(file.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private String figures(Labels labels) {
    return figures.stream()
        .map(figure -> "\\runfigure{%s.%s}\n".formatted(figure.id(), labels.language().id()))
        .collect(Collectors.joining());
  }

  private static String index(LatexMacros macros) {
    return macros.all().keySet().stream()
        .limit(MOST_LISTED)
        .map(name -> "\\macro{%s}\n".formatted(name))
        .collect(Collectors.joining());
  }
}
