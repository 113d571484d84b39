package dev.logstore.benchmarks.database;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Whether a Docker engine on this machine answers. Asked before Testcontainers is, which takes half
 * a minute and a page of stack traces to say no.
 *
 * @param socket the engine's Unix socket; an engine elsewhere is no use, because the servers have
 *     to listen on this machine's loopback
 */
public record ContainerEngine(Path socket) {
  private static final byte[] PING =
      "GET /_ping HTTP/1.0\r\nHost: docker\r\n\r\n".getBytes(StandardCharsets.US_ASCII);
  private static final int PATIENCE_SECONDS = 5;

  /** The engine that {@code DOCKER_HOST} names, else the usual one. */
  public static ContainerEngine of(Map<String, String> environment) {
    String host = environment.getOrDefault("DOCKER_HOST", "unix:///var/run/docker.sock");
    return new ContainerEngine(
        host.startsWith("unix://") ? Path.of(host.substring("unix://".length())) : Path.of(host));
  }

  /** What became of the question. */
  public sealed interface Answer {}

  /** The engine is there and this user may use it. */
  public record Ready() implements Answer {}

  /**
   * The engine is no use.
   *
   * @param reason why the engine cannot be used
   * @param remedy what the user can do about it
   */
  public record Unusable(String reason, String remedy) implements Answer {}

  /** Asks the engine; returns after five seconds at most. */
  public Answer ask() {
    if (!commandExists()) {
      // sweep-containers.sh, which cleans up after a kill, needs it.
      return new Unusable("no docker command", "install it");
    }
    if (!Files.exists(socket)) {
      return new Unusable("no Docker engine at " + socket, "start one");
    }
    CompletableFuture<String> reply = CompletableFuture.supplyAsync(this::ping);
    try {
      String text = reply.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
      return text.contains(" 200 ")
          ? new Ready()
          : new Unusable("the Docker engine at " + socket + " is not well: " + text, "restart it");
    } catch (TimeoutException e) {
      return new Unusable("the Docker engine at " + socket + " does not answer", "restart it");
    } catch (ExecutionException e) {
      return unusable(e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return new Unusable("interrupted", "run again");
    }
  }

  private static boolean commandExists() {
    return Arrays.stream(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator, -1))
        .anyMatch(folder -> Files.isExecutable(Path.of(folder, "docker")));
  }

  private Unusable unusable(Throwable cause) {
    boolean denied = !Files.isWritable(socket) || cause.getCause() instanceof AccessDeniedException;
    return denied
        ? new Unusable(
            "this user may not use the Docker engine at " + socket,
            "join the group that owns the socket")
        : new Unusable("no Docker engine answers at " + socket, "start one");
  }

  private String ping() {
    try (SocketChannel channel = SocketChannel.open(UnixDomainSocketAddress.of(socket))) {
      channel.write(ByteBuffer.wrap(PING));
      ByteBuffer answer = ByteBuffer.allocate(256);
      channel.read(answer);
      return new String(answer.array(), 0, answer.position(), StandardCharsets.US_ASCII)
          .lines()
          .findFirst()
          .orElse("");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
