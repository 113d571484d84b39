package dev.logstore.benchmarks.load;

import java.nio.ByteBuffer;
import java.nio.LongBuffer;
import java.util.Optional;

/**
 * What became of each event of a load run. Every event has a place of its own, so that threads
 * share nothing and nothing is allocated while the run goes on. The outcomes may lie in a file that
 * is mapped into memory: then they outlive a kill of the process.
 */
public final class LatencyRecorder {
  private final long[] intended;
  private final long[] started;
  private final long[] finished;
  private final ByteBuffer outcomes;

  /** What became of an event. */
  public enum Outcome {
    /** Not begun when the run ended or was killed. */
    NONE(0),
    /** Handed to the store, which had not answered when the process was killed. */
    BEGUN(1),
    /** The store accepted it. */
    ACCEPTED(2),
    /** The store refused it, and the request knows. */
    FAILED(3),
    /** Never begun, because it was too late already. */
    SKIPPED(4);

    private final byte code;

    Outcome(int code) {
      this.code = (byte) code;
    }

    private static Outcome of(byte code) {
      for (Outcome outcome : values()) {
        if (outcome.code == code) {
          return outcome;
        }
      }
      throw new IllegalArgumentException("no outcome has the code " + code);
    }
  }

  /**
   * One event's times.
   *
   * @param intended when it was due, in nanoseconds since the start of the run
   * @param started when a worker began with it
   * @param finished when the store came back
   */
  public record Operation(long intended, long started, long finished, Outcome outcome) {
    /** From the intended start: what the user waits. */
    public long latency() {
      return finished - intended;
    }

    /** What the store takes once it is asked. */
    public long serviceTime() {
      return finished - started;
    }

    /** How long nobody had time for it. */
    public long lag() {
      return started - intended;
    }
  }

  /**
   * @param intended nanoseconds since the start of the run, of each event
   * @param outcomes a byte for each event, all 0
   */
  public LatencyRecorder(long[] intended, ByteBuffer outcomes) {
    if (outcomes.capacity() < intended.length) {
      throw new IllegalArgumentException("the outcomes need a byte for each event");
    }
    this.intended = intended.clone();
    this.started = new long[intended.length];
    this.finished = new long[intended.length];
    this.outcomes = outcomes;
  }

  public int events() {
    return intended.length;
  }

  long intended(int event) {
    return intended[event];
  }

  long started(int event) {
    return started[event];
  }

  long finished(int event) {
    return finished[event];
  }

  /** Takes over the start and the end of each event, one after the other. */
  void times(LongBuffer times) {
    for (int i = 0; i < intended.length; i++) {
      started[i] = times.get();
      finished[i] = times.get();
    }
  }

  void begun(int event, long nanos) {
    started[event] = nanos;
    outcomes.put(event, Outcome.BEGUN.code);
  }

  void finished(int event, long nanos, boolean accepted) {
    finished[event] = nanos;
    outcomes.put(event, (accepted ? Outcome.ACCEPTED : Outcome.FAILED).code);
  }

  void skipped(int event) {
    outcomes.put(event, Outcome.SKIPPED.code);
  }

  public Outcome outcome(int event) {
    return outcome(outcomes, event);
  }

  /** The outcome of an event in the bytes of a recorder, perhaps of another process. */
  public static Outcome outcome(ByteBuffer outcomes, int event) {
    return Outcome.of(outcomes.get(event));
  }

  /** The event's times, if it was begun and came back. */
  public Optional<Operation> operation(int event) {
    Outcome outcome = outcome(event);
    return outcome == Outcome.ACCEPTED || outcome == Outcome.FAILED
        ? Optional.of(new Operation(intended[event], started[event], finished[event], outcome))
        : Optional.empty();
  }
}
