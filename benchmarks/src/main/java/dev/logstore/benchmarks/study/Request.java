package dev.logstore.benchmarks.study;

import java.util.OptionalInt;

/**
 * What the user asks of a plan.
 *
 * @param selection which cells
 * @param maxMinutes time for the whole run, all sittings together; it drops rounds, never arms
 * @param stopAfter rounds after which this sitting ends, for another one to go on
 */
public record Request(Selection selection, OptionalInt maxMinutes, OptionalInt stopAfter) {
  /** The whole plan at one go. */
  public static final Request ALL =
      new Request(Selection.ALL, OptionalInt.empty(), OptionalInt.empty());
}
