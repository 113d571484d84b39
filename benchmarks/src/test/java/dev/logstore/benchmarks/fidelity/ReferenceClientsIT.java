package dev.logstore.benchmarks.fidelity;

import static org.assertj.core.api.Assertions.assertThat;

import dev.logstore.benchmarks.TestServers;
import dev.logstore.benchmarks.database.ServerKind;
import dev.logstore.benchmarks.database.ServerTree;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** pgbench itself, on a real server. */
class ReferenceClientsIT {
  private static final Duration SECOND = Duration.ofSeconds(1);

  @TempDir Path folder;

  @Test
  void itsMedianIsThatOfEveryTransactionAndItsLogIsGone() throws IOException {
    Path script = Files.writeString(folder.resolve("sleep.sql"), "SELECT pg_sleep(:seconds);\n");
    try (TestServers servers = TestServers.embedded()) {
      ReferenceClients clients =
          new ReferenceClients(
              ServerTree.find(System.getenv()), servers.address(ServerKind.POSTGRESQL), "postgres");

      double microseconds =
          clients.pgbenchLatency(script, Map.of("seconds", "0.01"), SECOND, folder);

      assertThat(microseconds).isGreaterThan(10_000);
      assertThat(clients.pgbenchRate(script, Map.of("seconds", "0.01"), 1, SECOND)).isPositive();
    }
    try (var left = Files.list(folder)) {
      assertThat(left).containsExactly(script);
    }
  }
}
