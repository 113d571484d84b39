package dev.logstore.benchmarks.network;

import dev.logstore.benchmarks.BenchmarkException;
import dev.logstore.benchmarks.database.ServerAddress;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;

/** A {@link DelayingProxy} in a JVM of its own, before a server. */
public final class ProxyProcess implements AutoCloseable {
  private final Process process;
  private final ServerAddress address;

  private ProxyProcess(Process process, ServerAddress address) {
    this.process = process;
    this.address = address;
  }

  /**
   * Starts a proxy.
   *
   * @param roundTripMillis what it adds to a round trip, 0 or more
   * @throws BenchmarkException if it does not start
   */
  public static ProxyProcess before(ServerAddress server, int roundTripMillis) {
    List<String> command =
        List.of(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-Xmx64m",
            "-XX:+UseSerialGC",
            "-cp",
            Path.of(code()).toString(),
            DelayingProxy.class.getName(),
            server.host(),
            Integer.toString(server.port()),
            Integer.toString(roundTripMillis));
    try {
      Process process =
          new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT).start();
      String port =
          new BufferedReader(
                  new InputStreamReader(process.getInputStream(), StandardCharsets.US_ASCII))
              .readLine();
      if (port == null) {
        throw new BenchmarkException("the delaying proxy ended before it began: see the log");
      }
      return new ProxyProcess(process, server.by("127.0.0.1", Integer.parseInt(port)));
    } catch (IOException e) {
      throw new BenchmarkException("cannot start the delaying proxy: " + e.getMessage(), e);
    }
  }

  /** The jar or folder that the proxy's class is in; it needs nothing else. */
  private static URI code() {
    return URI.create(
        DelayingProxy.class.getProtectionDomain().getCodeSource().getLocation().toString());
  }

  /** The server by way of the proxy. */
  public ServerAddress address() {
    return address;
  }

  @Override
  public void close() {
    process.destroy();
  }
}
