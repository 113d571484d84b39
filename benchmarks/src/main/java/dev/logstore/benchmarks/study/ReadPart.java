package dev.logstore.benchmarks.study;

import dev.logstore.benchmarks.query.Asking;
import dev.logstore.benchmarks.query.Query;
import dev.logstore.benchmarks.query.QueryCatalogue;
import dev.logstore.benchmarks.schema.SchemaVariant;
import dev.logstore.results.Arm;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Queries asked in another way than by one reader with a prepared statement and nobody else there.
 *
 * @param factors {@code prepare} ({@code unprepared}: planned anew each time), {@code jit} ({@code
 *     off}: nothing is compiled), {@code readers} (so many at once), {@code writer} ({@code on}: a
 *     client writes a hundred events a second meanwhile); part of the arm's name
 * @param queries names or groups; those of the plan if not given
 * @param schemas the tables; all of the plan if not given
 */
public record ReadPart(Map<String, String> factors, List<String> queries, List<String> schemas) {
  static final String PREPARE = "prepare";
  static final String JIT = "jit";
  static final String READERS = "readers";
  static final String WRITER = "writer";

  private static final SortedMap<String, String> RULES =
      new TreeMap<>(
          Map.of(PREPARE, "unprepared", JIT, "off", READERS, "[1-9][0-9]?", WRITER, "on"));

  public ReadPart {
    StudyPlan.require(
        factors != null && !factors.isEmpty(),
        "reads: each with factors, of " + String.join(", ", RULES.keySet()));
    factors = Map.copyOf(factors);
    factors.forEach(
        (name, value) -> {
          StudyPlan.require(
              RULES.containsKey(name),
              "unknown factor '%s' of reads: choose of %s"
                  .formatted(name, String.join(", ", RULES.keySet())));
          StudyPlan.require(
              value.matches(RULES.get(name)),
              "%s: has to match %s, not '%s'".formatted(name, RULES.get(name), value));
        });
    if (queries != null) {
      QueryCatalogue.SHIPPED.chosen(queries);
      queries = List.copyOf(queries);
    }
    if (schemas != null) {
      schemas.forEach(SchemaVariant::of);
      schemas = List.copyOf(schemas);
    }
  }

  /** How that arm is asked. */
  static Asking asking(Arm arm) {
    return new Asking(!arm.factors().containsKey(PREPARE), !arm.factors().containsKey(JIT));
  }

  List<Query> chosen(StudyPlan plan) {
    return QueryCatalogue.SHIPPED.chosen(queries == null ? plan.queries() : queries);
  }

  boolean reads(String group) {
    return schemas == null
        || schemas.stream().anyMatch(schema -> SchemaVariant.of(schema).id().equals(group));
  }
}
