package dev.logstore.benchmarks.study;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.logstore.benchmarks.BenchmarkException;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class TurnsTest {
  private static final Turns THREE = new Turns(3);

  @Test
  void everyDataSetHasAsManyRoundsInEitherOrder() {
    for (List<Integer> order : List.of(THREE.inTurn(9), THREE.oneAfterAnother(9))) {
      assertThat(order).containsExactlyInAnyOrder(1, 2, 3, 4, 5, 6, 7, 8, 9);
      assertThat(order.stream().collect(Collectors.groupingBy(THREE::of, Collectors.counting())))
          .containsOnlyKeys(0, 1, 2)
          .allSatisfy((index, rounds) -> assertThat(rounds).isEqualTo(3));
    }
    assertThat(THREE.oneAfterAnother(9)).containsExactly(1, 4, 7, 2, 5, 8, 3, 6, 9);
  }

  @Test
  void aTurnIsARoundOfEach() {
    assertThat(THREE.first(5)).isEqualTo(4);
    assertThat(THREE.last(5)).isEqualTo(6);
    assertThat(new Turns(1).first(5)).isEqualTo(5);
  }

  @Test
  void seedsThatTheRoundsCannotShareAreRefused() {
    String quick = StudyPlan.load("quick").yaml();

    assertThat(plan(quick.replaceFirst("seed: 1", "seeds: [1, 2, 3, 4, 5]")).dataset().seeds())
        .containsExactly(1L, 2L, 3L, 4L, 5L);
    refused(quick.replaceFirst("seed: 1", "seeds: [1, 2, 3]"), "a multiple of the number of seeds");
    refused(quick.replaceFirst("seed: 1", "seeds: [1, 1]"), "each once");
    refused(quick.replaceFirst("seed: 1", "seed: 1\n  seeds: [1]"), "profile and seed (or seeds)");
  }

  private static void refused(String yaml, String complaint) {
    assertThatThrownBy(() -> plan(yaml))
        .isInstanceOf(BenchmarkException.class)
        .hasMessageContaining(complaint);
  }

  private static StudyPlan plan(String yaml) {
    return StudyPlan.parse("of the test", yaml).plan();
  }
}
