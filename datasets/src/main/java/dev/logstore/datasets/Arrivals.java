package dev.logstore.datasets;

/**
 * What drives the events. The log is cut into windows; the events of the sessions that start in one
 * are a pure function of profile, seed and the window's number. Immutable.
 */
sealed interface Arrivals permits SemesterArrivals, LoadArrivals {
  int windows();

  /** First second of a window; of the one after the last, the end of the data set. */
  long start(int window);

  /** How many events belong to sessions that start in the windows before. */
  long eventsBefore(int window);

  /** No session is longer, in seconds. */
  int longestSession();

  /** Makes the sessions that start in a window until the columns are full. */
  void fill(int window, EventColumns events);
}
