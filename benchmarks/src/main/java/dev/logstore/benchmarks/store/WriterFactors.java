package dev.logstore.benchmarks.store;

import dev.logstore.benchmarks.BenchmarkException;
import dev.logstore.benchmarks.store.statement.StatementKind;
import java.time.Duration;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * In what a writing arm differs from its writer's default. Each is part of the arm's name.
 *
 * @param values by the {@link Factor}'s name
 */
public record WriterFactors(Map<String, String> values) {
  /** No difference. */
  public static final WriterFactors NONE = new WriterFactors(Map.of());

  /** Stands for no factor where a text may not be empty. */
  private static final String NOTHING = "none";

  public WriterFactors {
    values = Map.copyOf(values);
    values.forEach((name, value) -> Factor.of(name).check(value));
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

  /** The same with one more. */
  public WriterFactors with(Factor factor, String value) {
    Map<String, String> all = new TreeMap<>(values);
    all.put(factor.id(), value);
    return new WriterFactors(all);
  }

  /** The same without one of them. */
  public WriterFactors without(Factor factor) {
    Map<String, String> others = new TreeMap<>(values);
    others.remove(factor.id());
    return new WriterFactors(others);
  }

  /** Threads that write at once. */
  public int threads() {
    return value(Factor.THREADS).map(Integer::parseInt).orElse(1);
  }

  /** How a buffer sends its batches. */
  public StatementKind statement() {
    return value(Factor.STATEMENT)
        .flatMap(
            id -> Arrays.stream(StatementKind.values()).filter(k -> k.id().equals(id)).findFirst())
        .orElse(StatementKind.JDBC_BATCH);
  }

  /** True if the table is empty when the fork begins, and not loaded. */
  public boolean emptyTable() {
    return values.containsKey(Factor.TABLE.id());
  }

  /**
   * Milliseconds from a message's leaving to its answer's coming that are added by a proxy; empty
   * without a proxy.
   */
  public OptionalInt addedRoundTripMillis() {
    return value(Factor.RTT_MS)
        .map(v -> OptionalInt.of(Integer.parseInt(v)))
        .orElseGet(OptionalInt::empty);
  }

  /** {@code per-request} or {@code pooled}; empty for the writer's own way. */
  public Optional<String> connection() {
    return value(Factor.CONNECTION);
  }

  /** Events a second that all threads together hand over; empty for as many as they can. */
  public OptionalInt rate() {
    String value = value(Factor.RATE).orElse(Factor.DEFAULT_RATE);
    return value.equals(Factor.MAX) ? OptionalInt.empty() : OptionalInt.of(Integer.parseInt(value));
  }

  /** The longest that an event waits for its flush. */
  public Duration flushInterval() {
    return Duration.ofSeconds(Long.parseLong(value(Factor.FLUSH_S).orElse(Factor.DEFAULT_FLUSH_S)));
  }

  /** What the driver is told when a writer connects. */
  public Map<String, String> connectionOptions() {
    return value(Factor.SYNCHRONOUS_COMMIT)
        .map(value -> Map.of("options", "-c synchronous_commit=" + value))
        .orElse(Map.of());
  }

  /** What a commit promises with these factors, where it promises {@code usual} without. */
  public String durability(String usual) {
    return value(Factor.SYNCHRONOUS_COMMIT)
        .map(value -> usual.replaceFirst("synchronous_commit=\\S+", "synchronous_commit=" + value))
        .orElse(usual);
  }

  /** Makes a writer as slow as these factors say. */
  public LogWriter wrap(LogWriter writer) {
    return value(Factor.DELAY)
        .<LogWriter>map(percent -> new DelayedWriter(writer, Integer.parseInt(percent)))
        .orElse(writer);
  }

  private Optional<String> value(Factor factor) {
    return Optional.ofNullable(values.get(factor.id()));
  }
}
