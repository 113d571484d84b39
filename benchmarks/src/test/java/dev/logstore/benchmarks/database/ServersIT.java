package dev.logstore.benchmarks.database;

import static org.assertj.core.api.Assertions.assertThat;

import dev.logstore.results.RunServer;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.NetworkInterface;
import java.net.Socket;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.TreeMap;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Every way to a pair of servers keeps the same promises. */
class ServersIT {

  @ParameterizedTest
  @EnumSource(names = {"CONTAINER", "EMBEDDED"})
  void aPairHasTheSamePostgresqlAndTheSameSettings(ServerWay way) {
    try (ServerPair pair = open(way)) {
      RunServer plain = snapshot(pair, ServerKind.POSTGRESQL).server();
      RunServer extended = snapshot(pair, ServerKind.TIMESCALEDB).server();

      assertThat(extended.versionNumber()).isEqualTo(plain.versionNumber());
      Map<String, String> differing = new TreeMap<>();
      extended
          .settings()
          .forEach(
              (name, value) -> {
                String other = plain.settings().get(name);
                if (!value.equals(other)) {
                  differing.put(name, value + " instead of " + other);
                }
              });
      differing
          .keySet()
          .removeIf(name -> name.matches("(timescaledb|timescaledb_osm|plpgsql)\\..*"));
      // The port is free to differ, and a preloaded library takes a little shared memory.
      assertThat(differing.keySet())
          .isSubsetOf(
              "port",
              "shared_preload_libraries",
              "shared_memory_size",
              "shared_memory_size_in_huge_pages");
      assertThat(plain.setting("fsync")).contains("on");
      assertThat(plain.setting("synchronous_commit")).contains("on");
    }
  }

  @ParameterizedTest
  @EnumSource(names = {"CONTAINER", "EMBEDDED"})
  void theEditionAndWhatItCannotDoAreKnown(ServerWay way) throws SQLException {
    try (ServerPair pair = open(way)) {
      ServerSnapshot plain = snapshot(pair, ServerKind.POSTGRESQL);
      ServerSnapshot extended = snapshot(pair, ServerKind.TIMESCALEDB);

      assertThat(plain.edition()).isEqualTo(Edition.POSTGRESQL);
      assertThat(plain.notAvailable()).isEmpty();
      assertThat(extended.edition()).isNotEqualTo(Edition.POSTGRESQL);
      assertThat(extended.server().extensionVersion()).isNotBlank();
      boolean compresses = canCompress(pair.server(ServerKind.TIMESCALEDB));
      assertThat(extended.notAvailable().isEmpty()).isEqualTo(compresses);
    }
  }

  @ParameterizedTest
  @EnumSource(names = {"CONTAINER", "EMBEDDED"})
  void serversListenOnLoopbackAndWantThePassword(ServerWay way) throws Exception {
    try (ServerPair pair = open(way)) {
      ServerAddress address = pair.server(ServerKind.POSTGRESQL).address();

      ServerAddress wrong =
          new ServerAddress(
              address.host(), address.port(), "postgres", "postgres", "wrong", Map.of());
      Assertions.assertThatThrownBy(() -> wrong.connect("postgres").close())
          .hasMessageContaining("password authentication failed");
      for (NetworkInterface network :
          NetworkInterface.networkInterfaces().filter(each -> !isLoopback(each)).toList()) {
        for (InetAddress own : network.inetAddresses().toList()) {
          assertThat(answers(own, address.port())).as("port on %s", own).isFalse();
        }
      }
    }
  }

  @ParameterizedTest
  @EnumSource(names = {"CONTAINER", "EMBEDDED"})
  void aClosedPairLeavesNothingBehind(ServerWay way) {
    int port;
    try (ServerPair pair = open(way)) {
      port = pair.server(ServerKind.POSTGRESQL).address().port();
    }

    assertThat(answers(InetAddress.getLoopbackAddress(), port)).isFalse();
  }

  @Test
  void anExternalServerIsReachedByItsUrlAndTheEnvironmentsPassword() throws SQLException {
    try (ServerPair pair = open(ServerWay.EMBEDDED)) {
      Map<String, String> environment = new TreeMap<>();
      for (ServerKind kind : ServerKind.values()) {
        ServerAddress address = pair.server(kind).address();
        environment.put(ExternalAddresses.urlVariable(kind), address.jdbcUrl("postgres"));
        environment.put(ExternalAddresses.passwordVariable(kind), address.password());
      }

      try (ServerPair external =
          new ServerSource(ServerWay.AUTO, Map.of(), environment).open(note -> {})) {
        assertThat(external.server(ServerKind.TIMESCALEDB).way()).isEqualTo(ServerWay.EXTERNAL);
        try (Connection connection = external.server(ServerKind.TIMESCALEDB).connect()) {
          assertThat(connection.isValid(5)).isTrue();
        }
      }
    }
  }

  @Test
  void aTakenPortIsToldFromOtherFailures() throws Exception {
    ServerTree tree = ServerTree.find(System.getenv());
    try (EmbeddedServer first = EmbeddedServer.start(ServerKind.POSTGRESQL, tree)) {
      Assertions.assertThatThrownBy(
              () ->
                  EmbeddedServer.startOnce(ServerKind.POSTGRESQL, tree, first.address().port())
                      .close())
          .isInstanceOf(EmbeddedServer.PortTakenException.class);
    }
  }

  private static ServerPair open(ServerWay way) {
    return new ServerSource(way, Map.of(), System.getenv()).open(note -> {});
  }

  private static ServerSnapshot snapshot(ServerPair pair, ServerKind kind) {
    return ServerSnapshot.of(pair.server(kind));
  }

  private static boolean canCompress(DatabaseServer server) throws SQLException {
    try (Connection connection = server.connect();
        Statement statement = connection.createStatement()) {
      statement.execute("CREATE EXTENSION IF NOT EXISTS timescaledb");
      statement.execute("CREATE TABLE probe (time timestamptz NOT NULL)");
      statement.execute("SELECT create_hypertable('probe', 'time')");
      statement.execute("ALTER TABLE probe SET (timescaledb.compress)");
      return true;
    } catch (SQLException e) {
      if (e.getMessage().contains("license")) {
        return false;
      }
      throw e;
    }
  }

  private static boolean isLoopback(NetworkInterface network) {
    try {
      return network.isLoopback();
    } catch (java.net.SocketException e) {
      throw new IllegalStateException(e);
    }
  }

  private static boolean answers(InetAddress address, int port) {
    try (Socket socket = new Socket()) {
      socket.connect(new InetSocketAddress(address, port), 500);
      return true;
    } catch (java.io.IOException e) {
      return false;
    }
  }
}
