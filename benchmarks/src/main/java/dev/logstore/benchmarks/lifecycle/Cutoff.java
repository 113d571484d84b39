package dev.logstore.benchmarks.lifecycle;

import dev.logstore.benchmarks.BenchmarkException;
import dev.logstore.datasets.Dataset;
import dev.logstore.datasets.MoodleEvent;
import java.util.stream.Stream;

/**
 * Where old rows end: the beginning of the day, in UTC, that is so many days before a data set's
 * end; the same moment in every schema.
 *
 * @param days before the data set's end that are young
 */
public record Cutoff(Dataset dataset, int days) {
  private static final long DAY = 86_400;

  /** The first second that is not old, since the epoch. */
  public long epochSeconds() {
    long cutoff = dataset.manifest().to().getEpochSecond() - days * DAY;
    return cutoff - Math.floorMod(cutoff, DAY);
  }

  /**
   * Reads the data set to find out whether a task that removes what is old has something to remove,
   * and something to leave.
   *
   * @param key of the plan that says how many days
   * @throws BenchmarkException if it has not
   */
  public void requireOldAndYoungEvents(String key) {
    long cutoff = epochSeconds();
    long all = dataset.manifest().counts().events();
    long old;
    try (Stream<MoodleEvent> events = dataset.events()) {
      old = events.filter(event -> event.timeCreated() < cutoff).count();
    }
    if (old == 0 || old == all) {
      throw new BenchmarkException(
          "%s: %d days would remove %s of the data set %s (%d events, %d days to %s): choose %s"
              .formatted(
                  key,
                  days,
                  old == 0 ? "nothing" : "everything",
                  dataset.manifest().profile(),
                  all,
                  (dataset.manifest().to().getEpochSecond()
                          - dataset.manifest().from().getEpochSecond())
                      / DAY,
                  dataset.manifest().to(),
                  old == 0 ? "fewer days or a longer data set" : "more days"));
    }
  }
}
