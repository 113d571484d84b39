package dev.logstore.datasets.random;

/**
 * A stream of random numbers that is a pure function of its key. It is SplitMix64 (Steele, Lea and
 * Flood, "Fast splittable pseudorandom number generators", OOPSLA 2014), written out here because
 * the library's generators do not promise their algorithm. Logarithms and exponentials come from
 * {@link StrictMath}: those of {@link Math} may differ in the last bit from one JVM to another.
 *
 * <p>Not thread-safe; every thread makes its own from a key.
 */
public final class RandomStream {
  private static final long GOLDEN_GAMMA = 0x9E3779B97F4A7C15L;

  private long state;

  private RandomStream(long state) {
    this.state = state;
  }

  /** The stream of a seed and the words of a key, for instance (purpose, day, session). */
  public static RandomStream of(long seed, long... key) {
    long state = mix(seed + GOLDEN_GAMMA);
    for (long word : key) {
      state = mix(state ^ mix(word + GOLDEN_GAMMA)) + GOLDEN_GAMMA;
    }
    return new RandomStream(state);
  }

  private static long mix(long word) {
    long z = word;
    z = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
    z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
    return z ^ (z >>> 31);
  }

  /** Any of the 2^64 values. */
  public long nextLong() {
    state += GOLDEN_GAMMA;
    return mix(state);
  }

  /** A whole number from 0 to {@code bound} − 1. */
  public int nextInt(int bound) {
    if (bound <= 0) {
      throw new IllegalArgumentException("bound must be positive, not " + bound);
    }
    return (int) (((nextLong() >>> 32) * bound) >>> 32);
  }

  /** A number from 0 inclusive to 1 exclusive, uniform. */
  public double nextDouble() {
    return (nextLong() >>> 11) * 0x1.0p-53;
  }

  /** True with the given probability. */
  public boolean chance(double probability) {
    return nextDouble() < probability;
  }

  /** Standard normal, by Marsaglia's polar method. */
  public double nextGaussian() {
    while (true) {
      double x = 2 * nextDouble() - 1;
      double y = 2 * nextDouble() - 1;
      double s = x * x + y * y;
      if (s > 0 && s < 1) {
        return x * StrictMath.sqrt(-2 * StrictMath.log(s) / s);
      }
    }
  }

  /** Lognormal with the mean and standard deviation of its natural logarithm. */
  public double nextLogNormal(double mu, double sigma) {
    return StrictMath.exp(mu + sigma * nextGaussian());
  }

  /** The whole number below or above {@code value}, so that the mean is {@code value}. */
  public int nextRounding(double value) {
    double floor = StrictMath.floor(value);
    return (int) floor + (chance(value - floor) ? 1 : 0);
  }
}
