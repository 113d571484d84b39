package dev.logstore.benchmarks.jmh;

import dev.logstore.datasets.MoodleEvent;
import java.util.ArrayList;
import java.util.List;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.infra.ThreadParams;

/** A thread with the requests of an invocation at hand: ten buffers full, within limits. */
@State(Scope.Thread)
public class BulkState {
  private static final int BUFFERS = 10;
  private static final int FEWEST = 100;
  private static final int MOST = 10_000;

  private final List<List<MoodleEvent>> requests = new ArrayList<>();
  private Client client;
  private int events;

  @Setup(Level.Trial)
  public void join(InsertState shared, ThreadParams thread) {
    client = shared.join(thread.getThreadIndex(), thread.getThreadCount());
    boolean collects =
        !shared.kind().isScopedToRequest() && shared.kind().defaultBuffer().isPresent();
    int buffer = collects ? shared.bufferSize : 1;
    events = Math.max(FEWEST, Math.min(MOST, BUFFERS * buffer));
  }

  @Setup(Level.Invocation)
  public void prepare() {
    requests.clear();
    for (int prepared = 0; prepared < events; ) {
      List<MoodleEvent> request = client.next();
      requests.add(request);
      prepared += request.size();
    }
  }

  /** Logs the requests, and returns how many events were committed when all of them are. */
  long logAndFlush() {
    long before = client.events();
    for (int i = 0; i < requests.size(); i++) {
      client.log(requests.get(i));
    }
    client.flush();
    return client.events() - before;
  }
}
