package dev.logstore.benchmarks.study;

import dev.logstore.benchmarks.schema.SchemaVariant;
import dev.logstore.results.Arm;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;

/** The cells of a plan's {@code lifecycle}, each with the part of the plan that it comes from. */
record LifecycleCells(Map<Cell, Entry> entries) {

  /** Where a cell comes from. */
  record Entry(LifecyclePart part, SchemaVariant schema) {}

  LifecycleCells {
    entries = new LinkedHashMap<>(entries);
  }

  /**
   * Every task on every arm. What is timed on the table that the plan measures twice is measured
   * twice.
   *
   * @param durability what a commit promises, by schema
   */
  static LifecycleCells of(StudyPlan plan, Function<SchemaVariant, String> durability) {
    Map<Cell, Entry> entries = new LinkedHashMap<>();
    for (LifecyclePart part : plan.lifecycle()) {
      for (Map<String, String> factors : part.variants()) {
        for (String id : part.arms()) {
          SchemaVariant schema = SchemaVariant.of(id);
          String promise = durability.apply(schema);
          Entry entry = new Entry(part, schema);
          entries.put(cell(schema.name(), part, schema, factors, promise), entry);
          if (id.equals(plan.again()) && part.kind() != LifecyclePart.Kind.TIERS) {
            entries.put(cell(Arm.BASELINE_AGAIN, part, schema, factors, promise), entry);
          }
        }
      }
    }
    return new LifecycleCells(entries);
  }

  private static Cell cell(
      String group,
      LifecyclePart part,
      SchemaVariant schema,
      Map<String, String> factors,
      String durability) {
    Map<String, String> all = new TreeMap<>(schema.factors());
    all.putAll(factors);
    return new Cell(
        part.kind().benchmark(),
        part.kind().harness(),
        "",
        Arm.of(group, schema.server().id(), schema.name(), durability).withFactors(all),
        Optional.empty());
  }
}
