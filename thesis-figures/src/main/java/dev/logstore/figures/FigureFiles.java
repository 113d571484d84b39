package dev.logstore.figures;

import dev.logstore.figures.output.Format;
import dev.logstore.figures.output.PdfFile;
import dev.logstore.figures.output.PngFile;
import dev.logstore.figures.output.SvgFile;
import dev.logstore.results.ResultsException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.Supplier;

/** Writes figures to a folder, as {@code <figure>.<language>.<format>}. */
final class FigureFiles {
  private final Path folder;

  FigureFiles(Path folder) {
    this.folder = folder;
  }

  /**
   * The work of writing every figure in every language and format.
   *
   * @return for each file what writes it and throws {@link ResultsException} if that cannot be done
   */
  List<Supplier<List<Path>>> work(
      Drawing drawing, Collection<Labels> languages, Collection<Format> formats) {
    List<Supplier<List<Path>>> work = new ArrayList<>();
    for (Figure figure : drawing.figures()) {
      for (Labels labels : languages) {
        for (Format format : formats) {
          Path file =
              folder.resolve(
                  "%s.%s.%s".formatted(figure.id(), labels.language().id(), format.extension()));
          work.add(() -> List.of(write(file, bytes(drawing, figure, labels, format))));
        }
      }
    }
    return work;
  }

  private static byte[] bytes(Drawing drawing, Figure figure, Labels labels, Format format) {
    return switch (format) {
      case PNG -> PngFile.of(drawing.of(figure, labels));
      case SVG -> SvgFile.of(drawing.svg(figure, labels)).getBytes(StandardCharsets.UTF_8);
      case PDF -> PdfFile.of(drawing.of(figure, labels));
    };
  }

  /** Writes a file and the folders above it. */
  static Path write(Path file, byte[] bytes) {
    try {
      Files.createDirectories(file.toAbsolutePath().getParent());
      return Files.write(file, bytes);
    } catch (IOException e) {
      throw new ResultsException(
          "%s cannot be written (%s); free some space or choose another folder with --out"
              .formatted(file, e),
          e);
    }
  }
}
