package dev.logstore.benchmarks.store;

import dev.logstore.benchmarks.BenchmarkException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * In what a writing arm differs from the plan's default, beside its writer. Each is part of the
 * arm's name.
 *
 * <ul>
 *   <li>{@code synchronous_commit}: {@code off} or {@code local}, set on the writer's connection
 *   <li>{@code delay}: percent by which every write and flush is lengthened, see {@link
 *       DelayedWriter}
 * </ul>
 *
 * @param values by name
 */
public record WriterFactors(Map<String, String> values) {
  /** No difference. */
  public static final WriterFactors NONE = new WriterFactors(Map.of());

  private static final String SYNCHRONOUS_COMMIT = "synchronous_commit";
  private static final String DELAY = "delay";

  /** What a value of each factor has to look like, and how that is said. */
  private static final Map<String, String> RULES =
      new TreeMap<>(Map.of(SYNCHRONOUS_COMMIT, "off|local", DELAY, "[1-9]\\d{0,2}"));

  /** Stands for no factor where a text may not be empty. */
  private static final String NOTHING = "none";

  public WriterFactors {
    values = Map.copyOf(values);
    values.forEach(
        (name, value) -> {
          String rule = RULES.get(name);
          if (rule == null) {
            throw new BenchmarkException(
                "unknown factor '%s': choose one of %s"
                    .formatted(name, String.join(", ", RULES.keySet())));
          }
          if (!value.matches(rule)) {
            throw new BenchmarkException(
                name.equals(DELAY)
                    ? "delay: percent from 1 to 999, not '" + value + "'"
                    : name + ": off or local, not '" + value + "'");
          }
        });
  }

  /** Reads what {@link #toText()} wrote. */
  public static WriterFactors parse(String text) {
    if (text.equals(NOTHING)) {
      return NONE;
    }
    Map<String, String> values = new TreeMap<>();
    for (String pair : text.split(" ", -1)) {
      int equals = pair.indexOf('=');
      if (equals < 0) {
        throw new BenchmarkException(
            "factors: name=value, separated by a blank, not '" + text + "'");
      }
      values.put(pair.substring(0, equals), pair.substring(equals + 1));
    }
    return new WriterFactors(values);
  }

  /** As a JMH parameter. */
  public String toText() {
    return values.isEmpty()
        ? NOTHING
        : new TreeMap<>(values)
            .entrySet().stream()
                .map(entry -> entry.getKey() + "=" + entry.getValue())
                .collect(Collectors.joining(" "));
  }

  /** What a commit promises with these factors, where it promises {@code usual} without. */
  public String durability(String usual) {
    return Optional.ofNullable(values.get(SYNCHRONOUS_COMMIT))
        .map(value -> usual.replaceFirst("synchronous_commit=\\S+", "synchronous_commit=" + value))
        .orElse(usual);
  }

  /** Makes a connection what these factors say. */
  public void prepare(Connection connection) throws SQLException {
    String commit = values.get(SYNCHRONOUS_COMMIT);
    if (commit != null) {
      try (Statement statement = connection.createStatement()) {
        statement.execute("SET synchronous_commit = " + commit);
      }
    }
  }

  /** Makes a writer what these factors say. */
  public LogWriter wrap(LogWriter writer) {
    String percent = values.get(DELAY);
    return percent == null ? writer : new DelayedWriter(writer, Integer.parseInt(percent));
  }
}
