package dev.logstore.benchmarks.store;

import dev.logstore.benchmarks.BenchmarkException;
import dev.logstore.benchmarks.store.statement.StatementKind;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/** What can be changed about a writing arm, one at a time. */
public enum Factor {
  /** {@code per-request}: a new connection for each; {@code pooled}: one of HikariCP's. */
  CONNECTION("per-request|pooled", "per-request or pooled"),
  /** Percent by which every write and flush is lengthened, see {@link DelayedWriter}. */
  DELAY("[1-9]\\d{0,2}", "percent from 1 to 999"),
  /** Seconds that an event waits for its flush at most; {@value #DEFAULT_FLUSH_S} if not said. */
  FLUSH_S("[1-9]\\d{0,3}", "seconds from 1 to 9999"),
  /**
   * Events a second that are handed to a buffer; {@code max} for as many as it takes, which fills
   * it; {@value #DEFAULT_RATE} if not said.
   */
  RATE("max|[1-9]\\d{0,5}", "events a second from 1 to 999999, or max"),
  /** Milliseconds that a proxy adds to a round trip; 0 for the proxy alone. */
  RTT_MS("0|[1-9]\\d{0,2}", "milliseconds from 0 to 999"),
  /** How a buffer sends its batches, by {@link StatementKind#id}. */
  STATEMENT(statements("|"), statements(", ")),
  /** When a commit returns: {@code off} before the log is on disk. */
  SYNCHRONOUS_COMMIT("off|local", "off or local"),
  /** {@code empty}: the table holds no rows when the fork begins. */
  TABLE("empty", "empty"),
  /** Threads that write at once. */
  THREADS("[1-9]\\d?", "a number from 1 to 99");

  static final String MAX = "max";
  static final String DEFAULT_RATE = "1000";
  static final String DEFAULT_FLUSH_S = "60";

  private final String rule;
  private final String said;

  Factor(String rule, String said) {
    this.rule = rule;
    this.said = said;
  }

  /** The name in plans and results. */
  public String id() {
    return name().toLowerCase(Locale.ROOT);
  }

  /**
   * The factor of that name.
   *
   * @throws BenchmarkException if there is no such factor
   */
  public static Factor of(String id) {
    return Arrays.stream(values())
        .filter(factor -> factor.id().equals(id))
        .findFirst()
        .orElseThrow(
            () ->
                new BenchmarkException(
                    "unknown factor '%s': choose one of %s"
                        .formatted(
                            id,
                            Arrays.stream(values())
                                .map(Factor::id)
                                .collect(Collectors.joining(", ")))));
  }

  void check(String value) {
    if (!value.matches(rule)) {
      throw new BenchmarkException(id() + ": " + said + ", not '" + value + "'");
    }
  }

  private static String statements(String separator) {
    return Arrays.stream(StatementKind.values())
        .map(StatementKind::id)
        .collect(Collectors.joining(separator));
  }
}
