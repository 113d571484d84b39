package dev.logstore.benchmarks.study;

import dev.logstore.results.Fork;
import dev.logstore.results.Harness;
import dev.logstore.results.Measurement;
import dev.logstore.results.Metric;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Which forks of a run are on disk, and so which are still to be run. */
final class Journal {
  /** A fork that failed is tried once more. */
  private static final int TRIES = 2;

  private final Map<Place, Set<Fork>> failed = new HashMap<>();
  private final Map<Place, Set<Fork>> measured = new HashMap<>();
  private final Map<String, Double> sizes = new HashMap<>();
  private final Set<Long> sizesOfParts;

  /** A cell in a round. */
  private record Place(String title, int round) {}

  /**
   * @param sizes rows of the tables that hold only a part of the data set
   */
  Journal(List<Measurement> rows, List<Long> sizes) {
    this.sizesOfParts = Set.copyOf(sizes);
    add(rows);
  }

  void add(List<Measurement> rows) {
    for (Measurement row : rows) {
      Fork fork = row.fork();
      if (isWeighing(fork)) {
        row.value()
            .filter(value -> value.metric().equals(Metric.SIZE_TOTAL))
            .ifPresent(value -> sizes.put(key(fork), value.value()));
      } else {
        (row.failed() ? failed : measured)
            .computeIfAbsent(new Place(title(fork), fork.round()), place -> new HashSet<>())
            .add(fork);
      }
    }
  }

  /** The size of a table as it was loaded, which no fork is run for. */
  private static boolean isWeighing(Fork fork) {
    return fork.harness() == Harness.STORAGE && fork.benchmark().equals(Preparation.TABLE_SIZE);
  }

  private String title(Fork fork) {
    boolean part = fork.harness() == Harness.QUERY && sizesOfParts.contains(fork.rowsBefore());
    return Cell.title(
        fork.benchmark(), fork.arm(), fork.query(), part ? fork.rowsBefore() : Session.ALL_ROWS);
  }

  /** True until the cell is measured, or has failed and failed again. */
  boolean wants(Cell cell, int round) {
    Place place = new Place(cell.title(), round);
    return !measured.containsKey(place) && tries(place) < TRIES;
  }

  /** True once any fork of the round was tried. */
  boolean hasBegun(int round) {
    return measured.keySet().stream().anyMatch(place -> place.round() == round)
        || failed.keySet().stream().anyMatch(place -> place.round() == round);
  }

  /** The bytes of an arm's table with a data set, if it was weighed. */
  Optional<Double> size(Fork fork) {
    return Optional.ofNullable(sizes.get(key(fork)));
  }

  private static String key(Fork fork) {
    return fork.arm().id() + " " + fork.dataset();
  }

  int forks() {
    return count(measured) + failedForks();
  }

  int failedForks() {
    return count(failed);
  }

  private int tries(Place place) {
    return failed.getOrDefault(place, Set.of()).size();
  }

  private static int count(Map<Place, Set<Fork>> forks) {
    return forks.values().stream().mapToInt(Set::size).sum();
  }
}
