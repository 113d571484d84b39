package dev.logstore.benchmarks.study;

import dev.logstore.benchmarks.schema.SchemaVariant;
import dev.logstore.results.Arm;
import dev.logstore.results.Harness;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;

/** The cells of a plan's {@code load}. */
final class LoadCells {
  static final String BENCHMARK = "latency-under-load";

  private LoadCells() {}

  /**
   * Every cell of the plan's load. The first arm of each part that writes to the table which the
   * plan measures twice is measured twice.
   *
   * @param durability what a commit promises, by schema
   */
  static List<Cell> of(StudyPlan plan, Function<SchemaVariant, String> durability) {
    List<Cell> cells = new ArrayList<>();
    for (LoadPart part : plan.load()) {
      for (StoreArm arm : part.arms()) {
        cells.add(cell(arm.schema().name(), part, arm, durability));
      }
      part.arms().stream()
          .filter(arm -> arm.schema().id().equals(plan.again()))
          .findFirst()
          .ifPresent(arm -> cells.add(cell(Arm.BASELINE_AGAIN, part, arm, durability)));
    }
    return cells;
  }

  private static Cell cell(
      String group, LoadPart part, StoreArm arm, Function<SchemaVariant, String> durability) {
    return new Cell(
        BENCHMARK,
        Harness.LOAD,
        new Work.Load(part, arm),
        arm.arm(group, durability.apply(arm.schema()), factors(part)),
        Optional.empty());
  }

  private static Map<String, String> factors(LoadPart part) {
    Map<String, String> factors = new TreeMap<>();
    factors.put("schedule", part.schedule());
    if (part.rate() != null) {
      factors.put("rate", number(part.rate()));
    }
    if (part.speedUp() != null) {
      factors.put("speed_up", number(part.speedUp()));
    }
    if (part.workers() != null) {
      factors.put("threads", part.workers().toString());
    }
    if (part.flushSeconds() != null) {
      factors.put("flush_s", part.flushSeconds().toString());
    }
    return factors;
  }

  /** Without a needless ".0". */
  private static String number(double value) {
    return value == Math.rint(value) ? Long.toString((long) value) : Double.toString(value);
  }
}
