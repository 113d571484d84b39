package dev.logstore.datasets.importing;

import dev.logstore.datasets.EventCsv;
import dev.logstore.datasets.EventReader;
import dev.logstore.datasets.MoodleEvent;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.PriorityQueue;

/**
 * Sorts events by time in bounded memory: sorted runs go to files, which are merged, many small
 * ones to a larger one first, so that few are open at a time. Events of the same second keep their
 * order, or are turned round if the log has its newest row first. Not thread-safe.
 */
final class TimeSorter implements Closeable {
  private static final int MOST_RUNS = 64;
  private static final Comparator<MoodleEvent> BY_TIME =
      Comparator.comparingLong(MoodleEvent::timeCreated);

  private final Path folder;
  private final int rowsInMemory;
  private final boolean newestFirst;

  /** By size, the smallest first; within a level in the order of the log. */
  private final List<List<Path>> levels = new ArrayList<>();

  private final List<EventReader> open = new ArrayList<>();
  private List<MoodleEvent> memory = new ArrayList<>();
  private int files;

  /**
   * @param folder for the files of the runs
   * @param newestFirst whether the first of several events of a second is the last in the log
   */
  TimeSorter(Path folder, int rowsInMemory, boolean newestFirst) {
    this.folder = folder;
    this.rowsInMemory = rowsInMemory;
    this.newestFirst = newestFirst;
  }

  void add(MoodleEvent event) throws IOException {
    memory.add(event);
    if (memory.size() >= rowsInMemory) {
      List<MoodleEvent> full = memory;
      memory = new ArrayList<>();
      sort(full);
      keep(0, write(full.iterator()));
    }
  }

  private void sort(List<MoodleEvent> events) {
    if (newestFirst) {
      Collections.reverse(events);
    }
    events.sort(BY_TIME);
  }

  private void keep(int level, Path run) throws IOException {
    if (level == levels.size()) {
      levels.add(new ArrayList<>());
    }
    List<Path> runs = levels.get(level);
    runs.add(run);
    if (runs.size() == MOST_RUNS) {
      Path merged = write(merge(runs, Collections.emptyIterator()));
      closeAll();
      for (Path small : runs) {
        Files.delete(small);
      }
      runs.clear();
      keep(level + 1, merged);
    }
  }

  private Path write(Iterator<MoodleEvent> events) throws IOException {
    Path run = folder.resolve("run-" + files++ + ".csv");
    try (EventCsv.Writing csv = EventCsv.writeTo(Files.newOutputStream(run))) {
      while (events.hasNext()) {
        csv.write(events.next());
      }
    }
    return run;
  }

  /** The head of a run, which stands at some place of the log. */
  private record Head(MoodleEvent event, int place, Iterator<MoodleEvent> rest) {}

  /** All events in the order of time. Add nothing more. */
  Iterator<MoodleEvent> sorted() {
    sort(memory);
    List<Path> oldestFirst = new ArrayList<>();
    for (int level = levels.size() - 1; level >= 0; level--) {
      oldestFirst.addAll(levels.get(level));
    }
    return merge(oldestFirst, memory.iterator());
  }

  private Iterator<MoodleEvent> merge(List<Path> runs, Iterator<MoodleEvent> last) {
    PriorityQueue<Head> heads =
        new PriorityQueue<>(
            Comparator.comparing(Head::event, BY_TIME).thenComparingInt(Head::place));
    for (int i = 0; i < runs.size(); i++) {
      EventReader reader = EventCsv.read(runs.get(i));
      open.add(reader);
      push(heads, reader, newestFirst ? -i : i);
    }
    push(heads, last, newestFirst ? -runs.size() : runs.size());
    return new Iterator<>() {
      @Override
      public boolean hasNext() {
        return !heads.isEmpty();
      }

      @Override
      public MoodleEvent next() {
        Head head = heads.remove();
        push(heads, head.rest(), head.place());
        return head.event();
      }
    };
  }

  private static void push(PriorityQueue<Head> heads, Iterator<MoodleEvent> rest, int place) {
    if (rest.hasNext()) {
      heads.add(new Head(rest.next(), place, rest));
    }
  }

  private void closeAll() throws IOException {
    for (EventReader reader : open) {
      reader.close();
    }
    open.clear();
  }

  /** Lets go of the files; who owns their folder deletes it. */
  @Override
  public void close() throws IOException {
    closeAll();
  }
}
