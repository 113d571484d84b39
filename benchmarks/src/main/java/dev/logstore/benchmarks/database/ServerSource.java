package dev.logstore.benchmarks.database;

import dev.logstore.benchmarks.BenchmarkException;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * Opens the two servers in the way that the user asked for.
 *
 * @param way where they come from
 * @param urls JDBC URLs of the command line, by kind
 * @param environment the process's environment variables
 */
public record ServerSource(
    ServerWay way, Map<ServerKind, String> urls, Map<String, String> environment) {

  /** The environment variable that names the way where no option does. */
  public static final String WAY_VARIABLE = "LOGSTORE_DATABASES";

  public ServerSource {
    urls = Map.copyOf(urls);
    environment = Map.copyOf(environment);
  }

  /** The way that the environment names, else {@code auto}. */
  public static ServerSource of(Map<String, String> environment) {
    return new ServerSource(
        ServerWay.of(environment.getOrDefault(WAY_VARIABLE, ServerWay.AUTO.id())),
        Map.of(),
        environment);
  }

  /**
   * Starts or reaches both servers.
   *
   * @param notes gets a line about each decision
   * @throws BenchmarkException if a server cannot be had
   */
  public ServerPair open(Consumer<String> notes) {
    ExternalAddresses external = new ExternalAddresses(environment);
    boolean named =
        java.util.Arrays.stream(ServerKind.values())
            .anyMatch(kind -> external.find(kind, url(kind)).isPresent());
    return switch (way) {
      case EXTERNAL -> both(kind -> external(kind, external));
      case CONTAINER -> containers();
      case EMBEDDED -> embedded();
      case AUTO -> named ? both(kind -> external(kind, external)) : automatic(notes);
    };
  }

  private ServerPair automatic(Consumer<String> notes) {
    ContainerEngine.Answer answer = ContainerEngine.of(environment).ask();
    if (answer instanceof ContainerEngine.Unusable unusable) {
      notes.accept(unusable.reason() + ": using embedded servers");
      return embedded();
    }
    return containers();
  }

  private ServerPair containers() {
    if (ContainerEngine.of(environment).ask() instanceof ContainerEngine.Unusable unusable) {
      throw new BenchmarkException(
          unusable.reason()
              + ": "
              + unusable.remedy()
              + ", or take embedded servers ("
              + WAY_VARIABLE
              + "=embedded)");
    }
    return both(ContainerServer::start);
  }

  private ServerPair embedded() {
    ServerTree tree = ServerTree.find(environment);
    return both(kind -> EmbeddedServer.start(kind, tree));
  }

  private DatabaseServer external(ServerKind kind, ExternalAddresses addresses) {
    return ExternalServer.connect(
        kind,
        addresses
            .find(kind, url(kind))
            .orElseThrow(
                () ->
                    new BenchmarkException(
                        "no URL for the external "
                            + kind.id()
                            + " server: give --"
                            + kind.id()
                            + "-url or set "
                            + ExternalAddresses.urlVariable(kind))));
  }

  private Optional<String> url(ServerKind kind) {
    return Optional.ofNullable(urls.get(kind));
  }

  private static ServerPair both(Function<ServerKind, DatabaseServer> open) {
    Map<ServerKind, DatabaseServer> servers = new EnumMap<>(ServerKind.class);
    try {
      for (ServerKind kind : ServerKind.values()) {
        servers.put(kind, open.apply(kind));
      }
      return new ServerPair(servers);
    } catch (RuntimeException e) {
      servers.values().forEach(DatabaseServer::close);
      throw e;
    }
  }
}
