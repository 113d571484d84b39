package dev.logstore.results.compare;

import dev.logstore.results.Summary.Question;
import dev.logstore.results.statistics.Finding;
import dev.logstore.results.statistics.ForkSummary;
import dev.logstore.results.statistics.NoiseFloor;
import dev.logstore.results.statistics.Ratio;
import java.util.Optional;

/**
 * One answer held against the same of another run or arm.
 *
 * @param question what was asked
 * @param arm id of the arm
 * @param base value that it is divided by
 * @param head value that is judged
 * @param ratio head to base
 * @param noiseFloor the highest of the metric in the benchmark; empty for counts
 * @param finding what may be said, corrected for the number of comparisons
 */
public record Compared(
    Question question,
    String arm,
    ForkSummary base,
    ForkSummary head,
    Ratio ratio,
    Optional<NoiseFloor> noiseFloor,
    Finding finding) {

  /** True if the head is worse: slower, larger, or fewer a second. */
  public boolean isRegression() {
    return finding == (question.metric().moreIsBetter() ? Finding.LOWER : Finding.HIGHER);
  }

  /** True if the head is better. */
  public boolean isImprovement() {
    return finding == (question.metric().moreIsBetter() ? Finding.HIGHER : Finding.LOWER);
  }
}
