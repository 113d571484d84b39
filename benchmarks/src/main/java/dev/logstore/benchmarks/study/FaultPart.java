package dev.logstore.benchmarks.study;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.logstore.benchmarks.faults.FaultKind;
import dev.logstore.benchmarks.load.Arrivals;
import java.time.Duration;
import java.util.List;
import java.util.SplittableRandom;

/**
 * Faults under steady load: a part of a plan.
 *
 * @param faults ids of {@link FaultKind}
 * @param rate events per second
 * @param seconds length of a fork; the fault begins at a random moment of its second quarter
 * @param outageSeconds how long the database or the line is away
 * @param flushSeconds flush interval of the process-scoped buffer; the proposal's 60 if not given
 * @param arms schema and store of each; a spool is filled only where there is one
 */
public record FaultPart(
    @JsonProperty(required = true) List<String> faults,
    @JsonProperty(required = true) double rate,
    @JsonProperty(required = true) int seconds,
    @JsonProperty(required = true) double outageSeconds,
    Integer flushSeconds,
    @JsonProperty(required = true) List<StoreArm> arms) {
  private static final double MILLIS = 1e3;

  public FaultPart {
    StudyPlan.require(faults != null && !faults.isEmpty(), "faults: at least one");
    faults.forEach(FaultKind::of);
    new Arrivals("steady", rate, seconds, null);
    StudyPlan.require(
        outageSeconds >= 0 && outageSeconds <= seconds / 2.0,
        "outageSeconds: from 0 to half of seconds, so that there is load after it");
    StudyPlan.require(flushSeconds == null || flushSeconds >= 1, "flushSeconds: 1 or more");
    StudyPlan.require(arms != null && !arms.isEmpty(), "arms: at least one, as schema/store");
    faults = List.copyOf(faults);
    arms = List.copyOf(arms);
  }

  Arrivals arrivals() {
    return new Arrivals("steady", rate, seconds, null);
  }

  Duration outage() {
    return Duration.ofMillis(Math.round(outageSeconds * MILLIS));
  }

  /** When the fault of a round begins: the same for all arms. */
  Duration moment(int round) {
    // Not java.util.Random: what it gives first hardly differs between such seeds.
    double share = new SplittableRandom(round).nextDouble(0.25, 0.5);
    return Duration.ofMillis(Math.round(share * seconds * MILLIS));
  }
}
