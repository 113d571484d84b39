package dev.logstore.benchmarks.database;

import dev.logstore.benchmarks.Resources;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Properties;
import java.util.TreeSet;

/** The settings that the suite gives to the servers it starts; the files say why. */
public record ServerSettings(Map<String, String> values) {

  public ServerSettings {
    values = Map.copyOf(values);
  }

  public static ServerSettings of(ServerKind kind) {
    Map<String, String> values = new LinkedHashMap<>(read("database/postgresql.conf"));
    if (kind == ServerKind.TIMESCALEDB) {
      values.putAll(read("database/timescaledb.conf"));
    }
    return new ServerSettings(values);
  }

  /** As lines of a {@code postgresql.conf}, sorted by name. */
  public String toConf() {
    StringBuilder conf = new StringBuilder();
    for (String name : new TreeSet<>(values.keySet())) {
      conf.append(name).append(" = '").append(values.get(name)).append("'\n");
    }
    return conf.toString();
  }

  /** As {@code -c name=value} arguments of the server's program, sorted by name. */
  public String[] toArguments() {
    return new TreeSet<>(values.keySet())
        .stream()
            .flatMap(name -> java.util.stream.Stream.of("-c", name + "=" + values.get(name)))
            .toArray(String[]::new);
  }

  private static Map<String, String> read(String resource) {
    Properties properties = new Properties();
    try {
      properties.load(new StringReader(Resources.text(resource)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    Map<String, String> values = new LinkedHashMap<>();
    for (String name : properties.stringPropertyNames()) {
      values.put(name, properties.getProperty(name).replace("'", ""));
    }
    return values;
  }
}
