package dev.logstore.results.simulation;

import dev.logstore.results.Arm;
import dev.logstore.results.Fork;
import dev.logstore.results.Harness;
import dev.logstore.results.Measurement;
import dev.logstore.results.Metric;
import dev.logstore.results.Summary;
import dev.logstore.results.Summary.Line;
import dev.logstore.results.statistics.Finding;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;

/**
 * How often a whole run, summarised as any other, reports a difference: one that is there, and one
 * that is not.
 */
public final class Detection {
  private static final int QUESTIONS = 10;
  private static final double DRIFT = 0.1;
  private static final double TAIL = 0.25;
  private static final List<String> GROUPS =
      List.of(Arm.BASELINE, Arm.BASELINE_AGAIN, "control", "plugin");

  private final RandomGenerator random;

  public Detection(long seed) {
    random = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
  }

  /**
   * Share of the comparisons of the arm {@code plugin} that report it slower or faster.
   *
   * @param slowdown how many times slower it is in truth; 1 for equal arms
   * @param spread standard deviation of the logarithms of forks, such as 0.03 for 3 %
   * @param forks forks of each arm
   * @param runs how many runs of ten questions
   */
  public double reported(double slowdown, double spread, int forks, int runs) {
    int reported = 0;
    int comparisons = 0;
    for (int run = 0; run < runs; run++) {
      for (Line line : Summary.of(run(slowdown, spread, forks)).lines()) {
        if (line.arm().group().equals("plugin")) {
          comparisons++;
          reported += line.toStandard().orElseThrow().finding() == Finding.INCONCLUSIVE ? 0 : 1;
        }
      }
    }
    return reported / (double) comparisons;
  }

  private List<Measurement> run(double slowdown, double spread, int forks) {
    List<Measurement> rows = new ArrayList<>();
    for (int question = 1; question <= QUESTIONS; question++) {
      for (int round = 1; round <= forks; round++) {
        double drift = DRIFT * random.nextGaussian();
        for (String group : GROUPS) {
          double factor = group.equals("plugin") ? slowdown : 1;
          double skewed = (random.nextExponential() - 1) * TAIL + random.nextGaussian();
          double value = 300 * factor * Math.exp(drift + spread * skewed);
          rows.add(fork(group, question, round).measured(Metric.LATENCY_P50, value));
        }
      }
    }
    return rows;
  }

  private static Fork fork(String group, int question, int round) {
    return Fork.of(
        Harness.INSERT,
        "question-" + question,
        Arm.synchronous(group, "simulated", "simulated", "simulated"),
        "simulated",
        0,
        round,
        Instant.EPOCH);
  }
}
