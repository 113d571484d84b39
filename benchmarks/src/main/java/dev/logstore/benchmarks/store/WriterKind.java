package dev.logstore.benchmarks.store;

import static dev.logstore.benchmarks.store.Factor.CONNECTION;
import static dev.logstore.benchmarks.store.Factor.DELAY;
import static dev.logstore.benchmarks.store.Factor.FLUSH_S;
import static dev.logstore.benchmarks.store.Factor.RATE;
import static dev.logstore.benchmarks.store.Factor.RTT_MS;
import static dev.logstore.benchmarks.store.Factor.STATEMENT;
import static dev.logstore.benchmarks.store.Factor.SYNCHRONOUS_COMMIT;
import static dev.logstore.benchmarks.store.Factor.TABLE;
import static dev.logstore.benchmarks.store.Factor.THREADS;

import dev.logstore.benchmarks.BenchmarkException;
import dev.logstore.benchmarks.Choice;
import dev.logstore.benchmarks.schema.SchemaVariant;
import dev.logstore.datasets.MoodleEvent;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** The writers that an arm can have. */
public enum WriterKind {
  /** One row a transaction, on a connection that its thread keeps. */
  SYNCHRONOUS(OptionalInt.empty(), false, CONNECTION),
  /** The buffer that all requests of a process share: the thesis's intent. */
  BUFFERED(OptionalInt.of(1000), false, STATEMENT, RATE, FLUSH_S),
  /** Moodle's own store: the request's buffer, one multi-row INSERT, on a pooled connection. */
  STANDARD_STORE(OptionalInt.of(StandardStore.DEFAULT_BUFFER), true, CONNECTION),
  /** The proposal's plugin: the request's buffer and connection, single-row inserts. */
  PLUGIN_STORE(OptionalInt.of(PluginStore.DEFAULT_BUFFER), true, CONNECTION),
  /** Both of them at once, as during a transition: Moodle's table, and the arm's schema. */
  DUAL(OptionalInt.empty(), true, CONNECTION);

  private final OptionalInt defaultBuffer;
  private final boolean scopedToRequest;

  /** Never changed once it is made. */
  @SuppressWarnings("ImmutableEnumChecker")
  private final Set<Factor> factors;

  WriterKind(OptionalInt defaultBuffer, boolean scopedToRequest, Factor... own) {
    this.defaultBuffer = defaultBuffer;
    this.scopedToRequest = scopedToRequest;
    this.factors = EnumSet.of(DELAY, RTT_MS, SYNCHRONOUS_COMMIT, TABLE, THREADS);
    this.factors.addAll(Arrays.asList(own));
  }

  /** The name in plans, results and JMH parameters. */
  public String id() {
    return Choice.id(this);
  }

  /** Events that its buffer holds if nothing is said; empty without a buffer of a given size. */
  public OptionalInt defaultBuffer() {
    return defaultBuffer;
  }

  /** True if its buffer lives and dies inside a request, which may log several events. */
  public boolean isScopedToRequest() {
    return scopedToRequest;
  }

  /**
   * The tables that it writes to on an arm with that schema: one, and for {@link #DUAL} Moodle's
   * before the arm's.
   *
   * @throws BenchmarkException if it cannot write to that schema
   */
  public List<SchemaVariant> tables(SchemaVariant schema) {
    if (this != DUAL) {
      return List.of(schema);
    }
    if (schema.equals(SchemaVariant.STANDARD)) {
      throw new BenchmarkException("writer dual: another schema than standard, which it has too");
    }
    return List.of(SchemaVariant.STANDARD, schema);
  }

  /**
   * Which events each of its tables has to hold: the plugin drops those of anonymous activities.
   */
  public List<Predicate<MoodleEvent>> keeps() {
    return switch (this) {
      case SYNCHRONOUS, BUFFERED, STANDARD_STORE -> List.of(event -> true);
      case PLUGIN_STORE -> List.of(WriterKind::isNamed);
      case DUAL -> List.of(event -> true, WriterKind::isNamed);
    };
  }

  private static boolean isNamed(MoodleEvent event) {
    return event.anonymous() == 0;
  }

  /**
   * Complains of factors that mean nothing to this writer.
   *
   * @throws BenchmarkException naming the first one
   */
  public void check(WriterFactors given) {
    for (String name : given.values().keySet()) {
      if (!factors.contains(Factor.of(name))) {
        throw new BenchmarkException(
            "factor %s: not for the writer %s, which has %s"
                .formatted(
                    name,
                    id(),
                    factors.stream().map(Factor::id).collect(Collectors.joining(", "))));
      }
    }
  }

  /**
   * The kind of that name.
   *
   * @throws BenchmarkException if there is no such writer
   */
  public static WriterKind of(String id) {
    return Choice.of(WriterKind.class, "writer", id);
  }
}
