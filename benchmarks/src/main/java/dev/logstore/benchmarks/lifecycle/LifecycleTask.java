package dev.logstore.benchmarks.lifecycle;

import java.sql.SQLException;
import java.util.List;

/** Something that is done to a loaded table in the course of its life, and what it costs. */
public interface LifecycleTask {

  /**
   * Does it once, to a database that is dropped afterwards.
   *
   * @throws dev.logstore.benchmarks.BenchmarkException if the outcome is not what it has to be
   */
  List<Reading> run(Workplace place) throws SQLException;
}
