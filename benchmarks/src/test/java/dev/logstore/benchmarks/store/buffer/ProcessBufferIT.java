package dev.logstore.benchmarks.store.buffer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.logstore.benchmarks.TestEvents;
import dev.logstore.benchmarks.TestServers;
import dev.logstore.benchmarks.faults.CuttableProxy;
import dev.logstore.benchmarks.load.PoisonEvent;
import dev.logstore.benchmarks.schema.SchemaVariant;
import dev.logstore.benchmarks.store.ConnectionSource;
import dev.logstore.benchmarks.store.EventDigest;
import dev.logstore.benchmarks.store.LogStoreException;
import dev.logstore.benchmarks.store.LogWriter;
import dev.logstore.benchmarks.store.TestTable;
import dev.logstore.benchmarks.store.statement.StatementKind;
import dev.logstore.datasets.MoodleEvent;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The buffer that outlives requests, on real servers that really fail: sent = stored. */
class ProcessBufferIT {
  private static final Duration LONG = Duration.ofHours(1);
  private static final Map<String, String> TIMEOUTS =
      Map.of("socketTimeout", "5", "connectTimeout", "5");

  private static TestServers servers;
  @TempDir Path folder;
  private TestTable table;

  @BeforeAll
  static void start() {
    servers = TestServers.embedded();
  }

  @AfterAll
  static void stop() {
    servers.close();
  }

  @BeforeEach
  void table() throws SQLException {
    table = TestTable.fresh(servers, SchemaVariant.STANDARD);
  }

  @ParameterizedTest
  @EnumSource(StatementKind.class)
  void aFullBatchIsWrittenAtOnceAndTheRestAtTheEnd(StatementKind kind) throws SQLException {
    List<MoodleEvent> events = TestEvents.sequence(25);
    try (ProcessBuffer buffer =
        new ProcessBuffer(
            table.schema(),
            kind,
            table.connections(kind.connectionOptions()),
            settings(10, LONG))) {
      LogWriter request = buffer.openRequest();
      events.forEach(request::write);
      request.close();
      await(() -> buffer.counts().stored() == 20);
      assertThat(buffer.counts().waiting()).isEqualTo(5);
    }
    assertThat(table.stored()).isEqualTo(EventDigest.of(events.stream()));
  }

  @Test
  void anEventWaitsNoLongerThanTheFlushInterval() {
    try (ProcessBuffer buffer = buffer(settings(1000, Duration.ofMillis(100)))) {
      buffer.openRequest().write(TestEvents.sequence(1).get(0));
      await(() -> buffer.counts().stored() == 1);
    }
  }

  @Test
  void aFlushReturnsWhenEverythingBeforeItIsCommitted() throws SQLException {
    try (ProcessBuffer buffer = buffer(settings(1000, LONG))) {
      LogWriter request = buffer.openRequest();
      TestEvents.sequence(7).forEach(request::write);
      request.flush();
      assertThat(table.stored().count()).isEqualTo(7);
    }
  }

  @Test
  void manyRequestsAtOnceLoseNothing() throws Exception {
    List<MoodleEvent> events = TestEvents.sequence(4000);
    try (ProcessBuffer buffer = buffer(settings(100, Duration.ofMillis(20)))) {
      List<Thread> requests =
          IntStream.range(0, 4)
              .mapToObj(
                  part ->
                      new Thread(
                          () ->
                              events
                                  .subList(part * 1000, part * 1000 + 1000)
                                  .forEach(
                                      event -> {
                                        try (LogWriter request = buffer.openRequest()) {
                                          request.write(event);
                                        }
                                      })))
              .toList();
      requests.forEach(Thread::start);
      for (Thread request : requests) {
        request.join();
      }
    }
    assertThat(table.stored()).isEqualTo(EventDigest.of(events.stream()));
  }

  @Test
  void whatTheServerCrashesInTheMiddleOfIsStoredOnce() throws Exception {
    // A backend that is killed takes all others with it: PostgreSQL recovers from its log.
    Random random = new Random(5);
    List<MoodleEvent> events = TestEvents.sequence(20 * 200);
    try (ProcessBuffer buffer = buffer(settings(50, Duration.ofMillis(5)))) {
      LogWriter request = buffer.openRequest();
      for (int crash = 0; crash < 20; crash++) {
        List<MoodleEvent> part = events.subList(crash * 200, crash * 200 + 200);
        int moment = random.nextInt(part.size());
        part.subList(0, moment).forEach(request::write);
        Thread.sleep(random.nextInt(15));
        killABackend();
        part.subList(moment, part.size()).forEach(request::write);
        await(() -> buffer.counts().spooled() == 0 && buffer.counts().waiting() == 0);
      }
    }
    awaitServer();
    assertThat(table.stored()).isEqualTo(EventDigest.of(events.stream()));
  }

  @Test
  void aCommitWhoseAnswerIsCutOffIsNeitherLostNorStoredTwice() throws Exception {
    Random random = new Random(7);
    List<MoodleEvent> events = TestEvents.sequence(20 * 50);
    try (CuttableProxy proxy = new CuttableProxy(table.address().port());
        ProcessBuffer buffer =
            new ProcessBuffer(
                table.schema(),
                StatementKind.JDBC_BATCH,
                table.with("127.0.0.1", proxy.port(), TIMEOUTS)::connect,
                settings(25, Duration.ofMillis(5)))) {
      LogWriter request = buffer.openRequest();
      for (int cut = 0; cut < 20; cut++) {
        List<MoodleEvent> part = events.subList(cut * 50, cut * 50 + 50);
        part.subList(0, 25).forEach(request::write);
        Thread.sleep(random.nextInt(8));
        proxy.swallowAnswers();
        part.subList(25, 50).forEach(request::write);
        Thread.sleep(10);
        proxy.cut();
        proxy.mend();
        await(() -> buffer.counts().spooled() == 0 && buffer.counts().waiting() == 0);
      }
      assertThat(proxy.broken()).as("lines cut").isGreaterThanOrEqualTo(20);
    }
    assertThat(table.stored()).isEqualTo(EventDigest.of(events.stream()));
  }

