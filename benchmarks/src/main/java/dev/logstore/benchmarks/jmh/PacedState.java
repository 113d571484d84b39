package dev.logstore.benchmarks.jmh;

import dev.logstore.datasets.MoodleEvent;
import java.util.List;
import java.util.OptionalInt;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.infra.ThreadParams;

/** A thread whose requests come at the arm's rate, or one after the other if it has none. */
@State(Scope.Thread)
public class PacedState {
  private Client client;
  private List<MoodleEvent> request;
  private long interval;
  private long due;

  @Setup(Level.Trial)
  public void join(InsertState shared, ThreadParams thread) {
    client = shared.join(thread.getThreadIndex(), thread.getThreadCount());
    OptionalInt rate = shared.factorsOfArm().rate();
    interval =
        rate.isPresent() ? TimeUnit.SECONDS.toNanos(thread.getThreadCount()) / rate.getAsInt() : 0;
  }

  /** Between iterations nobody logs; that time is not made up for. */
  @Setup(Level.Iteration)
  public void begin() {
    due = System.nanoTime();
  }

  @Setup(Level.Invocation)
  public void await() {
    request = client.next();
    due += interval;
    for (long left = due - System.nanoTime();
        interval > 0 && left > 0;
        left = due - System.nanoTime()) {
      LockSupport.parkNanos(left);
    }
  }

  void log() {
    client.log(request);
  }
}
