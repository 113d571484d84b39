package dev.logstore.benchmarks.database;

import dev.logstore.benchmarks.BenchmarkException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A private PostgreSQL server from Debian's packages, without Docker: as root inside the tree, as
 * an ordinary user through the tree's own loader. {@code supervise.sh} runs it and outlives this
 * JVM by the moment it takes to stop the server and to remove its data.
 */
public final class EmbeddedServer implements DatabaseServer {
  private static final int PORT_TRIES = 3;

  private final ServerKind kind;
  private final ServerAddress address;
  private final Keeper keeper;
  private final Path work;
  private final Path output;

  private EmbeddedServer(
      ServerKind kind, ServerAddress address, Keeper keeper, Path work, Path output) {
    this.kind = kind;
    this.address = address;
    this.keeper = keeper;
    this.work = work;
    this.output = output;
  }

  /**
   * Starts a server and waits until it answers.
   *
   * @throws BenchmarkException if it does not, with the server's own reason
   */
  public static EmbeddedServer start(ServerKind kind, ServerTree tree) {
    StaleClusters.sweep(tree);
    for (int tried = 1; ; tried++) {
      try {
        return startOnce(kind, tree, LoopbackPort.free());
      } catch (PortTakenException e) {
        if (tried == PORT_TRIES) {
          throw new BenchmarkException(
              "no free port for the "
                  + kind.id()
                  + " server after "
                  + PORT_TRIES
                  + " tries: free some loopback ports and run again",
              e);
        }
      }
    }
  }

  static EmbeddedServer startOnce(ServerKind kind, ServerTree tree, int port)
      throws PortTakenException {
    ServerAddress address =
        new ServerAddress("127.0.0.1", port, "postgres", "postgres", Passwords.random(), Map.of());
    Path work;
    Path output;
    try {
      work =
          Files.createTempDirectory(
              Files.createDirectories(tree.clusters()),
              ProcessHandle.current().pid() + "-",
              PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
      Files.writeString(work.resolve("password"), address.password());
      Files.writeString(work.resolve("server.conf"), ServerSettings.of(kind).toConf());
      output = Files.createTempFile("logstore-server-", ".log");
    } catch (IOException e) {
      throw new BenchmarkException(
          "cannot write the "
              + kind.id()
              + " server's data below "
              + tree.clusters()
              + " ("
              + e.getMessage()
              + "): free disk space or set XDG_CACHE_HOME to a folder that can be written",
          e);
    }
    Keeper keeper =
        Keeper.start(
            "database/supervise.sh",
            output,
            List.of(tree.root().toString(), work.toString(), Integer.toString(port)));
    EmbeddedServer server = new EmbeddedServer(kind, address, keeper, work, output);
    try {
      Readiness.await(server, server::failure);
      return server;
    } catch (ServerFailedException e) {
      server.close();
      if (e.getMessage().contains("Address already in use")) {
        throw new PortTakenException(e);
      }
      throw new BenchmarkException(
          "the embedded " + kind.id() + " server does not start: " + e.getMessage(), e);
    } catch (RuntimeException e) {
      server.close();
      throw e;
    }
  }

  /** The server's last words, once it has ended. */
  private Optional<String> failure() {
    try {
      if (!keeper.isAlive()) {
        return Optional.of(lastComplaint(output));
      }
      return Files.exists(work.resolve("ended"))
          ? Optional.of(lastComplaint(work.resolve("log")))
          : Optional.empty();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String lastComplaint(Path log) throws IOException {
    if (!Files.exists(log)) {
      return "it left no log";
    }
    try (Stream<String> lines = Files.lines(log)) {
      List<String> all = lines.filter(line -> !line.isBlank()).toList();
      return all.stream()
          .filter(line -> line.matches("(?s).*(FATAL|ERROR|error|could not|No space).*"))
          .findFirst()
          .or(() -> all.stream().reduce((first, second) -> second))
          .orElse("it left an empty log")
          .strip();
    }
  }

  @Override
  public ServerKind kind() {
    return kind;
  }

  @Override
  public ServerWay way() {
    return ServerWay.EMBEDDED;
  }

  @Override
  public ServerAddress address() {
    return address;
  }

  @Override
  public Optional<ServerFaults> faults() {
    return Optional.of(new EmbeddedFaults(work, keeper, this::awaitAnswer));
  }

  private void awaitAnswer() {
    try {
      Readiness.await(this, this::failure);
    } catch (ServerFailedException e) {
      throw new BenchmarkException(
          "the embedded " + kind.id() + " server does not start again: " + e.getMessage(), e);
    }
  }

  @Override
  public void close() {
    keeper.close();
    try {
      Files.deleteIfExists(output);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Somebody took the port between our look and the server's start. */
  static final class PortTakenException extends Exception {
    private static final long serialVersionUID = 1L;

    PortTakenException(Throwable cause) {
      super(cause);
    }
  }
}
