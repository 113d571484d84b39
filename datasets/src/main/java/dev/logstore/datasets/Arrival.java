package dev.logstore.datasets;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Map;

/**
 * What drives the events: the semester, or a load driver as the thesis describes it.
 *
 * @param mode which of the two
 * @param load the driver; unused with a semester
 */
public record Arrival(Mode mode, Load load) {
  public Arrival {
    Require.present("mode", mode);
    Require.present("load", load);
  }

  /** What drives the events. */
  public enum Mode {
    /** Sessions of people, by rhythm and semester. */
    @JsonProperty("semester")
    SEMESTER,
    /** Single events at a given rate. */
    @JsonProperty("load")
    LOAD
  }

  /**
   * A load driver: single events of random users, each independent of the others.
   *
   * @param eventsPerSecond while it sends, times the weight of the hour ({@link Rhythm#hours()})
   * @param sendSeconds how long it sends
   * @param idleSeconds how long it then rests
   * @param activities weight of each activity
   */
  public record Load(
      double eventsPerSecond,
      int sendSeconds,
      int idleSeconds,
      Map<LoadActivity, Double> activities) {
    public Load {
      Require.between("eventsPerSecond", eventsPerSecond, 1e-6, 1e6);
      Require.between("sendSeconds", sendSeconds, 1, 86_400);
      Require.between("idleSeconds", idleSeconds, 0, 86_400);
      activities = Require.weights("activities", LoadActivity.class, activities);
    }
  }
}
