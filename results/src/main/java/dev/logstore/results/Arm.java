package dev.logstore.results;

import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeMap;

/**
 * One configuration that is compared with others.
 *
 * @param id stable name, such as {@code standard/synchronous}, {@code plugin/buffered-1000}, or for
 *     a query or a size just the {@link #group()}, such as {@code control}; the factors follow, as
 *     in {@code standard/synchronous,threads=4}
 * @param server {@code postgresql} or {@code timescaledb}
 * @param schema the table: {@code standard}, {@code control}, {@code plugin}; the A/A arm {@code
 *     standard-again} has the schema {@code standard}
 * @param writer such as {@code synchronous} or {@code buffered}; empty where nothing is written
 * @param bufferSize events a buffer holds before it is written; empty without a buffer
 * @param durability what a commit promises, such as {@code fsync=on synchronous_commit=on}
 * @param factors every further factor that differs from the plan's default, by key and in the order
 *     of the keys, such as {@code threads} = {@code 4}; immutable
 */
public record Arm(
    String id,
    String server,
    String schema,
    Optional<String> writer,
    OptionalInt bufferSize,
    String durability,
    Map<String, String> factors) {
  public static final String SYNCHRONOUS = "synchronous";
  public static final String BUFFERED = "buffered";

  /** The arm that every other one is compared with. */
  public static final String BASELINE = "standard";

  /** The baseline measured a second time: the A/A arm, from which the noise floor comes. */
  public static final String BASELINE_AGAIN = "standard-again";

  public Arm {
    factors = Factors.checked(factors);
    requireId(id, factors);
    Ids.require("server", server);
    Ids.require("schema", schema);
    writer.ifPresent(name -> Ids.require("writer", name));
    if (bufferSize.isPresent() && bufferSize.getAsInt() < 1) {
      throw new IllegalArgumentException(
          "buffer_size is %d; it has to be 1 or more".formatted(bufferSize.getAsInt()));
    }
    durability = OneLine.of(durability);
  }

  private static void requireId(String id, Map<String, String> factors) {
    String suffix = Factors.suffix(factors);
    int plain = id.length() - suffix.length();
    if (!id.endsWith(suffix) || id.substring(0, plain).contains(",")) {
      throw new IllegalArgumentException(
          "arm is '%s'; after its name it has to have the factors, '%s'".formatted(id, suffix));
    }
    Ids.require("arm", id.substring(0, plain));
  }

  /** An arm that reads or is weighed: a query, a table's size. */
  public static Arm of(String group, String server, String schema, String durability) {
    return new Arm(
        group, server, schema, Optional.empty(), OptionalInt.empty(), durability, Map.of());
  }

  /** An arm that writes one row a transaction. */
  public static Arm synchronous(String group, String server, String schema, String durability) {
    return new Arm(
        group + "/" + SYNCHRONOUS,
        server,
        schema,
        Optional.of(SYNCHRONOUS),
        OptionalInt.empty(),
        durability,
        Map.of());
  }

  /**
   * An arm that writes.
   *
   * @param writer such as {@code standard-store}
   * @param size events that its buffer holds; empty without a buffer
   */
  public static Arm writing(
      String group,
      String server,
      String schema,
      String writer,
      OptionalInt size,
      String durability) {
    String suffix = size.isPresent() ? "-" + size.getAsInt() : "";
    return new Arm(
        group + "/" + writer + suffix,
        server,
        schema,
        Optional.of(writer),
        size,
        durability,
        Map.of());
  }

  /** An arm that collects {@code size} events and writes them together. */
  public static Arm buffered(
      String group, String server, String schema, int size, String durability) {
    return new Arm(
        group + "/" + BUFFERED + "-" + size,
        server,
        schema,
        Optional.of(BUFFERED),
        OptionalInt.of(size),
        durability,
        Map.of());
  }

  /**
   * The same arm with one factor more, or another value of it.
   *
   * @param key {@code [a-z][a-z0-9_]*}, such as {@code threads}
   * @param value {@code [a-z0-9.-]+}, such as {@code 4}
   */
  public Arm withFactor(String key, String value) {
    Map<String, String> more = new TreeMap<>(factors);
    more.put(key, value);
    return withFactors(more);
  }

  /** Whether all its factors are its table's, and none how it is written to or read. */
  public boolean differsByTableAlone() {
    return Factors.ofAnyTable(factors).isEmpty();
  }

  /** The same arm with these factors and no others. */
  public Arm withFactors(Map<String, String> others) {
    return new Arm(
        withoutFactors() + Factors.suffix(others),
        server,
        schema,
        writer,
        bufferSize,
        durability,
        others);
  }

  /**
   * The id that an arm of another table or writer has under the same conditions: its name, with the
   * factors of this arm that any table has.
   *
   * @param name of the other arm without factors, such as {@code standard/synchronous}
   */
  public String counterpart(String name) {
    return name + Factors.suffix(Factors.ofAnyTable(factors));
  }

  /** The id up to its slash: the schema, or {@code standard-again} for the A/A arm. */
  public String group() {
    String plain = withoutFactors();
    int slash = plain.indexOf('/');
    return slash < 0 ? plain : plain.substring(0, slash);
  }

  /** The writer with its size, without the factors; empty where nothing is written. */
  public String variant() {
    String plain = withoutFactors();
    int slash = plain.indexOf('/');
    return slash < 0 ? "" : plain.substring(slash + 1);
  }

  private String withoutFactors() {
    return id.substring(0, id.length() - Factors.suffix(factors).length());
  }
}
