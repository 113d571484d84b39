package dev.logstore.results;

import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * One JVM fork of one arm: the sample of the study. It holds what all its rows in measurements.csv
 * have in common, and makes those rows.
 *
 * @param harness kind of question
 * @param benchmark the question, such as {@code insert-latency}
 * @param arm configuration under test
 * @param query id of the query, for the harness QUERY
 * @param dataset data set that was used, such as {@code small-1}
 * @param rowsBefore rows in the table before the fork
 * @param round number of the round, from 1; every arm runs once a round
 * @param startedAt when the fork started
 */
public record Fork(
    Harness harness,
    String benchmark,
    Arm arm,
    Optional<String> query,
    String dataset,
    long rowsBefore,
    int round,
    Instant startedAt) {

  public Fork {
    Objects.requireNonNull(harness, "harness");
    Ids.require("benchmark", benchmark);
    Objects.requireNonNull(arm, "arm");
    query.ifPresent(id -> Ids.require("query", id));
    if (query.isPresent() != (harness == Harness.QUERY)) {
      throw new IllegalArgumentException(
          "harness %s %s"
              .formatted(harness.id(), query.isPresent() ? "has no query" : "needs a query"));
    }
    Ids.require("dataset", dataset);
    if (rowsBefore < 0) {
      throw new IllegalArgumentException(
          "rows_before is %d; it has to be 0 or more".formatted(rowsBefore));
    }
    if (round < 1) {
      throw new IllegalArgumentException("round is %d; it has to be 1 or more".formatted(round));
    }
    Objects.requireNonNull(startedAt, "startedAt");
  }

  /** A fork that answers no query: an insert or a size. */
  public static Fork of(
      Harness harness,
      String benchmark,
      Arm arm,
      String dataset,
      long rowsBefore,
      int round,
      Instant startedAt) {
    return new Fork(
        harness, benchmark, arm, Optional.empty(), dataset, rowsBefore, round, startedAt);
  }

  /** A fork that runs one query again and again. */
  public static Fork ofQuery(
      String benchmark,
      Arm arm,
      String query,
      String dataset,
      long rowsBefore,
      int round,
      Instant startedAt) {
    return new Fork(
        Harness.QUERY, benchmark, arm, Optional.of(query), dataset, rowsBefore, round, startedAt);
  }

  /** A value of the whole fork. */
  public Measurement measured(Metric metric, double value) {
    return new Measurement(this, OptionalInt.empty(), new Measurement.Value(metric, value));
  }

  /** A value of one iteration of the fork, counted from 1. */
  public Measurement measured(int iteration, Metric metric, double value) {
    return new Measurement(this, OptionalInt.of(iteration), new Measurement.Value(metric, value));
  }

  /** The one row of a fork that failed. The reason may be any text; it is made fit for one line. */
  public Measurement failed(String reason) {
    return new Measurement(this, OptionalInt.empty(), new Measurement.Failure(reason));
  }
}
