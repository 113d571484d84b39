package dev.logstore.datasets.importing;

import dev.logstore.datasets.EventCsv;
import dev.logstore.datasets.EventReader;
import dev.logstore.datasets.MoodleEvent;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.PriorityQueue;

/**
 * Sorts events by time, stably, in bounded memory: sorted runs go to files, which are merged. Not
 * thread-safe.
 */
final class TimeSorter implements Closeable {
  private final Path folder;
  private final int rowsInMemory;
  private final List<Path> runs = new ArrayList<>();
  private final List<EventReader> open = new ArrayList<>();
  private List<MoodleEvent> memory = new ArrayList<>();

  /**
   * @param folder for the files of the runs
   */
  TimeSorter(Path folder, int rowsInMemory) {
    this.folder = folder;
    this.rowsInMemory = rowsInMemory;
  }

  void add(MoodleEvent event) throws IOException {
    memory.add(event);
    if (memory.size() >= rowsInMemory) {
      spill();
    }
  }

  private void spill() throws IOException {
    memory.sort(Comparator.comparingLong(MoodleEvent::timeCreated));
    Path run = Files.createTempFile(folder, "sort-", ".csv");
    runs.add(run);
    try (EventCsv.Writing csv = EventCsv.writeTo(Files.newOutputStream(run))) {
      for (MoodleEvent event : memory) {
        csv.write(event);
      }
    }
    memory = new ArrayList<>();
  }

  /** The head of a run, the oldest run first among equal times. */
  private record Head(MoodleEvent event, int run, Iterator<MoodleEvent> rest) {}

  /** All events in the order of time. Add nothing more. */
  Iterator<MoodleEvent> sorted() {
    memory.sort(Comparator.comparingLong(MoodleEvent::timeCreated));
    PriorityQueue<Head> heads =
        new PriorityQueue<>(
            Comparator.<Head>comparingLong(head -> head.event().timeCreated())
                .thenComparingInt(Head::run));
    for (Path run : runs) {
      EventReader reader = EventCsv.read(run);
      open.add(reader);
      push(heads, reader, open.size());
    }
    push(heads, memory.iterator(), open.size() + 1);
    return new Iterator<>() {
      @Override
      public boolean hasNext() {
        return !heads.isEmpty();
      }

      @Override
      public MoodleEvent next() {
        Head head = heads.remove();
        push(heads, head.rest(), head.run());
        return head.event();
      }
    };
  }

  private static void push(PriorityQueue<Head> heads, Iterator<MoodleEvent> rest, int run) {
    if (rest.hasNext()) {
      heads.add(new Head(rest.next(), run, rest));
    }
  }

  @Override
  public void close() throws IOException {
    for (EventReader reader : open) {
      reader.close();
    }
    for (Path run : runs) {
      Files.deleteIfExists(run);
    }
  }
}
