package dev.logstore.figures.latex;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class MacroNameTest {
  @Test
  void numbersAreSpeltOut() {
    assertThat(
            MacroName.of("insert-throughput", "", "plugin/buffered-1000,threads=4", "latency_p99"))
        .isEqualTo("InsertThroughputPluginBufferedOneThousandThreadsFourLatencyPNinetyNine");
    assertThat(MacroName.of("0", "12", "105", "2000000"))
        .isEqualTo("ZeroTwelveOneHundredFiveTwoMillion");
    assertThat(MacroName.of("007")).isEqualTo("ZeroZeroSeven");
  }

  @Property
  void namesHaveOnlyLettersAndDifferWithTheNumber(
      @ForAll @IntRange(max = 20_000_000) int one, @ForAll @IntRange(max = 20_000_000) int other) {
    String name = MacroName.of("buffered-" + one);
    assertThat(name).matches("[A-Za-z]+");
    assertThat(name.equals(MacroName.of("buffered-" + other))).isEqualTo(one == other);
  }
}
