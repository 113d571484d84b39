package dev.logstore.benchmarks.study;

import dev.logstore.results.Measurement;
import java.util.List;

/** Measures one cell in one JVM of its own. */
interface Forks {

  /** Never throws for a fork that fails: its one row says why. */
  List<Measurement> run(Cell cell, int round);
}
