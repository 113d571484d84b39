package dev.logstore.benchmarks.study;

import dev.logstore.benchmarks.faults.FaultKind;
import dev.logstore.benchmarks.schema.SchemaVariant;

/** What a fork of a cell does, with the part of the plan that the cell comes from. */
sealed interface Work {

  /**
   * JMH runs one of our classes.
   *
   * @param benchmark simple name of the class
   */
  record Jmh(String benchmark) implements Work {}

  /** One execution of a query on a server that was made cold. */
  record ColdQuery() implements Work {}

  /** A client under open-loop load. */
  record Load(LoadPart part, StoreArm arm) implements Work {}

  /** A client under load while something breaks. */
  record Fault(FaultPart part, FaultKind kind, StoreArm arm) implements Work {}

  /** Something that is done to a loaded table. */
  record Lifecycle(LifecyclePart part, SchemaVariant schema) implements Work {}
}
