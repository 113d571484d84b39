package dev.logstore.benchmarks.store.buffer;

import dev.logstore.benchmarks.TestEvents;
import dev.logstore.benchmarks.database.ServerAddress;
import dev.logstore.benchmarks.schema.SchemaVariant;
import dev.logstore.benchmarks.store.LogWriter;
import dev.logstore.benchmarks.store.statement.StatementKind;
import dev.logstore.datasets.MoodleEvent;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/**
 * A process to be killed: logs events one by one, and names each on its standard output once its
 * flush has come back: then it is committed or in the spool.
 */
final class FlushingClient {
  static final Map<String, String> TIMEOUTS = Map.of("socketTimeout", "1", "connectTimeout", "1");

  private static final int EVENTS = 10_000;
  private static final String PASSWORD = "TEST_PASSWORD";

  private FlushingClient() {}

  /** The events of a process: no two processes have one in common. */
  static MoodleEvent event(int process, int number) {
    return shifted(TestEvents.sequence(number + 1).get(number), process, number);
  }

  private static MoodleEvent shifted(MoodleEvent event, int process, int number) {
    return event.withTimeCreated(event.timeCreated() + 1_000_000L * process + number);
  }

  static BufferSettings settings(Path spool) {
    return new BufferSettings(20, Duration.ofMillis(5), 10_000, 3, Duration.ofMillis(20), spool);
  }

  static Process start(int process, ServerAddress address, String database, Path spool)
      throws IOException {
    ProcessBuilder builder =
        new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-cp",
            System.getProperty("java.class.path"),
            FlushingClient.class.getName(),
            Integer.toString(process),
            Integer.toString(address.port()),
            database,
            spool.toString());
    builder.environment().put(PASSWORD, address.password());
    return builder.redirectError(ProcessBuilder.Redirect.INHERIT).start();
  }

  public static void main(String[] args) {
    int process = Integer.parseInt(args[0]);
    ServerAddress address =
        new ServerAddress(
            "127.0.0.1",
            Integer.parseInt(args[1]),
            "postgres",
            "postgres",
            System.getenv(PASSWORD),
            TIMEOUTS);
    List<MoodleEvent> events = TestEvents.sequence(EVENTS);
    try (ProcessBuffer buffer =
        new ProcessBuffer(
            SchemaVariant.STANDARD,
            StatementKind.MULTI_ROW,
            () -> address.connect(args[2]),
            settings(Path.of(args[3])))) {
      LogWriter request = buffer.openRequest();
      for (int i = 0; i < EVENTS; i++) {
        request.write(shifted(events.get(i), process, i));
        request.flush();
        System.out.println(i);
      }
    }
  }
}
