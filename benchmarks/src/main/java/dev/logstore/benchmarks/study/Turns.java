package dev.logstore.benchmarks.study;

import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Which of several data sets a round uses: the first round the first, the second the second, and so
 * on in turn. A turn is a round of each. The rounds of one arm are paired with those of another by
 * their number, and so always on the same data set.
 *
 * @param datasets how many data sets
 */
record Turns(int datasets) {

  /** Index of the data set of a round. */
  int of(int round) {
    return (round - 1) % datasets;
  }

  /** The first round of the turn that a round belongs to. */
  int first(int round) {
    return round - of(round);
  }

  /** The last round of the turn that a round belongs to. */
  int last(int round) {
    return first(round) + datasets - 1;
  }

  /** The rounds in the order of their numbers. */
  List<Integer> inTurn(int rounds) {
    return IntStream.rangeClosed(1, rounds).boxed().toList();
  }

  /** The rounds of the first data set, then those of the second: each is loaded once. */
  List<Integer> oneAfterAnother(int rounds) {
    return inTurn(rounds).stream().sorted(Comparator.comparing(this::of)).toList();
  }
}
