package dev.logstore.datasets.random;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class RandomStreamTest {
  @Test
  void theSameKeyGivesTheSameNumbersForEver() {
    RandomStream stream = RandomStream.of(1, 2, 3);
    assertThat(new long[] {stream.nextLong(), stream.nextLong(), stream.nextLong()})
        .containsExactly(GOLDEN);
    assertThat(RandomStream.of(1, 2, 3).nextGaussian()).isEqualTo(GAUSSIAN);
    assertThat(RandomStream.of(1, 2, 3).nextLogNormal(2.75, 1.85)).isEqualTo(LOG_NORMAL);
  }

  @Property
  void keysThatDifferInOneWordShareNoNumber(
      @ForAll long seed, @ForAll long word, @ForAll @IntRange(max = 1000) int other) {
    Set<Long> first = new HashSet<>();
    RandomStream one = RandomStream.of(seed, word, other);
    RandomStream two = RandomStream.of(seed, word, other + 1L);
    for (int i = 0; i < 50; i++) {
      first.add(one.nextLong());
    }
    for (int i = 0; i < 50; i++) {
      assertThat(first).doesNotContain(two.nextLong());
    }
  }

  @Property
  void anIntegerIsBelowItsBound(
      @ForAll long seed, @ForAll @IntRange(min = 1, max = Integer.MAX_VALUE) int bound) {
    RandomStream stream = RandomStream.of(seed);
    for (int i = 0; i < 100; i++) {
      assertThat(stream.nextInt(bound)).isBetween(0, bound - 1);
    }
  }

  @Test
  void aBoundBelowOneIsRefused() {
    assertThatThrownBy(() -> RandomStream.of(1).nextInt(0))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void gaussiansHaveMeanZeroAndDeviationOne() {
    RandomStream stream = RandomStream.of(7);
    int n = 100_000;
    double sum = 0;
    double squares = 0;
    for (int i = 0; i < n; i++) {
      double x = stream.nextGaussian();
      sum += x;
      squares += x * x;
    }
    // Five standard errors.
    assertThat(sum / n).isCloseTo(0, within(0.016));
    assertThat(squares / n).isCloseTo(1, within(0.023));
  }

  @Test
  void roundingKeepsTheMean() {
    RandomStream stream = RandomStream.of(8);
    int n = 100_000;
    long sum = 0;
    for (int i = 0; i < n; i++) {
      int rounded = stream.nextRounding(2.3);
      assertThat(rounded).isBetween(2, 3);
      sum += rounded;
    }
    assertThat(sum / (double) n).isCloseTo(2.3, within(0.01));
  }

  @Property
  void aWeightOfZeroIsNeverDrawn(
      @ForAll long seed, @ForAll @Size(min = 1, max = 20) List<@IntRange(max = 9) Integer> drawn) {
    double[] weights = drawn.stream().mapToDouble(Integer::doubleValue).toArray();
    weights[weights.length / 2] = 1;
    WeightedChoice choice = WeightedChoice.of(weights);
    RandomStream stream = RandomStream.of(seed);
    for (int i = 0; i < 200; i++) {
      assertThat(weights[choice.next(stream)]).isPositive();
    }
  }

  @Test
  void indicesAreDrawnInProportionToTheirWeights() {
    WeightedChoice choice = WeightedChoice.of(0, 1, 0, 3, 0);
    RandomStream stream = RandomStream.of(9);
    int[] counts = new int[5];
    for (int i = 0; i < 40_000; i++) {
      counts[choice.next(stream)]++;
    }
    assertThat(counts[1]).isCloseTo(10_000, within(450));
    assertThat(counts[1] + counts[3]).isEqualTo(40_000);
  }

  @Test
  void weightsThatNobodyCanDrawFromAreRefused() {
    assertThatThrownBy(() -> WeightedChoice.of(0, 0)).hasMessage("no weight is positive");
    assertThatThrownBy(() -> WeightedChoice.of(1, -1)).hasMessageContaining("index 1");
    assertThatThrownBy(() -> WeightedChoice.of(Double.NaN)).hasMessageContaining("NaN");
  }

  private static final Long[] GOLDEN = {
    -4334335654209232380L, 4153024654432157468L, 8652778218777219483L
  };
  private static final double GAUSSIAN = 0.7208596065907339;
  private static final double LOG_NORMAL = 59.35819983638699;
}