  @Test
  void whileTheDatabaseIsAwayEventsGoToTheSpoolAndTheNextProcessReplaysThem() throws Exception {
    List<MoodleEvent> events = TestEvents.sequence(30);
    try (CuttableProxy proxy = new CuttableProxy(table.address().port())) {
      proxy.cut();
      try (ProcessBuffer buffer =
          new ProcessBuffer(
              table.schema(),
              StatementKind.COPY_BINARY,
              table.with("127.0.0.1", proxy.port(), TIMEOUTS)::connect,
              settings(10, LONG))) {
        LogWriter request = buffer.openRequest();
        events.subList(0, 15).forEach(request::write);
        await(() -> buffer.counts().spooled() == 10);
      }
    }
    assertThat(table.stored().count()).isZero();

    try (ProcessBuffer buffer = buffer(settings(10, LONG))) {
      assertThat(buffer.counts().accepted()).isEqualTo(15);
      events.subList(15, 30).forEach(buffer.openRequest()::write);
    }
    assertThat(table.stored()).isEqualTo(EventDigest.of(events.stream()));
    assertThat(batchFiles()).isEmpty();
  }

  @Test
  void aRowThatTheServerRefusesIsSetAsideAndTheRestIsStored() throws Exception {
    List<MoodleEvent> events = new ArrayList<>(TestEvents.sequence(10));
    events.set(4, PoisonEvent.of(events.get(4)));
    try (ProcessBuffer buffer = buffer(settings(10, LONG))) {
      LogWriter request = buffer.openRequest();
      events.forEach(request::write);
      request.flush();
      assertThat(buffer.counts())
          .extracting(BufferCounts::stored, BufferCounts::refused)
          .containsExactly(9L, 1L);
    }
    events.remove(4);
    assertThat(table.stored()).isEqualTo(EventDigest.of(events.stream()));
    assertThat(Files.readString(folder.resolve("spool/refused.jsonl")))
        .contains("value too long for type character varying(255)");
  }

  @Test
  void withoutDatabaseAndDiskTheLossIsCountedAndReported() throws Exception {
    ProcessBuffer buffer =
        new ProcessBuffer(table.schema(), StatementKind.UNNEST, refusing(), settings(10, LONG));
    Files.delete(folder.resolve("spool"));
    Files.writeString(folder.resolve("spool"), "a file where the folder was");
    TestEvents.sequence(3).forEach(buffer.openRequest()::write);

    assertThatThrownBy(buffer::close)
        .isInstanceOf(LogStoreException.class)
        .hasMessageContaining("3 accepted events are lost");
  }

  @Test
  void aClosedBufferAcceptsNothing() {
    ProcessBuffer buffer = buffer(settings(10, LONG));
    LogWriter request = buffer.openRequest();
    buffer.close();

    assertThatThrownBy(() -> request.write(TestEvents.sequence(1).get(0)))
        .isInstanceOf(LogStoreException.class)
        .hasMessageContaining("closed");
  }

  private ProcessBuffer buffer(BufferSettings settings) {
    return new ProcessBuffer(
        table.schema(), StatementKind.MULTI_ROW, table.connections(TIMEOUTS), settings);
  }

  private BufferSettings settings(int batchSize, Duration interval) {
    return new BufferSettings(
        batchSize, interval, 10_000, 3, Duration.ofMillis(20), folder.resolve("spool"));
  }

  private static ConnectionSource refusing() {
    return () -> {
      throw new SQLException("no database here", "08001");
    };
  }

  private void killABackend() throws SQLException, IOException, InterruptedException {
    awaitServer();
    try (Connection connection = table.connect();
        Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery("SELECT pg_backend_pid()")) {
      row.next();
      int status = new ProcessBuilder("kill", "-9", row.getString(1)).inheritIO().start().waitFor();
      assertThat(status).isZero();
    } catch (SQLException e) {
      // Its own connection dies with it; closing that fails, and should.
      assertThat(e.getSQLState()).startsWith("08");
    }
  }

  /** On a busy machine it may notice the crash only after the last event of the part is stored. */
  private void awaitServer() {
    await(
        () -> {
          try (Connection connection = table.connect()) {
            return connection.isValid(1);
          } catch (SQLException e) {
            return false;
          }
        });
  }

  private List<Path> batchFiles() throws IOException {
    try (var files = Files.list(folder.resolve("spool"))) {
      return files.filter(file -> file.toString().endsWith(".batch")).toList();
    }
  }

  private interface Condition {
    boolean holds();
  }

  private static void await(Condition condition) {
    long deadline = System.nanoTime() + Duration.ofSeconds(60).toNanos();
    while (!condition.holds()) {
      assertThat(System.nanoTime()).as("waited a minute").isLessThan(deadline);
      try {
        Thread.sleep(5);
      } catch (InterruptedException e) {
        throw new IllegalStateException(e);
      }
    }
  }
}
