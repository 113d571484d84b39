package dev.logstore.benchmarks.study;

import com.fasterxml.jackson.annotation.JsonCreator;
import dev.logstore.benchmarks.schema.SchemaVariant;
import dev.logstore.benchmarks.store.WriterKind;
import dev.logstore.results.Arm;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * A store on a table.
 *
 * @param schema the table
 * @param store the store, with its usual buffer
 */
public record StoreArm(SchemaVariant schema, WriterKind store) {

  /** Reads {@code schema/store}, such as {@code standard/synchronous}. */
  @JsonCreator
  public static StoreArm parse(String text) {
    String[] parts = text.split("/", -1);
    StudyPlan.require(parts.length == 2, "arms: schema/store, not '" + text + "'");
    return new StoreArm(SchemaVariant.of(parts[0]), WriterKind.of(parts[1]));
  }

  /**
   * Checks that the arms are on tables of the plan.
   *
   * @param schemas ids of these
   */
  static void requireSchemas(List<StoreArm> arms, List<String> schemas) {
    for (StoreArm arm : arms) {
      for (SchemaVariant schema : arm.tables()) {
        StudyPlan.require(
            schemas.contains(schema.id()),
            "arms: '%s' is no schema of the plan".formatted(schema.id()));
      }
    }
  }

  /** Every table that the store writes to; the last is the arm's own. */
  List<SchemaVariant> tables() {
    return store.tables(schema);
  }

  /** Events that the buffer holds; 1 without a buffer. */
  int bufferSize() {
    return store.defaultBuffer().orElse(1);
  }

  /**
   * The arm in results, such as {@code plugin/plugin-store-1000,rate=10,schedule=steady}.
   *
   * @param group the schema, or the A/A arm's name
   */
  Arm arm(String group, String durability, Map<String, String> factors) {
    Map<String, String> all = new TreeMap<>(schema.factors());
    all.putAll(factors);
    String size = store.defaultBuffer().isPresent() ? "-" + store.defaultBuffer().getAsInt() : "";
    return new Arm(
            group + "/" + store.id() + size,
            schema.server().id(),
            schema.name(),
            Optional.of(store.id()),
            store.defaultBuffer(),
            durability,
            Map.of())
        .withFactors(all);
  }
}
