package dev.logstore.benchmarks.database;

import com.github.dockerjava.api.DockerClient;
import com.github.dockerjava.api.model.ExposedPort;
import com.github.dockerjava.api.model.HostConfig;
import com.github.dockerjava.api.model.PortBinding;
import com.github.dockerjava.api.model.Ports;
import dev.logstore.benchmarks.BenchmarkException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.testcontainers.DockerClientFactory;
import org.testcontainers.containers.ContainerLaunchException;
import org.testcontainers.containers.GenericContainer;
import org.testcontainers.containers.wait.strategy.AbstractWaitStrategy;
import org.testcontainers.utility.DockerImageName;

/**
 * A PostgreSQL server in a container, on a random loopback port, with its data in an anonymous
 * volume (the overlay would be measured otherwise).
 */
public final class ContainerServer implements DatabaseServer {
  /** Every container of this project bears it; the value names the process that owns it. */
  public static final String LABEL = "dev.logstore.owner";

  private static final int PORT = 5432;

  private final ServerKind kind;
  private final Image image;
  private final GenericContainer<?> container;
  private final ServerAddress address;
  private final Keeper sweeper;
  private final Path output;

  private ContainerServer(
      ServerKind kind,
      Image image,
      GenericContainer<?> container,
      ServerAddress address,
      Keeper sweeper,
      Path output) {
    this.kind = kind;
    this.image = image;
    this.container = container;
    this.address = address;
    this.sweeper = sweeper;
    this.output = output;
  }

  /**
   * Starts a container and waits until its server answers.
   *
   * @throws BenchmarkException if the engine, the image or the server fails
   */
  public static ContainerServer start(ServerKind kind) {
    DockerClient docker = client();
    StaleContainers.sweep(docker);
    Image image = new ContainerImages(docker).find(kind);
    String password = Passwords.random();
    String owner = ProcessHandle.current().pid() + "-" + kind.id();
    Path output = temporaryLog();
    Keeper sweeper =
        Keeper.start("database/sweep-containers.sh", output, List.of(LABEL + "=" + owner));
    GenericContainer<?> container = container(kind, image, password).withLabel(LABEL, owner);
    try {
      container.start();
      ServerAddress address =
          new ServerAddress(
              "127.0.0.1",
              container.getMappedPort(PORT),
              "postgres",
              "postgres",
              password,
              Map.of());
      ContainerServer server =
          new ContainerServer(kind, image, container, address, sweeper, output);
      Readiness.await(
          server,
          () ->
              container.isRunning()
                  ? Optional.empty()
                  : Optional.of(lastLine(container.getLogs())));
      return server;
    } catch (ContainerLaunchException | ServerFailedException e) {
      container.stop();
      sweeper.close();
      Throwable root = e;
      while (root.getCause() != null) {
        root = root.getCause();
      }
      throw new BenchmarkException(
          "the " + kind.id() + " container does not start: " + lastLine(root.getMessage()), e);
    } catch (RuntimeException e) {
      container.stop();
      sweeper.close();
      throw e;
    }
  }

  private static DockerClient client() {
    try {
      LocalTestcontainers.prepare();
      return DockerClientFactory.instance().client();
    } catch (IllegalStateException e) {
      throw new BenchmarkException("no Docker engine that can be used: " + e.getMessage(), e);
    }
  }

  private static GenericContainer<?> container(ServerKind kind, Image image, String password) {
    String[] settings = ServerSettings.of(kind).toArguments();
    String[] command = new String[settings.length + 1];
    command[0] = "postgres";
    System.arraycopy(settings, 0, command, 1, settings.length);
    return new GenericContainer<>(DockerImageName.parse(image.name()))
        // It is there: ContainerImages has looked, and pulled it if need be.
        .withImagePullPolicy(name -> false)
        .withEnv("POSTGRES_PASSWORD", password)
        .withEnv(
            "POSTGRES_INITDB_ARGS",
            "--auth=scram-sha-256 --encoding=UTF8 --locale=C --locale-provider=builtin"
                + " --builtin-locale=C.UTF-8 --no-sync")
        .withCommand(command)
        .withExposedPorts(PORT)
        .withCreateContainerCmdModifier(
            create ->
                Optional.ofNullable(create.getHostConfig())
                    .orElseGet(HostConfig::newHostConfig)
                    .withPortBindings(
                        new PortBinding(
                            Ports.Binding.bindIpAndPort("127.0.0.1", LoopbackPort.free()),
                            ExposedPort.tcp(PORT))))
        .waitingFor(new NoWait());
  }

  /** Readiness is established by connecting, as for every other kind of server. */
  private static final class NoWait extends AbstractWaitStrategy {
    @Override
    protected void waitUntilReady() {}
  }

  private static Path temporaryLog() {
    try {
      return Files.createTempFile("logstore-containers-", ".log");
    } catch (IOException e) {
      throw new BenchmarkException(
          "cannot write to the temporary folder (" + e.getMessage() + "): free disk space", e);
    }
  }

  private static String lastLine(String text) {
    return text == null
        ? "no reason given"
        : text.lines().filter(line -> !line.isBlank()).reduce((a, b) -> b).orElse(text).strip();
  }

  @Override
  public ServerKind kind() {
    return kind;
  }

  @Override
  public ServerWay way() {
    return ServerWay.CONTAINER;
  }

  @Override
  public ServerAddress address() {
    return address;
  }

  @Override
  public Optional<Image> image() {
    return Optional.of(image);
  }

  @Override
  public Optional<ServerFaults> faults() {
    return Optional.of(
        new ContainerFaults(client(), container.getContainerId(), this::awaitAnswer));
  }

  private void awaitAnswer() {
    try {
      Readiness.await(
          this,
          () ->
              container.isRunning()
                  ? Optional.empty()
                  : Optional.of(lastLine(container.getLogs())));
    } catch (ServerFailedException e) {
      throw new BenchmarkException(
          "the " + kind.id() + " container does not start again: " + e.getMessage(), e);
    }
  }

  @Override
  public void close() {
    container.stop();
    sweeper.close();
    try {
      Files.deleteIfExists(output);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
