package dev.logstore.benchmarks.study;

import dev.logstore.benchmarks.schema.SchemaVariant;
import dev.logstore.datasets.Dataset;
import dev.logstore.results.Arm;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;

/** The cells of a plan's {@code lifecycle}. */
final class LifecycleCells {

  private LifecycleCells() {}

  /**
   * Every task on every arm. What is timed on the table that the plan measures twice is measured
   * twice.
   *
   * @param durability what a commit promises, by schema
   */
  static List<Cell> of(StudyPlan plan, Function<SchemaVariant, String> durability) {
    List<Cell> cells = new ArrayList<>();
    for (LifecyclePart part : plan.lifecycle()) {
      for (Map<String, String> factors : part.variants()) {
        for (String id : part.arms()) {
          SchemaVariant schema = SchemaVariant.of(id);
          String promise = durability.apply(schema);
          cells.add(cell(schema.name(), part, schema, factors, promise));
          if (id.equals(plan.again()) && part.kind() != LifecyclePart.Kind.TIERS) {
            cells.add(cell(Arm.BASELINE_AGAIN, part, schema, factors, promise));
          }
        }
      }
    }
    return cells;
  }

  /**
   * Refuses a data set on which a wanted task would remove nothing for its age, or everything.
   *
   * @throws dev.logstore.benchmarks.BenchmarkException naming the key of the plan
   */
  static void requireOldAndYoungEvents(
      StudyPlan plan, Selection selection, List<Dataset> datasets) {
    of(plan, schema -> "?").stream()
        .filter(cell -> selection.wants(cell.title()))
        .map(cell -> ((Work.Lifecycle) cell.work()).part())
        .distinct()
        .forEach(part -> datasets.forEach(part::requireOldAndYoungEvents));
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
        new Work.Lifecycle(part, schema),
        Arm.of(group, schema.server().id(), schema.name(), durability).withFactors(all),
        Optional.empty());
  }
}
