package dev.logstore.results;

import java.util.Optional;
import java.util.OptionalInt;

/**
 * One configuration that is compared with others.
 *
 * @param id stable name, such as {@code standard/synchronous}, {@code plugin/buffered-1000}, or for
 *     a query or a size just the {@link #group()}, such as {@code control}
 * @param server {@code postgresql} or {@code timescaledb}
 * @param schema the table: {@code standard}, {@code control}, {@code plugin}; the A/A arm {@code
 *     standard-again} has the schema {@code standard}
 * @param writer {@code synchronous} or {@code buffered}; empty where nothing is written
 * @param bufferSize events a buffer holds before it is written; empty without a buffer
 * @param durability what a commit promises, such as {@code fsync=on synchronous_commit=on}
 */
public record Arm(
    String id,
    String server,
    String schema,
    Optional<String> writer,
    OptionalInt bufferSize,
    String durability) {
  public static final String SYNCHRONOUS = "synchronous";
  public static final String BUFFERED = "buffered";

  /** The arm that every other one is compared with. */
  public static final String BASELINE = "standard";

  /** The baseline measured a second time: the A/A arm, from which the noise floor comes. */
  public static final String BASELINE_AGAIN = "standard-again";

  public Arm {
    Ids.require("arm", id);
    Ids.require("server", server);
    Ids.require("schema", schema);
    writer.ifPresent(name -> Ids.require("writer", name));
    if (bufferSize.isPresent() && bufferSize.getAsInt() < 1) {
      throw new IllegalArgumentException(
          "buffer_size is %d; it has to be 1 or more".formatted(bufferSize.getAsInt()));
    }
    durability = OneLine.of(durability);
  }

  /** An arm that reads or is weighed: a query, a table's size. */
  public static Arm of(String group, String server, String schema, String durability) {
    return new Arm(group, server, schema, Optional.empty(), OptionalInt.empty(), durability);
  }

  /** An arm that writes one row a transaction. */
  public static Arm synchronous(String group, String server, String schema, String durability) {
    return new Arm(
        group + "/" + SYNCHRONOUS,
        server,
        schema,
        Optional.of(SYNCHRONOUS),
        OptionalInt.empty(),
        durability);
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
        durability);
  }

  /** The id up to its slash: the schema, or {@code standard-again} for the A/A arm. */
  public String group() {
    int slash = id.indexOf('/');
    return slash < 0 ? id : id.substring(0, slash);
  }

  /** The id after its slash: the writer with its size; empty where nothing is written. */
  public String variant() {
    int slash = id.indexOf('/');
    return slash < 0 ? "" : id.substring(slash + 1);
  }
}
