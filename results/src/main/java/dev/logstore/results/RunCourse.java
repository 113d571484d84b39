package dev.logstore.results;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/**
 * How the run was gone about.
 *
 * @param scope what of the plan was asked for; null where that is not known
 * @param sittings in the order of time
 * @param checkpoint bytes of measurements.csv that this manifest vouches for: what a kill left
 *     behind them is not whole and is measured again
 */
@JsonPropertyOrder({"scope", "sittings", "checkpoint"})
public record RunCourse(Scope scope, List<Sitting> sittings, long checkpoint) {
  /** Of a run that was written before there were sittings; such a run cannot be resumed. */
  public static final RunCourse UNKNOWN = new RunCourse(null, List.of(), 0);

  public RunCourse {
    sittings = List.copyOf(sittings);
  }

  /** Time in which the run was worked on, all sittings together. */
  public Duration worked() {
    return sittings.stream()
        .map(sitting -> Duration.between(sitting.startedAt(), sitting.endedAt()))
        .reduce(Duration.ZERO, Duration::plus);
  }

  RunCourse lastSitting(UnaryOperator<Sitting> change) {
    List<Sitting> changed = new ArrayList<>(sittings);
    int last = changed.size() - 1;
    changed.set(last, change.apply(changed.get(last)));
    return new RunCourse(scope, changed, checkpoint);
  }

  /**
   * What of the plan was asked for.
   *
   * @param only patterns of the forks that were wanted; none means all
   * @param skip patterns of the forks that were left out
   * @param maxMinutes the budget; null without one
   * @param forksPerRound forks of each round, repetitions of failed ones not counted
   * @param plannedRounds rounds of the plan
   * @param rounds rounds that the run has when it is complete: fewer than planned if the budget
   *     dropped some
   * @param estimatedSeconds how long the run was expected to take, all sittings together
   */
  public record Scope(
      List<String> only,
      List<String> skip,
      Integer maxMinutes,
      int forksPerRound,
      int plannedRounds,
      int rounds,
      double estimatedSeconds) {
    public Scope {
      only = List.copyOf(only);
      skip = List.copyOf(skip);
    }

    /** With a better estimate of the time. */
    public Scope estimated(double seconds) {
      return new Scope(only, skip, maxMinutes, forksPerRound, plannedRounds, rounds, seconds);
    }

    /** With so many forks a round, because the servers cannot have every arm. */
    public Scope ofForks(int fewerForks) {
      return new Scope(only, skip, maxMinutes, fewerForks, plannedRounds, rounds, estimatedSeconds);
    }

    /** With fewer rounds, because the budget is used up. */
    public Scope cutTo(int fewerRounds) {
      return new Scope(
          only, skip, maxMinutes, forksPerRound, plannedRounds, fewerRounds, estimatedSeconds);
    }
  }

  /**
   * A stretch of time in which the run was worked on, from a start or a resumption to an end, a
   * Ctrl-C or a kill.
   *
   * @param endedAt the last time at which something of this sitting was written; a kill leaves that
   * @param forks forks that were tried in it
   */
  public record Sitting(Instant startedAt, Instant endedAt, int forks) {}
}
