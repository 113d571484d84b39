package dev.logstore.datasets;

/**
 * How a data set is made and written. None of it changes an event.
 *
 * @param format of the events' file
 * @param shard which part of the data set
 * @param threads that make windows; at least 1
 */
public record GenerationSettings(EventFormat format, Shard shard, int threads) {
  private static final int MOST_THREADS = 1024;

  /**
   * @throws DatasetException if the number of threads is out of range
   */
  public GenerationSettings {
    if (threads < 1 || threads > MOST_THREADS) {
      throw new DatasetException(
          "threads must be between 1 and " + MOST_THREADS + ", is " + threads);
    }
  }

  /** The whole as CSV, made by all cores. */
  public static GenerationSettings defaults() {
    return new GenerationSettings(
        EventFormat.CSV, Shard.WHOLE, Runtime.getRuntime().availableProcessors());
  }

  /** The same in another format. */
  public GenerationSettings withFormat(EventFormat other) {
    return new GenerationSettings(other, shard, threads);
  }

  /** The same for another part. */
  public GenerationSettings withShard(Shard other) {
    return new GenerationSettings(format, other, threads);
  }

  /** The same with another number of threads. */
  public GenerationSettings withThreads(int other) {
    return new GenerationSettings(format, shard, other);
  }
}
