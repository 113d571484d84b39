package dev.logstore.benchmarks.network;

import static org.assertj.core.api.Assertions.assertThat;

import dev.logstore.benchmarks.database.ServerAddress;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ProxyProcessIT {
  private static final int BYTES = 300_000;

  @ParameterizedTest
  @ValueSource(ints = {0, 20})
  void everyByteComesBackAndNoneTooSoon(int roundTripMillis) throws IOException {
    try (ServerSocket entry = new ServerSocket(0, 5, InetAddress.getLoopbackAddress());
        ProxyProcess proxy = ProxyProcess.before(address(entry), roundTripMillis);
        Socket client = connected(proxy);
        Socket server = entry.accept()) {
      byte[] sent = new byte[BYTES];
      for (int i = 0; i < BYTES; i++) {
        sent[i] = (byte) (i * 31);
      }
      Thread echo = new Thread(() -> echo(server));
      echo.start();

      long start = System.nanoTime();
      OutputStream out = client.getOutputStream();
      out.write(sent);
      byte[] received = new byte[BYTES];
      new DataInputStream(client.getInputStream()).readFully(received);
      long nanos = System.nanoTime() - start;

      assertThat(Arrays.equals(received, sent)).isTrue();
      assertThat(nanos).isGreaterThanOrEqualTo(TimeUnit.MILLISECONDS.toNanos(roundTripMillis));
    }
  }

  @Test
  void aLineThatTheServerCutsIsCut() throws IOException {
    try (ServerSocket entry = new ServerSocket(0, 5, InetAddress.getLoopbackAddress());
        ProxyProcess proxy = ProxyProcess.before(address(entry), 1);
        Socket client = connected(proxy)) {
      entry.accept().close();

      assertThat(client.getInputStream().read()).isEqualTo(-1);
    }
  }

  private static void echo(Socket server) {
    try {
      server.getInputStream().transferTo(server.getOutputStream());
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  private static Socket connected(ProxyProcess proxy) throws IOException {
    return new Socket(proxy.address().host(), proxy.address().port());
  }

  private static ServerAddress address(ServerSocket entry) {
    return new ServerAddress("127.0.0.1", entry.getLocalPort(), "", "", "", Map.of());
  }
}
