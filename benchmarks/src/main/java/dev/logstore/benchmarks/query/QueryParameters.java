package dev.logstore.benchmarks.query;

import java.util.List;

/**
 * What queries are asked for. Drawn from the data set and relative to its end, never to the clock,
 * so that a run asks the same tomorrow.
 *
 * @param from beginning of the data set, in seconds since the epoch
 * @param end the first full hour that is not before its end
 * @param sets busy, median and quiet ones in turn
 */
public record QueryParameters(long from, long end, List<ParameterSet> sets) {
  public QueryParameters {
    sets = List.copyOf(sets);
  }
}
