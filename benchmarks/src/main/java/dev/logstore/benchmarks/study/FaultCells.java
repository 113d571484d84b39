package dev.logstore.benchmarks.study;

import dev.logstore.benchmarks.faults.FaultKind;
import dev.logstore.benchmarks.schema.SchemaVariant;
import dev.logstore.benchmarks.store.WriterKind;
import dev.logstore.results.Harness;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;

/** The cells of a plan's {@code faults}, each with the part of the plan that it comes from. */
record FaultCells(Map<Cell, Entry> entries) {
  static final String BENCHMARK = "fault";

  /** Where a cell comes from. */
  record Entry(FaultPart part, FaultKind kind, StoreArm arm) {}

  FaultCells {
    entries = new LinkedHashMap<>(entries);
  }

  /**
   * Every fault on every arm that it can hit.
   *
   * @param durability what a commit promises, by schema
   */
  static FaultCells of(StudyPlan plan, Function<SchemaVariant, String> durability) {
    Map<Cell, Entry> entries = new LinkedHashMap<>();
    for (FaultPart part : plan.faults()) {
      for (String fault : part.faults()) {
        FaultKind kind = FaultKind.of(fault);
        for (StoreArm arm : part.arms()) {
          if (kind != FaultKind.SPOOL_FULL || arm.store() == WriterKind.BUFFERED) {
            entries.put(
                cell(part, kind, arm, durability.apply(arm.schema())), new Entry(part, kind, arm));
          }
        }
      }
    }
    return new FaultCells(entries);
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
        "",
        arm.arm(arm.schema().name(), durability, factors),
        Optional.empty());
  }
}
