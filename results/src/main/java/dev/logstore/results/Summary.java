package dev.logstore.results;

import dev.logstore.results.statistics.Finding;
import dev.logstore.results.statistics.ForkSummary;
import dev.logstore.results.statistics.NoiseFloor;
import dev.logstore.results.statistics.Ratio;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * What a run's measurements say: each metric of each arm over its forks, and how it compares.
 *
 * @param lines one for each question and arm, in the order in which they are shown
 * @param failedForks the rows of forks that failed
 */
public record Summary(List<Line> lines, List<Measurement> failedForks) {

  public Summary {
    lines = List.copyOf(lines);
    failedForks = List.copyOf(failedForks);
  }

  /**
   * What is asked of every arm.
   *
   * @param harness kind of question
   * @param benchmark the question, such as {@code insert-latency}
   * @param dataset the data set it was asked of
   * @param rowsBefore rows in the table before it was asked
   * @param query id of the query, for the harness QUERY
   * @param metric what is measured
   */
  public record Question(
      Harness harness,
      String benchmark,
      String dataset,
      long rowsBefore,
      Optional<String> query,
      Metric metric) {}

  /**
   * The answer for one arm.
   *
   * @param question what is asked
   * @param arm of whom
   * @param summary the answer
   * @param toStandard against the schema {@code standard} with the same writer; empty for that
   *     itself, and where there is nothing to compare with
   * @param toSynchronous a buffered arm's throughput against the synchronous writer on the same
   *     schema; empty elsewhere. Note that the two promise different things: what a buffer holds is
   *     lost with its process
   */
  public record Line(
      Question question,
      Arm arm,
      ForkSummary summary,
      Optional<Comparison> toStandard,
      Optional<Comparison> toSynchronous) {}

  /**
   * One arm held against another.
   *
   * @param baseline id of the arm that the value is divided by
   * @param ratio how many times the baseline's value
   * @param noiseFloor of this question; empty for counts and without an A/A comparison
   * @param adjustedP the ratio's p-value, corrected for the number of comparisons in the run
   *     (Benjamini and Hochberg); empty where the ratio has none
   * @param finding what may be said
   */
  public record Comparison(
      String baseline,
      Ratio ratio,
      Optional<NoiseFloor> noiseFloor,
      OptionalDouble adjustedP,
      Finding finding) {}

  /**
   * Summarises measurements. Only values of whole forks count. Where a round has several values of
   * one arm (a fork that was repeated) the last one counts. Data sets that differ in their seed
   * alone are taken together.
   *
   * @throws ResultsException if a value has no logarithm, naming it
   */
  public static Summary of(List<Measurement> measurements) {
    return new Summary(
        Correction.of(new Summarizer(Seeds.pooled(measurements)).lines()),
        measurements.stream().filter(Measurement::failed).toList());
  }

  /** The lines of one metric of one benchmark. */
  public List<Line> lines(String benchmark, Metric metric) {
    return lines.stream()
        .filter(line -> line.question().benchmark().equals(benchmark))
        .filter(line -> line.question().metric().equals(metric))
        .toList();
  }

  /** The line of one arm's answer, if it was measured. */
  public Optional<Line> line(Question question, String armId) {
    return lines.stream()
        .filter(line -> line.question().equals(question) && line.arm().id().equals(armId))
        .findFirst();
  }
}
