package dev.logstore.benchmarks.store;

import dev.logstore.datasets.MoodleEvent;
import java.util.ArrayList;
import java.util.List;

/** The writer of one request, whose buffer lives and dies with the request. */
abstract class RequestBuffer implements LogWriter {
  private final int size;
  private final List<MoodleEvent> buffer = new ArrayList<>();

  RequestBuffer(int size) {
    this.size = size;
  }

  /** The size of a buffer, if it is one: 1 or more. */
  static int requireSize(int size) {
    if (size < 1) {
      throw new IllegalArgumentException("buffer size is " + size + "; it has to be 1 or more");
    }
    return size;
  }

  /** Writes what was in the buffer, which is empty afterwards whatever happens. */
  abstract void store(List<MoodleEvent> events);

  @Override
  public void write(MoodleEvent event) {
    buffer.add(event);
    if (buffer.size() >= size) {
      flush();
    }
  }

  @Override
  public void flush() {
    if (buffer.isEmpty()) {
      return;
    }
    List<MoodleEvent> events = List.copyOf(buffer);
    buffer.clear();
    store(events);
  }

  @Override
  public void close() {
    flush();
  }
}
