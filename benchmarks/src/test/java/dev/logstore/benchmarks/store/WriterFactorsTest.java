package dev.logstore.benchmarks.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.logstore.benchmarks.BenchmarkException;
import java.util.Map;
import org.junit.jupiter.api.Test;

class WriterFactorsTest {

  @Test
  void theTextOfFactorsReadsBack() {
    WriterFactors both = new WriterFactors(Map.of("synchronous_commit", "off", "delay", "10"));

    assertThat(both.toText()).isEqualTo("delay=10 synchronous_commit=off");
    assertThat(WriterFactors.parse(both.toText())).isEqualTo(both);
    assertThat(WriterFactors.parse(WriterFactors.NONE.toText())).isEqualTo(WriterFactors.NONE);
  }

  @Test
  void aCommitThatDoesNotWaitPromisesLess() {
    String usual = "fsync=on synchronous_commit=on";

    assertThat(new WriterFactors(Map.of("synchronous_commit", "off")).durability(usual))
        .isEqualTo("fsync=on synchronous_commit=off");
    assertThat(new WriterFactors(Map.of("delay", "10")).durability(usual)).isEqualTo(usual);
  }

  @Test
  void aMistakeIsNamed() {
    assertThatThrownBy(() -> new WriterFactors(Map.of("dealy", "10")))
        .isInstanceOf(BenchmarkException.class)
        .hasMessageStartingWith("unknown factor 'dealy': choose one of connection, delay, ");
    assertThatThrownBy(() -> new WriterFactors(Map.of("delay", "0")))
        .isInstanceOf(BenchmarkException.class)
        .hasMessage("delay: percent from 1 to 999, not '0'");
    assertThatThrownBy(() -> new WriterFactors(Map.of("statement", "copy")))
        .isInstanceOf(BenchmarkException.class)
        .hasMessageContaining("copy-text, copy-binary, not 'copy'");
    assertThatThrownBy(
            () -> WriterKind.SYNCHRONOUS.check(WriterFactors.parse("statement=copy-text")))
        .isInstanceOf(BenchmarkException.class)
        .hasMessageStartingWith("factor statement: not for the writer synchronous");
  }
}
