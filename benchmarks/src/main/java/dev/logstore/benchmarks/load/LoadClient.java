package dev.logstore.benchmarks.load;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.logstore.benchmarks.store.LogStore;
import dev.logstore.benchmarks.store.LogStoreException;
import dev.logstore.benchmarks.store.LogWriter;
import dev.logstore.benchmarks.store.PluginStore;
import dev.logstore.benchmarks.store.buffer.BufferCounts;
import dev.logstore.benchmarks.store.buffer.ProcessBuffer;
import dev.logstore.datasets.MoodleEvent;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicReference;

/**
 * One client under load, in a JVM of its own: the fork. Every event is a request of its own, as in
 * Moodle nearly all are. Prints {@code started} with the time when the load begins.
 *
 * <p>Usage: {@code LoadClient TASK-FILE [replay]}. With {@code replay} it sends nothing: it opens
 * the store of a client that was killed, so that what is in the spool is stored, and closes it.
 */
public final class LoadClient {
  private static final int WARM_UP_TRIES = 30;

  /** The line that tells the parent that the load begins; microseconds since the epoch follow. */
  static final String STARTED = "started ";

  static final String REPLAY = "replay";

  /** A database that is away for longer finds the rest in the spool. */
  private static final Duration PATIENCE = Duration.ofMinutes(1);

  private static final ObjectMapper JSON = new ObjectMapper();

  private final LoadTask task;
  private final AtomicReference<String> firstFailure = new AtomicReference<>("");

  private LoadClient(LoadTask task) {
    this.task = task;
  }

  /**
   * What the client saw of itself.
   *
   * @param startedMicros when the load began, since the epoch
   * @param lost events that the store accepted and knows to have lost
   * @param dropped anonymous events that the plugin does not store
   * @param refused rows that the server refuses and that were set aside
   * @param firstFailure why the first event failed; empty if none did
   * @param backlog what waited in a buffer that outlives requests
   */
  record Account(
      long startedMicros,
      long lost,
      long dropped,
      long refused,
      String firstFailure,
      Backlog.Samples backlog) {}

  public static void main(String[] args) throws IOException, SQLException {
    LoadClient client = new LoadClient(LoadTask.read(Path.of(args[0])));
    if (args.length > 1 && args[1].equals(REPLAY)) {
      client.replay();
    } else {
      client.run();
    }
  }

  private void replay() throws SQLException {
    try (StoreAccess access = new StoreAccess(task)) {
      LogStore store = StoreKind.of(task.store()).open(access);
      flush(store);
      store.close();
    }
  }

  /**
   * A buffer that outlives requests gets the time to bring everything to a database that is there.
   */
  private static void flush(LogStore store) {
    if (store instanceof ProcessBuffer buffer) {
      try (LogWriter request = buffer.openRequest()) {
        request.flush();
      }
      Backlog.awaitEmptySpool(buffer, PATIENCE);
    }
  }

  private void run() throws IOException, SQLException {
    LoadTask.Events events = task.events();
    ByteBuffer outcomes = ClientFiles.mapOutcomes(Path.of(task.folder()), events.count());
    LatencyRecorder recorder = new LatencyRecorder(events.times(), outcomes);
    try (StoreAccess access = new StoreAccess(task)) {
      LogStore store = StoreKind.of(task.store()).open(access);
      for (int i = 0; i < events.warmUp(); i++) {
        warmUp(store, events.warmUpEvent(i));
      }
      flush(store);
      firstFailure.set("");
      try (Backlog backlog = Backlog.of(store)) {
        long started = ClientFiles.nowMicros();
        backlog.start();
        System.out.println(STARTED + started);
        new LoadRig(
                new LoadRig.Settings(task.workers(), Duration.ZERO),
                event -> request(store, events.event(event)))
            .run(recorder);
        flush(store);
        String atTheEnd = close(store);
        backlog.stop();
        ClientFiles.writeTimes(Path.of(task.folder()), recorder);
        JSON.writeValue(
            Path.of(task.folder()).resolve(ClientFiles.ACCOUNT).toFile(),
            account(started, store, atTheEnd, backlog.samples()));
      }
    }
  }

  /** A connection may take its time on a busy machine; the event is stored once it is there. */
  private void warmUp(LogStore store, MoodleEvent event) {
    for (int tried = 1; !request(store, event); tried++) {
      if (tried == WARM_UP_TRIES) {
        throw new IllegalStateException("the warm-up failed: " + firstFailure.get());
      }
    }
  }

  /** What a store loses when it closes stands in the account, and is counted by the parent. */
  private static String close(LogStore store) {
    try {
      store.close();
      return "";
    } catch (LogStoreException e) {
      return String.valueOf(e.getMessage());
    }
  }

  private Account account(long started, LogStore store, String atTheEnd, Backlog.Samples backlog) {
    long lost = 0;
    long dropped = 0;
    long refused = 0;
    if (store instanceof PluginStore plugin) {
      lost = plugin.lost();
      dropped = plugin.dropped();
    } else if (store instanceof ProcessBuffer buffer) {
      BufferCounts counts = buffer.counts();
      lost = counts.waiting();
      refused = counts.refused();
    }
    String failure = firstFailure.get().isEmpty() ? atTheEnd : firstFailure.get();
    return new Account(started, lost, dropped, refused, failure, backlog);
  }

  private boolean request(LogStore store, MoodleEvent event) {
    try (LogWriter request = store.openRequest()) {
      request.write(event);
    } catch (LogStoreException e) {
      firstFailure.compareAndSet("", String.valueOf(e.getMessage()));
      return false;
    }
    return true;
  }
}
