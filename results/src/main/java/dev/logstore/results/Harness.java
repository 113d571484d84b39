package dev.logstore.results;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/** What kind of question a measurement answers. */
public enum Harness {
  /** How long writing an event takes, or how many are written in a second. */
  INSERT,
  /** How long a query takes. */
  QUERY,
  /** How much space a table takes. */
  STORAGE,
  /** How long writing takes when events come at a rate that nobody holds back (open loop). */
  LOAD,
  /** What is lost and what is stored twice when something breaks. */
  FAULT,
  /** What keeping a table costs: deleting old events, backup, migration, refreshing aggregates. */
  LIFECYCLE;

  /** The word in measurements.csv. */
  public String id() {
    return name().toLowerCase(Locale.ROOT);
  }

  /**
   * The harness of a word in measurements.csv.
   *
   * @throws IllegalArgumentException naming the words that are known
   */
  public static Harness of(String id) {
    return Arrays.stream(values())
        .filter(harness -> harness.id().equals(id))
        .findFirst()
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "harness is '%s'; known are %s"
                        .formatted(
                            id,
                            Arrays.stream(values())
                                .map(Harness::id)
                                .collect(Collectors.joining(", ")))));
  }
}
