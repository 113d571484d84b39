package dev.logstore.benchmarks.study;

import static org.assertj.core.api.Assertions.assertThat;

import dev.logstore.results.LocalText;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class OtherLoadTest {
  @Test
  void aQuietMachineIsNotSpokenOf() {
    assertThat(OtherLoad.warning(0.05)).isEmpty();
    assertThat(OtherLoad.warning(1.26))
        .hasValue(
            new LocalText(
                "outros programas usam 1,3 núcleos desta máquina: encerre-os, ou os tempos são"
                    + " deles também",
                "other programs use 1.3 cores of this machine: end them, or the times are theirs"
                    + " as well"));
  }

  @Test
  void whatThisProgramDoesIsNotCounted() throws Exception {
    int all = Runtime.getRuntime().availableProcessors();

    assertThat(OtherLoad.cores(Duration.ofMillis(50)).orElseThrow()).isBetween(0.0, (double) all);
  }
}
