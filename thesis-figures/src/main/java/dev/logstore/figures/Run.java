package dev.logstore.figures;

import dev.logstore.results.Arm;
import dev.logstore.results.Fork;
import dev.logstore.results.Measurement;
import dev.logstore.results.MeasurementsCsv;
import dev.logstore.results.RunDirectory;
import dev.logstore.results.RunManifest;
import dev.logstore.results.Summary;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * A run as the figures see it.
 *
 * @param manifest how it came about
 * @param measurements the rows of measurements.csv, in their order
 * @param summary what they say
 * @param fileWarnings what is wrong with its files, one line each
 */
public record Run(
    RunManifest manifest,
    List<Measurement> measurements,
    Summary summary,
    List<String> fileWarnings) {
  /** The line of measurements.csv after its header. */
  private static final int FIRST_ROW = 2;

  public Run {
    measurements = List.copyOf(measurements);
    fileWarnings = List.copyOf(fileWarnings);
  }

  /**
   * Reads a run.
   *
   * @throws dev.logstore.results.ResultsException if its files cannot be read
   */
  public static Run of(RunDirectory directory) {
    MeasurementsCsv.Content content = directory.read();
    return new Run(
        directory.manifest(),
        content.measurements(),
        Summary.of(content.measurements()),
        content.warnings());
  }

  /**
   * Where a line of the summary comes from: the lines of measurements.csv, counted from 1 with the
   * header, that hold its forks' values.
   */
  public List<Integer> csvLines(Summary.Line line) {
    SortedMap<Integer, Integer> lastOfRound = new TreeMap<>();
    for (int i = 0; i < measurements.size(); i++) {
      Measurement row = measurements.get(i);
      if (isValueOf(row, line)) {
        lastOfRound.put(row.fork().round(), i + FIRST_ROW);
      }
    }
    return List.copyOf(lastOfRound.values());
  }

  private static boolean isValueOf(Measurement row, Summary.Line line) {
    Fork fork = row.fork();
    Summary.Question question = line.question();
    return row.iteration().isEmpty()
        && fork.arm().equals(line.arm())
        && fork.harness() == question.harness()
        && fork.benchmark().equals(question.benchmark())
        && fork.dataset().equals(question.dataset())
        && fork.rowsBefore() == question.rowsBefore()
        && fork.query().equals(question.query())
        && row.value().map(value -> value.metric().equals(question.metric())).orElse(false);
  }

  /** What a commit promises, as the arms of these lines state it; more than one is told apart. */
  public static String durability(List<Summary.Line> lines) {
    return lines.stream()
        .map(Summary.Line::arm)
        .map(Arm::durability)
        .distinct()
        .collect(Collectors.joining(" / "));
  }
}
