package dev.logstore.benchmarks.store.buffer;

import static org.assertj.core.api.Assertions.assertThat;

import dev.logstore.benchmarks.TemporaryFolder;
import dev.logstore.benchmarks.TestEvents;
import dev.logstore.benchmarks.schema.SchemaVariant;
import dev.logstore.benchmarks.store.LogWriter;
import dev.logstore.benchmarks.store.statement.StatementKind;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** A process that fails before it has closed its buffer. */
class UnclosedBufferIT {

  @Test
  void itEndsAndLeavesNoTemporarySpool() throws Exception {
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                FailingClient.class.getName())
            .redirectErrorStream(true)
            .start();
    try {
      assertThat(process.waitFor(1, TimeUnit.MINUTES)).as("it ended").isTrue();
      String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      assertThat(process.exitValue()).as(said).isEqualTo(1);
      assertThat(said).contains(FailingClient.FAILURE);
      assertThat(Path.of(said.lines().findFirst().orElseThrow())).doesNotExist();
    } finally {
      process.destroyForcibly();
    }
  }

  /** Fails once there is a batch in its spool. */
  static final class FailingClient {
    static final String FAILURE = "fails in the middle";

    private FailingClient() {}

    public static void main(String[] args) throws Exception {
      TemporaryFolder spool = new TemporaryFolder("logstore-unclosed-");
      System.out.println(spool.path());
      ProcessBuffer buffer =
          new ProcessBuffer(
              SchemaVariant.STANDARD,
              StatementKind.MULTI_ROW,
              () -> {
                throw new SQLException("no database");
              },
              new BufferSettings(1, Duration.ofMinutes(1), 10, 0, Duration.ZERO, spool.path()));
      try (LogWriter request = buffer.openRequest()) {
        request.write(TestEvents.sequence(1).get(0));
        request.flush();
      }
      throw new IllegalStateException(
          buffer.counts().spooled() == 1 ? FAILURE : "nothing in the spool");
    }
  }
}
