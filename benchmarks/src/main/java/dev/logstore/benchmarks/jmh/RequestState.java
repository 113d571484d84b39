package dev.logstore.benchmarks.jmh;

import dev.logstore.datasets.MoodleEvent;
import java.util.List;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.infra.ThreadParams;

/** A thread with its next request at hand. */
@State(Scope.Thread)
public class RequestState {
  private Client client;
  private List<MoodleEvent> request;

  @Setup(Level.Trial)
  public void join(InsertState shared, ThreadParams thread) {
    client = shared.join(thread.getThreadIndex(), thread.getThreadCount());
  }

  @Setup(Level.Invocation)
  public void prepare() {
    request = client.next();
  }

  void log() {
    client.log(request);
  }
}
