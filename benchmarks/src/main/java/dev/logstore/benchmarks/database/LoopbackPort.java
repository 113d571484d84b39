package dev.logstore.benchmarks.database;

import dev.logstore.benchmarks.BenchmarkException;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;

/** Ports for servers of our own. */
final class LoopbackPort {
  private LoopbackPort() {}

  /** One that nobody has at this moment. */
  static int free() {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    } catch (IOException e) {
      throw new BenchmarkException("no free loopback port: " + e.getMessage(), e);
    }
  }
}
