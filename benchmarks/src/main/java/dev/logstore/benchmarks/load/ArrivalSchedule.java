package dev.logstore.benchmarks.load;

import java.time.Duration;

/**
 * When events come, whether or not the ones before them are done: the open loop's intended starts.
 * The same schedule gives the same times, so that all arms get the same load.
 */
public interface ArrivalSchedule {

  /**
   * The intended starts of all events of a run.
   *
   * @param length of the run
   * @return nanoseconds since the run's start, each less than {@code length}, in ascending order
   */
  long[] times(Duration length);
}
