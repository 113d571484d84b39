package dev.logstore.datasets;

import dev.logstore.datasets.random.RandomStream;
import java.nio.charset.StandardCharsets;

/** Where users connect from. */
final class Addresses {
  private static final int LONGEST = 39;

  private final Network network;
  private final long seed;

  Addresses(Network network, long seed) {
    this.network = network;
    this.seed = seed;
  }

  /**
   * The address of a session in a browser.
   *
   * @param daytime whether people are on campus
   * @param day of the data set; a home keeps its address for a lease
   */
  byte[] browser(RandomStream random, User user, boolean daytime, int day) {
    if (daytime && random.chance(network.onCampus())) {
      return any(random, network.campus());
    }
    // Whether a home has IPv6 is drawn first, from what no week changes.
    if (RandomStream.of(seed, Purpose.ADDRESS, user.id()).chance(network.ipv6())) {
      return ipv6(user.id(), RandomStream.of(seed, Purpose.ADDRESS, user.id(), day));
    }
    RandomStream home =
        RandomStream.of(seed, Purpose.ADDRESS, user.id(), day / network.leaseDays());
    return any(home, network.home());
  }

  /** The address of a phone on the move, or of a stranger. */
  byte[] anywhere(RandomStream random) {
    return any(random, network.mobile());
  }

  private static byte[] any(RandomStream random, AddressBlock block) {
    long address = block.first() + random.nextInt(block.size());
    ByteBlock text = new ByteBlock(LONGEST);
    for (int shift = 24; shift >= 0; shift -= 8) {
      text.putDecimal(address >> shift & 255);
      if (shift > 0) {
        text.put('.');
      }
    }
    return text.toByteArray();
  }

  /** A home's prefix for good, and the rest for a day, as privacy extensions have it (RFC 8981). */
  private static byte[] ipv6(int home, RandomStream today) {
    StringBuilder text = new StringBuilder(LONGEST).append("2001:db8:");
    text.append(Integer.toHexString(home >>> 16)).append(':');
    text.append(Integer.toHexString(home & 0xffff));
    for (int i = 0; i < 4; i++) {
      text.append(':').append(Integer.toHexString(0x1000 + today.nextInt(0xf000)));
    }
    return text.toString().getBytes(StandardCharsets.US_ASCII);
  }
}
