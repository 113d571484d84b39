package dev.logstore.datasets.importing;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;

class PseudonymsTest {
  private static Pseudonyms of(String key) {
    return new Pseudonyms(ImportSettings.keyOf(key.getBytes(StandardCharsets.UTF_8)));
  }

  /** Columns of 32 bits are in one of the schemas under test. */
  @Property(tries = 50)
  void areTheSameUnderTheSameKeyAndFitThirtyTwoBits(
      @ForAll @LongRange(min = 2, max = Integer.MAX_VALUE) long id) {
    long pseudonym = of("0123456789abcdef").id(id);
    assertThat(pseudonym).isBetween(2L, (long) Integer.MAX_VALUE);
    assertThat(of("0123456789abcdef").id(id)).isEqualTo(pseudonym);
    assertThat(of("another key of 16 bytes").id(id)).isNotEqualTo(pseudonym);
  }

  @Test
  void noTwoUsersAndNoTwoTextsShareOne() {
    Pseudonyms pseudonyms = of("0123456789abcdef");
    Set<Long> ids = new HashSet<>();
    Set<Long> numbers = new HashSet<>();
    for (long user = 2; user < 20_002; user++) {
      ids.add(pseudonyms.id(user));
      numbers.add(pseudonyms.number("name:" + user));
    }
    assertThat(ids).hasSize(20_000);
    assertThat(numbers)
        .hasSize(20_000)
        .allSatisfy(n -> assertThat(n).isBetween(1L << 30, (long) Integer.MAX_VALUE));
  }

  @Test
  void nobodyAndTheGuestStay() {
    assertThat(of("0123456789abcdef").id(0)).isZero();
    assertThat(of("0123456789abcdef").id(1)).isEqualTo(1);
    assertThat(of("0123456789abcdef").id(1L << 40)).isGreaterThan(Integer.MAX_VALUE);
  }

  @Test
  void addressesLoseTheirEnds() {
    assertThat(Pseudonyms.address("203.0.113.77")).isEqualTo("203.0.113.0");
    assertThat(Pseudonyms.address("2001:db8:1:2:3:4:5:6")).isEqualTo("2001:db8:1::");
    assertThat(Pseudonyms.address("2001:db8::5")).isEqualTo("2001:db8::");
    assertThat(Pseudonyms.address("::1")).isEqualTo("::");
    assertThat(Pseudonyms.address("2001:0DB8:0:7::9")).isEqualTo("2001:db8::");
    assertThat(Pseudonyms.address("2001:0:1::9")).isEqualTo("2001:0:1::");
    assertThat(Pseudonyms.address("::ffff:203.0.113.77")).isEqualTo("203.0.113.0");
    assertThat(Pseudonyms.address("999.0.113.77")).isNull();
    assertThat(Pseudonyms.address("a.name")).isNull();
    assertThat(Pseudonyms.address(null)).isNull();
  }
}
