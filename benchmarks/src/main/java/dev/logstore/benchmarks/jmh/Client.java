package dev.logstore.benchmarks.jmh;

import dev.logstore.benchmarks.store.ArmStore;
import dev.logstore.benchmarks.store.LogWriter;
import dev.logstore.benchmarks.store.Requests;
import dev.logstore.datasets.MoodleEvent;
import java.util.List;
import java.util.stream.Stream;

/** One thread that logs: its requests, its writer, and what it has done. */
final class Client {
  private final ArmStore store;
  private final Requests.Lane requests;
  private final LogWriter kept;
  private long events;
  private long largestRequest;
  private long preparedBytes;

  Client(ArmStore store, Requests.Lane requests) {
    this.store = store;
    this.requests = requests;
    this.kept = store.endsWithRequest() ? null : store.openRequest();
  }

  /** The next request, made outside the timed region. */
  List<MoodleEvent> next() {
    long before = Allocation.ofThisThread();
    List<MoodleEvent> request = requests.next();
    preparedBytes += Allocation.ofThisThread() - before;
    return request;
  }

  /** Logs a request's events as the arm's store does it. */
  void log(List<MoodleEvent> request) {
    if (kept == null) {
      try (LogWriter writer = store.openRequest()) {
        write(request, writer);
      }
    } else {
      write(request, kept);
    }
    events += request.size();
    largestRequest = Math.max(largestRequest, request.size());
  }

  private static void write(List<MoodleEvent> request, LogWriter writer) {
    for (int i = 0; i < request.size(); i++) {
      writer.write(request.get(i));
    }
  }

  /** Returns when all that this thread has logged is committed. */
  void flush() {
    if (kept != null) {
      kept.flush();
    }
  }

  /** Events logged so far. */
  long events() {
    return events;
  }

  /** Events of the largest request so far. */
  long largestRequest() {
    return largestRequest;
  }

  /** Bytes allocated to prepare requests, which no writer is to blame for. */
  long preparedBytes() {
    return preparedBytes;
  }

  /** All events that {@link #next} gave. */
  Stream<MoodleEvent> given() {
    return requests.given();
  }

  void close() {
    if (kept != null) {
      kept.close();
    }
  }
}
