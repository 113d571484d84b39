package dev.logstore.results;

import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Data sets that differ in nothing but their seed are one population: a question that was asked of
 * several of them, each round of another, has one answer. {@code small-1} and {@code small-2} are
 * {@code small} then.
 */
public final class Seeds {
  private static final Pattern SEED = Pattern.compile("-\\d+$");

  private Seeds() {}

  /** The same rows; of a run with several seeds they name the profile instead of the data set. */
  public static List<Measurement> pooled(List<Measurement> rows) {
    Map<String, Set<String>> byProfile =
        rows.stream()
            .map(row -> row.fork().dataset())
            .distinct()
            .collect(
                Collectors.groupingBy(
                    Seeds::profile, TreeMap::new, Collectors.toCollection(TreeSet::new)));
    if (byProfile.values().stream().allMatch(names -> names.size() == 1)) {
      return rows;
    }
    return rows.stream()
        .map(row -> byProfile.get(profile(row.fork().dataset())).size() == 1 ? row : renamed(row))
        .toList();
  }

  private static String profile(String dataset) {
    return SEED.matcher(dataset).replaceFirst("");
  }

  private static Measurement renamed(Measurement row) {
    Fork fork = row.fork();
    Fork pooled =
        new Fork(
            fork.harness(),
            fork.benchmark(),
            fork.arm(),
            fork.query(),
            profile(fork.dataset()),
            fork.rowsBefore(),
            fork.round(),
            fork.startedAt());
    OptionalInt iteration = row.iteration();
    return new Measurement(pooled, iteration, row.outcome());
  }
}
