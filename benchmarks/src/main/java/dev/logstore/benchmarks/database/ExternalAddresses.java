package dev.logstore.benchmarks.database;

import dev.logstore.benchmarks.BenchmarkException;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import org.postgresql.Driver;

/**
 * Addresses of external servers: URL from the command line or {@code LOGSTORE_<SERVER>_URL}, user
 * from the URL or {@code LOGSTORE_<SERVER>_USER}, password from {@code LOGSTORE_<SERVER>_PASSWORD}
 * alone, because a command line is there for every user of the machine to read.
 */
public final class ExternalAddresses {
  private static final Set<String> PARTS =
      Set.of("PGHOST", "PGPORT", "PGDBNAME", "user", "password");

  private final Map<String, String> environment;

  public ExternalAddresses(Map<String, String> environment) {
    this.environment = Map.copyOf(environment);
  }

  /**
   * Puts an address together.
   *
   * @param url the URL of the command line, if there was one
   * @return the address, or nothing if neither place names a URL
   * @throws BenchmarkException if the URL is no PostgreSQL URL or holds a password
   */
  public Optional<ServerAddress> find(ServerKind kind, Optional<String> url) {
    return url.or(() -> Optional.ofNullable(environment.get(urlVariable(kind))))
        .filter(text -> !text.isBlank())
        .map(text -> parse(kind, text));
  }

  private ServerAddress parse(ServerKind kind, String url) {
    Properties parts = Driver.parseURL(url, new Properties());
    if (parts == null) {
      throw new BenchmarkException(
          "the URL of the "
              + kind.id()
              + " server is not of the form jdbc:postgresql://host:port/database");
    }
    if (parts.getProperty("password") != null) {
      throw new BenchmarkException(
          "a password in the URL of the "
              + kind.id()
              + " server can be read by others: put it into "
              + passwordVariable(kind));
    }
    Map<String, String> options = new TreeMap<>();
    for (String name : parts.stringPropertyNames()) {
      if (!PARTS.contains(name)) {
        options.put(name, parts.getProperty(name));
      }
    }
    return new ServerAddress(
        parts.getProperty("PGHOST"),
        Integer.parseInt(parts.getProperty("PGPORT")),
        parts.getProperty("PGDBNAME", "postgres"),
        Optional.ofNullable(parts.getProperty("user"))
            .or(() -> Optional.ofNullable(environment.get(variable(kind, "USER"))))
            .orElse("postgres"),
        environment.getOrDefault(passwordVariable(kind), ""),
        options);
  }

  static String urlVariable(ServerKind kind) {
    return variable(kind, "URL");
  }

  static String passwordVariable(ServerKind kind) {
    return variable(kind, "PASSWORD");
  }

  private static String variable(ServerKind kind, String what) {
    return "LOGSTORE_" + kind.id().toUpperCase(Locale.ROOT) + "_" + what;
  }
}
