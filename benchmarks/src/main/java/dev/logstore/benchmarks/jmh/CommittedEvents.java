package dev.logstore.benchmarks.jmh;

import org.openjdk.jmh.annotations.AuxCounters;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/** Counts a thread's events in an iteration; JMH divides by the time of the invocations. */
@AuxCounters(AuxCounters.Type.OPERATIONS)
@State(Scope.Thread)
public class CommittedEvents {
  /** JMH resets it, and reports it under this name. */
  public long events;
}
