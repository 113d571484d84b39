package dev.logstore.benchmarks.study;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.logstore.benchmarks.load.Arrivals;
import java.util.List;

/**
 * Open-loop load on some stores: a part of a plan.
 *
 * @param schedule {@code steady}, {@code burst}, {@code realistic}, {@code poisson}, {@code replay}
 * @param rate events per second, see {@link Arrivals}
 * @param seconds length of a fork
 * @param speedUp see {@link Arrivals}
 * @param workers requests that run side by side at most; 4 if not given
 * @param flushSeconds flush interval of the process-scoped buffer; the proposal's 60 if not given
 * @param arms schema and store of each, such as {@code plugin/plugin-store}
 */
public record LoadPart(
    @JsonProperty(required = true) String schedule,
    Double rate,
    @JsonProperty(required = true) int seconds,
    Double speedUp,
    Integer workers,
    Integer flushSeconds,
    @JsonProperty(required = true) List<StoreArm> arms) {
  static final int PROPOSED_FLUSH_SECONDS = 60;

  public LoadPart {
    // Says what is wrong with the schedule.
    new Arrivals(schedule, rate, seconds, speedUp);
    StudyPlan.require(workers == null || workers >= 1, "workers: 1 or more");
    StudyPlan.require(flushSeconds == null || flushSeconds >= 1, "flushSeconds: 1 or more");
    StudyPlan.require(arms != null && !arms.isEmpty(), "arms: at least one, as schema/store");
    arms = List.copyOf(arms);
  }

  Arrivals arrivals() {
    return new Arrivals(schedule, rate, seconds, speedUp);
  }
}
