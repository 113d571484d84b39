package dev.logstore.datasets;

import dev.logstore.datasets.random.RandomStream;

/** Where users connect from. */
final class Addresses {
  private static final int DAYS_PER_LEASE = 7;

  private final SiteProfile.Network network;
  private final long seed;

  Addresses(SiteProfile.Network network, long seed) {
    this.network = network;
    this.seed = seed;
  }

  /**
   * The address of a session in a browser.
   *
   * @param daytime whether people are on campus
   * @param day of the data set; a home keeps its address for a week
   */
  String browser(RandomStream random, User user, boolean daytime, int day) {
    if (daytime && random.chance(network.onCampus())) {
      return any(random, network.campus());
    }
    RandomStream home = RandomStream.of(seed, Purpose.ADDRESS, user.id(), day / DAYS_PER_LEASE);
    return any(home, network.home());
  }

  /** The address of a phone on the move, or of a stranger. */
  String anywhere(RandomStream random) {
    return any(random, network.mobile());
  }

  private static String any(RandomStream random, AddressBlock block) {
    return block.address(random.nextInt(block.size()));
  }
}
