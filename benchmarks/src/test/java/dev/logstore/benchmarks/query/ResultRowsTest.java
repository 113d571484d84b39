package dev.logstore.benchmarks.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class ResultRowsTest {
  private static final ResultRows ONE =
      new ResultRows(List.of(List.of("1", "a"), List.of("2", "b")));
  private static final ResultRows TURNED =
      new ResultRows(List.of(List.of("2", "b"), List.of("1", "a")));

  @Test
  void theFirstRowThatDiffersIsShown() {
    assertThat(ONE.difference(TURNED)).contains("row 1: [1, a] against [2, b]");
    assertThat(ONE.difference(new ResultRows(ONE.rows().subList(0, 1))))
        .contains("row 2: [2, b] against no more rows");
    assertThat(ONE.difference(ONE)).isEmpty();
  }

  @Test
  void asMultisetsTheOrderDoesNotMatterButTheNumberDoes() {
    assertThat(ONE.sorted()).isEqualTo(TURNED.sorted());
    assertThat(new ResultRows(List.of(List.of("1"), List.of("1"))).sorted())
        .isNotEqualTo(new ResultRows(List.of(List.of("1"))).sorted());
  }
}
