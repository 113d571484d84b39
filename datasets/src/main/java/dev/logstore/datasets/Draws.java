package dev.logstore.datasets;

import dev.logstore.datasets.random.RandomStream;

/** Draws from the distributions of a profile. */
final class Draws {
  private Draws() {}

  static double cut(RandomStream random, SiteProfile.CutLogNormal law) {
    while (true) {
      double value = random.nextLogNormal(law.mu(), law.sigma());
      if (value <= law.longest()) {
        return value;
      }
    }
  }

  /** A count, 1 or more. */
  static int count(RandomStream random, SiteProfile.CutLogNormal law) {
    return Math.max(1, (int) StrictMath.rint(cut(random, law)));
  }
}
