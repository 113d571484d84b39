package dev.logstore.benchmarks.load;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.logstore.benchmarks.store.ArmStore;
import dev.logstore.benchmarks.store.Factor;
import dev.logstore.benchmarks.store.LogStoreException;
import dev.logstore.benchmarks.store.LogWriter;
import dev.logstore.benchmarks.store.StoreSettings;
import dev.logstore.benchmarks.store.WriterFactors;
import dev.logstore.benchmarks.store.WriterKind;
import dev.logstore.benchmarks.store.buffer.CommitListener;
import dev.logstore.datasets.MoodleEvent;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;
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

  /** A store that waits longer for a server that hangs would only be seen to hang itself. */
  private static final Map<String, String> TIMEOUTS =
      Map.of("socketTimeout", "5", "connectTimeout", "5");

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
   * @param refused rows that the server refuses and that were set aside
   * @param firstFailure why the first event failed; empty if none did
   * @param backlog what waited in a buffer that outlives requests
   */
  record Account(
      long startedMicros, long lost, long refused, String firstFailure, Backlog.Samples backlog) {}

  public static void main(String[] args) throws IOException, SQLException {
    LoadClient client = new LoadClient(LoadTask.read(Path.of(args[0])));
    if (args.length > 1 && args[1].equals(REPLAY)) {
      client.replay();
    } else {
      client.run();
    }
  }

  private void replay() throws SQLException {
    try (ArmStore store = open()) {
      flush(store);
    }
  }

  private ArmStore open() throws SQLException {
    WriterKind writer = task.writer();
    Map<String, String> factors = new TreeMap<>();
    factors.put(Factor.THREADS.id(), Integer.toString(task.workers()));
    if (writer == WriterKind.SYNCHRONOUS) {
      // Each event is a request of its own here, and none keeps a connection.
      factors.put(Factor.CONNECTION.id(), "pooled");
    }
    return new ArmStore(
        writer,
        task.tables().stream().map(place -> place.table(TIMEOUTS)).toList(),
        StoreSettings.ofSite(
            task.bufferSize(),
            Duration.ofMillis(task.flushMillis()),
            Path.of(task.folder()).resolve("spool")),
        new WriterFactors(factors),
        CommitListener.NONE);
  }

  /**
   * A buffer that outlives requests gets the time to bring everything to a database that is there.
   */
  private static void flush(ArmStore store) {
    store
        .buffer()
        .ifPresent(
            buffer -> {
              try (LogWriter request = buffer.openRequest()) {
                request.flush();
              }
              Backlog.awaitEmptySpool(buffer, PATIENCE);
            });
  }

  private void run() throws IOException, SQLException {
    LoadTask.Events events = task.events();
    ByteBuffer outcomes = ClientFiles.mapOutcomes(Path.of(task.folder()), events.count());
    LatencyRecorder recorder = new LatencyRecorder(events.times(), outcomes);
    try (ArmStore store = open()) {
      for (int i = 0; i < events.warmUp(); i++) {
        warmUp(store, events.warmUpEvent(i));
      }
      flush(store);
      firstFailure.set("");
      try (Backlog backlog = Backlog.of(store.buffer())) {
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
  private void warmUp(ArmStore store, MoodleEvent event) {
    for (int tried = 1; !request(store, event); tried++) {
      if (tried == WARM_UP_TRIES) {
        throw new IllegalStateException("the warm-up failed: " + firstFailure.get());
      }
    }
  }

  /** What a store loses when it closes stands in the account, and is counted by the parent. */
  private static String close(ArmStore store) {
    try {
      store.close();
      return "";
    } catch (LogStoreException e) {
      return String.valueOf(e.getMessage());
    }
  }

  private Account account(long started, ArmStore store, String atTheEnd, Backlog.Samples backlog) {
    String failure = firstFailure.get().isEmpty() ? atTheEnd : firstFailure.get();
    return new Account(started, store.missing(), store.refused(), failure, backlog);
  }

  private boolean request(ArmStore store, MoodleEvent event) {
    try (LogWriter request = store.openRequest()) {
      request.write(event);
    } catch (LogStoreException e) {
      firstFailure.compareAndSet("", String.valueOf(e.getMessage()));
      return false;
    }
    return true;
  }
}
