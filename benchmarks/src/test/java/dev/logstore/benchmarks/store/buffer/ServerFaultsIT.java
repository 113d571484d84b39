package dev.logstore.benchmarks.store.buffer;

import static org.assertj.core.api.Assertions.assertThat;

import dev.logstore.benchmarks.TestEvents;
import dev.logstore.benchmarks.TestServers;
import dev.logstore.benchmarks.database.ServerFaults;
import dev.logstore.benchmarks.schema.SchemaVariant;
import dev.logstore.benchmarks.store.EventDigest;
import dev.logstore.benchmarks.store.LogWriter;
import dev.logstore.benchmarks.store.StoredEvents;
import dev.logstore.benchmarks.store.TestTable;
import dev.logstore.benchmarks.store.statement.StatementKind;
import dev.logstore.datasets.MoodleEvent;
import java.io.BufferedReader;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The process-scoped buffer while its server, or its own process, is killed with signal 9, stopped
 * or frozen at random moments: sent = stored, by digest. {@code -Dlogstore.kills=N} sets how often.
 */
class ServerFaultsIT {
  private static final int KILLS = Integer.getInteger("logstore.kills", 6);
  private static final int PART = 120;

  private static TestServers servers;
  private static ServerFaults faults;
  @TempDir Path folder;
  private TestTable table;

  @BeforeAll
  static void start() {
    servers = TestServers.embedded();
    faults = servers.pair().server(SchemaVariant.STANDARD.server()).faults().orElseThrow();
  }

  @AfterAll
  static void stop() {
    servers.close();
  }

  @BeforeEach
  void table() throws SQLException {
    table = TestTable.fresh(servers, SchemaVariant.STANDARD);
  }

  /** One way to take the server away and bring it back. */
  private interface Outage {
    void happen(Random random) throws InterruptedException;
  }

  @Test
  void aPostmasterKilledAtRandomMomentsCostsNothing() throws Exception {
    nothingIsLostBy(
        KILLS,
        11,
        random -> {
          faults.kill();
          Thread.sleep(random.nextInt(100));
          faults.start();
        });
  }

  @Test
  void aServerStoppedAtRandomMomentsCostsNothing() throws Exception {
    nothingIsLostBy(
        KILLS / 2,
        12,
        random -> {
          faults.stop();
          Thread.sleep(random.nextInt(100));
          faults.start();
        });
  }

  @Test
  void aServerFrozenForLongerThanTheClientsPatienceCostsNothing() throws Exception {
    // The client gives a commit up that the server carries out when it wakes.
    nothingIsLostBy(
        KILLS,
        13,
        random -> {
          faults.pause();
          try {
            Thread.sleep(random.nextInt(200, 1600));
          } finally {
            faults.resume();
          }
        });
  }

  private void nothingIsLostBy(int times, long seed, Outage outage) throws Exception {
    Random random = new Random(seed);
    List<MoodleEvent> events = TestEvents.sequence(times * PART);
    try (ProcessBuffer buffer = buffer()) {
      LogWriter request = buffer.openRequest();
      for (int i = 0; i < times; i++) {
        List<MoodleEvent> part = events.subList(i * PART, (i + 1) * PART);
        Thread writer = new Thread(() -> slowly(request, part));
        writer.start();
        Thread.sleep(random.nextInt(PART / 2));
        outage.happen(random);
        writer.join();
      }
    }
    // What was spooled when the buffer was closed is the next process's.
    try (ProcessBuffer next = buffer()) {
      await(() -> next.counts().spooled() == 0);
    }
    assertThat(table.stored()).isEqualTo(EventDigest.of(events.stream()));
  }

  private static void slowly(LogWriter request, List<MoodleEvent> events) {
    for (MoodleEvent event : events) {
      request.write(event);
      try {
        Thread.sleep(1);
      } catch (InterruptedException e) {
        throw new IllegalStateException(e);
      }
    }
  }

  @Test
  void whatAKilledProcessHadFlushedIsStoredOnceByTheNext() throws Exception {
    Random random = new Random(14);
    Set<MoodleEvent> acknowledged = new HashSet<>();
    for (int i = 0; i < KILLS / 2; i++) {
      // Every other process finds no server, so that what it flushes goes to the spool.
      boolean away = i % 2 == 0;
      if (away) {
        faults.stop();
      }
      try {
        acknowledged.addAll(runAndKill(i, random.nextInt(5, 60)));
      } finally {
        if (away) {
          faults.start();
        }
      }
      try (ProcessBuffer next = buffer()) {
        await(() -> next.counts().spooled() == 0);
      }
    }
    StoredEvents stored;
    try (Connection connection = table.connect()) {
      stored = StoredEvents.of(connection, table.schema(), 0);
    }
    assertThat(acknowledged).hasSizeGreaterThan(KILLS);
    assertThat(stored.counts().keySet())
        .containsAll(acknowledged.stream().map(stored::key).toList());
    assertThat(stored.counts().values())
        .as("times that an event is stored")
        .allMatch(count -> count == 1);
  }

  /** The events of which the process has said that they are flushed. */
  private Set<MoodleEvent> runAndKill(int number, int acknowledgements) throws Exception {
    Process client =
        FlushingClient.start(number, table.address(), table.database(), folder.resolve("spool"));
    Set<MoodleEvent> acknowledged = new HashSet<>();
    try (BufferedReader lines = client.inputReader()) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        acknowledged.add(FlushingClient.event(number, Integer.parseInt(line)));
        if (acknowledged.size() == acknowledgements) {
          client.toHandle().destroyForcibly();
        }
      }
    }
    assertThat(client.waitFor()).as("exit code of a killed process").isEqualTo(137);
    return acknowledged;
  }

  private ProcessBuffer buffer() {
    return new ProcessBuffer(
        table.schema(),
        StatementKind.MULTI_ROW,
        table.connections(FlushingClient.TIMEOUTS),
        FlushingClient.settings(folder.resolve("spool")));
  }

  private interface Condition {
    boolean holds();
  }

  private static void await(Condition condition) throws InterruptedException {
    long deadline = System.nanoTime() + Duration.ofSeconds(60).toNanos();
    while (!condition.holds()) {
      assertThat(System.nanoTime()).as("waited a minute").isLessThan(deadline);
      Thread.sleep(5);
    }
  }
}
