package dev.logstore.benchmarks;

import dev.logstore.benchmarks.database.ServerAddress;
import dev.logstore.benchmarks.database.ServerKind;
import dev.logstore.benchmarks.database.ServerPair;
import dev.logstore.benchmarks.database.ServerSource;
import dev.logstore.benchmarks.database.ServerWay;
import java.util.Map;

/** Real servers for tests; a machine without them fails the test. */
public final class TestServers implements AutoCloseable {
  private final ServerPair pair;

  private TestServers(ServerPair pair) {
    this.pair = pair;
  }

  public static TestServers embedded() {
    return new TestServers(
        new ServerSource(ServerWay.EMBEDDED, Map.of(), System.getenv()).open(note -> {}));
  }

  public ServerAddress address(ServerKind kind) {
    return pair.server(kind).address();
  }

  public ServerPair pair() {
    return pair;
  }

  @Override
  public void close() {
    pair.close();
  }
}
