package dev.logstore.figures;

import dev.logstore.results.Arm;
import dev.logstore.results.MeasurementsCsv;
import dev.logstore.results.RunDirectory;
import dev.logstore.results.RunManifest;
import dev.logstore.results.Summary;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A run as the figures see it.
 *
 * @param manifest how it came about
 * @param summary what was measured
 * @param fileWarnings what is wrong with its files, one line each
 */
public record Run(RunManifest manifest, Summary summary, List<String> fileWarnings) {
  public Run {
    fileWarnings = List.copyOf(fileWarnings);
  }

  /**
   * Reads a run.
   *
   * @throws dev.logstore.results.ResultsException if its files cannot be read
   */
  public static Run of(RunDirectory directory) {
    MeasurementsCsv.Content content = directory.read();
    return new Run(directory.manifest(), Summary.of(content.measurements()), content.warnings());
  }

  /** What a commit promises, as the arms of these lines state it; more than one is told apart. */
  static String durability(List<Summary.Line> lines) {
    return lines.stream()
        .map(Summary.Line::arm)
        .map(Arm::durability)
        .distinct()
        .collect(Collectors.joining(" / "));
  }
}
