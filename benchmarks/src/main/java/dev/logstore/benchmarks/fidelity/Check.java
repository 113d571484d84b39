package dev.logstore.benchmarks.fidelity;

/**
 * One comparison of this program with a reference client.
 *
 * @param name in the table, such as {@code insert, 2 clients}
 * @param unit of both values
 * @param least the ratio that is the least acceptable; 0 and infinite where the ratio only informs
 * @param most the ratio that is the most acceptable; infinite where faster is welcome
 * @param placement which cores both run on
 * @param before brings the table into the same state, before either
 * @param harness measures this program
 * @param reference measures the other
 */
record Check(
    String name,
    String unit,
    double least,
    double most,
    Placement placement,
    Step before,
    Probe harness,
    Probe reference) {

  /** Something that may fail in many ways. */
  interface Step {
    void run() throws Exception;
  }

  /** One measurement, in the check's unit. */
  interface Probe {
    double measure() throws Exception;
  }

  /** A ratio inside its bounds. */
  boolean accepts(double ratio) {
    return ratio >= least && ratio <= most;
  }

  /** An interval that has no ratio inside the bounds. */
  boolean misses(double low, double high) {
    return high < least || low > most;
  }

  String bounds() {
    if (least == 0) {
      return "";
    }
    return Double.isInfinite(most) ? ">= " + least : least + " .. " + most;
  }
}
