package dev.logstore.benchmarks.load;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.logstore.benchmarks.database.ServerAddress;
import dev.logstore.benchmarks.schema.SchemaVariant;
import dev.logstore.benchmarks.store.LogTable;
import dev.logstore.benchmarks.store.Replay;
import dev.logstore.benchmarks.store.WriterKind;
import dev.logstore.datasets.Dataset;
import dev.logstore.datasets.MoodleEvent;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * What a load client has to do. It goes through a file that only this user can read, because it
 * holds a password and a process's command line is public.
 *
 * @param folder the client's own: what it writes, and its spool
 * @param dataset folder of the data set
 * @param spanSeconds how long the data set lasts
 * @param replayEvents how many of its events are sent before they begin again
 * @param tables where the store writes, as {@link WriterKind#tables} has them
 * @param store id of a {@link WriterKind}
 * @param bufferSize events; 1 without a buffer
 * @param flushMillis flush interval of a buffer that outlives requests
 * @param workers requests that run side by side at most
 * @param warmUp requests before the measured ones
 * @param arrivals when events come
 * @param poisonEvery every so many-th event is one that the server refuses; 0 for none
 */
public record LoadTask(
    String folder,
    String dataset,
    long spanSeconds,
    int replayEvents,
    List<Place> tables,
    String store,
    int bufferSize,
    int flushMillis,
    int workers,
    int warmUp,
    Arrivals arrivals,
    int poisonEvery) {
  private static final ObjectMapper JSON = new ObjectMapper();

  public LoadTask {
    tables = List.copyOf(tables);
  }

  /**
   * Where a table is.
   *
   * @param schema its id
   * @param address of the server
   * @param database on it
   */
  public record Place(String schema, ServerAddress address, String database) {
    /** The table there, on connections with these options of the driver. */
    LogTable table(Map<String, String> options) {
      return new LogTable(SchemaVariant.of(schema), address, database).with(options);
    }
  }

  WriterKind writer() {
    return WriterKind.of(store);
  }

  /** Writes the task into a new file that only this user can read. */
  Path write() {
    try {
      Path file =
          Files.createTempFile(
              Path.of(folder),
              "task-",
              ".json",
              PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
      JSON.writeValue(file.toFile(), this);
      return file;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static LoadTask read(Path file) throws IOException {
    return JSON.readValue(file.toFile(), LoadTask.class);
  }

  /** The events that are sent, by their number. */
  public Events events() {
    try (Stream<MoodleEvent> events = Dataset.open(Path.of(dataset)).events()) {
      List<MoodleEvent> first = events.limit(replayEvents).toList();
      return new Events(new Replay(first, spanSeconds), arrivals.times(first), warmUp, poisonEvery);
    }
  }

  /** Which events a task sends, and when. Thread-safe. */
  public static final class Events {
    private final Replay replay;
    private final long[] times;
    private final int warmUp;
    private final int poisonEvery;

    private Events(Replay replay, long[] times, int warmUp, int poisonEvery) {
      this.replay = replay;
      this.times = times;
      this.warmUp = warmUp;
      this.poisonEvery = poisonEvery;
    }

    /** The intended starts, in nanoseconds since the start of the run. */
    public long[] times() {
      return times.clone();
    }

    /** How many are measured. */
    public int count() {
      return times.length;
    }

    public int warmUp() {
      return warmUp;
    }

    /** An event of the warm-up, by its number from 0. */
    public MoodleEvent warmUpEvent(int number) {
      return replay.at(number);
    }

    /** A measured event, by its number from 0. */
    public MoodleEvent event(int number) {
      MoodleEvent event = replay.at((long) warmUp + number);
      return poisonEvery > 0 && number % poisonEvery == poisonEvery - 1
          ? PoisonEvent.of(event)
          : event;
    }
  }
}
