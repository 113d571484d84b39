package dev.logstore.benchmarks.study;

import dev.logstore.benchmarks.faults.FaultKind;
import dev.logstore.benchmarks.schema.SchemaVariant;
import dev.logstore.benchmarks.store.WriterKind;
import dev.logstore.results.Harness;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;

/** The cells of a plan's {@code faults}. */
final class FaultCells {
  static final String BENCHMARK = "fault";

  private FaultCells() {}

  /**
   * Every fault on every arm that it can hit.
   *
   * @param durability what a commit promises, by schema
   */
  static List<Cell> of(StudyPlan plan, Function<SchemaVariant, String> durability) {
    List<Cell> cells = new ArrayList<>();
    for (FaultPart part : plan.faults()) {
      for (String fault : part.faults()) {
        FaultKind kind = FaultKind.of(fault);
        for (StoreArm arm : part.arms()) {
          if (kind != FaultKind.SPOOL_FULL || arm.store() == WriterKind.BUFFERED) {
            cells.add(cell(part, kind, arm, durability.apply(arm.schema())));
          }
        }
      }
    }
    return cells;
  }

  private static Cell cell(FaultPart part, FaultKind kind, StoreArm arm, String durability) {
    Map<String, String> factors = new TreeMap<>();
    factors.put("fault", kind.id());
    if (part.flushSeconds() != null) {
      factors.put("flush_s", part.flushSeconds().toString());
    }
    return new Cell(
        BENCHMARK,
        Harness.FAULT,
        new Work.Fault(part, kind, arm),
        arm.arm(arm.schema().name(), durability, factors),
        Optional.empty());
  }
}
