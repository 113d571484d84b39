package dev.logstore.figures.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import org.junit.jupiter.api.Test;

class AxisTest {
  @Test
  void ticksOfALogarithmicAxisAreRoundAndEnough() {
    assertThat(Axis.logarithmic(List.of(320.0, 1100.0)).ticks())
        .containsExactly(300.0, 400.0, 500.0, 700.0, 1000.0);
    assertThat(Axis.logarithmic(List.of(400.0, 50_000.0)).ticks())
        .containsExactly(500.0, 1e3, 2e3, 5e3, 1e4, 2e4, 5e4);
    assertThat(Axis.logarithmic(List.of(1.0, 1e5)).ticks()).hasSizeBetween(5, 6);
  }

  @Test
  void aLinearAxisCountsInItsUnit() {
    double mib = 1 << 20;
    Axis axis = Axis.fromZero(41.8 * mib, mib);
    assertThat(axis.ticks()).startsWith(0.0, 10 * mib, 20 * mib).hasSize(5);
    assertThat(axis.position(0)).isZero();
  }

  @Test
  void ticksOfBytesAreRoundInTheirUnit() {
    double mib = 1 << 20;
    assertThat(Axis.logarithmicBytes(List.of(0.4 * mib, 44 * mib)).ticks())
        .containsExactly(500 * 1024.0, mib, 2 * mib, 5 * mib, 10 * mib, 20 * mib, 50 * mib);
  }

  @Test
  void theMiddleOfALogarithmicAxisIsTheGeometricMean() {
    Axis axis = Axis.logarithmic(List.of(100.0, 10_000.0));
    assertThat(axis.position(1000)).isCloseTo(0.5, within(1e-12));
  }

  @Property
  void everyValueAndTickIsInside(
      @ForAll @DoubleRange(min = 0.01, max = 1e8) double one,
      @ForAll @DoubleRange(min = 0.01, max = 1e8) double other) {
    Axis axis = Axis.logarithmic(List.of(one, other));
    assertThat(axis.position(one)).isBetween(0.0, 1.0);
    assertThat(axis.position(other)).isBetween(0.0, 1.0);
    assertThat(axis.ticks()).isNotEmpty().allMatch(t -> t >= axis.min() && t <= axis.max());
  }
}
