package dev.logstore.figures;

import dev.logstore.figures.output.Format;
import dev.logstore.figures.output.PdfFile;
import dev.logstore.figures.output.Picture;
import dev.logstore.figures.output.PngFile;
import dev.logstore.figures.output.SvgFile;
import dev.logstore.results.ResultsException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;

/** Writes figures to a folder, as {@code <figure>.<language>.<format>}. */
final class FigureFiles {
  private final Path folder;

  FigureFiles(Path folder) {
    this.folder = folder;
  }

  /**
   * Writes every figure in every language and format.
   *
   * @return the files
   * @throws ResultsException if the folder cannot be written
   */
  List<Path> write(Drawing drawing, Collection<Labels> languages, Collection<Format> formats) {
    // Drawing takes most of the time of a run's figures, and each is drawn by itself.
    return drawing.figures().parallelStream()
        .flatMap(
            figure -> languages.stream().flatMap(labels -> write(drawing, figure, labels, formats)))
        .toList();
  }

  private Stream<Path> write(
      Drawing drawing, Figure figure, Labels labels, Collection<Format> formats) {
    Picture picture = drawing.of(figure, labels);
    return formats.stream()
        .map(
            format -> {
              String name =
                  "%s.%s.%s".formatted(figure.id(), labels.language().id(), format.extension());
              return write(folder.resolve(name), bytes(picture, format));
            });
  }

  private static byte[] bytes(Picture picture, Format format) {
    return switch (format) {
      case PNG -> PngFile.of(picture);
      case SVG -> SvgFile.of(picture).getBytes(StandardCharsets.UTF_8);
      case PDF -> PdfFile.of(picture);
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
