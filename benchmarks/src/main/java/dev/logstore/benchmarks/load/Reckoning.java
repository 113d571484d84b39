package dev.logstore.benchmarks.load;

import dev.logstore.benchmarks.load.LatencyRecorder.Outcome;
import dev.logstore.benchmarks.store.StoredEvents;
import dev.logstore.benchmarks.store.WriterKind;
import dev.logstore.datasets.MoodleEvent;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/**
 * What was sent against what is stored, event by event. {@code sent = stored + lost + dropped +
 * refused}, where {@code stored} counts none twice. With two stores side by side an event is stored
 * if one of them has it.
 *
 * @param sent events that requests handed to the store, those of the warm-up included
 * @param stored of these, events that a table holds
 * @param lost events that are nowhere
 * @param duplicated rows beyond the first of an event that was sent once, and rows that nobody sent
 * @param dropped anonymous events, where the store does not take them by its design
 * @param refused events that the server refuses and that the store has set aside with the reason
 * @param failed of the lost ones, those whose requests were told
 * @param missing events that a table has to hold and does not, the refused ones among them; by the
 *     table
 */
public record Reckoning(
    long sent,
    long stored,
    long lost,
    long duplicated,
    long dropped,
    long refused,
    long failed,
    List<Long> missing) {

  public Reckoning {
    missing = List.copyOf(missing);
  }

  /**
   * Counts.
   *
   * @param events that the client was to send
   * @param recorder what became of them
   * @param writer the kind of the store
   * @param refused as the store counted them
   * @param stored what each of its tables holds of this client
   */
  public static Reckoning of(
      LoadTask.Events events,
      LatencyRecorder recorder,
      WriterKind writer,
      long refused,
      List<StoredEvents> stored) {
    Tally tally = new Tally(writer.keeps(), stored);
    for (int i = 0; i < events.warmUp(); i++) {
      tally.add(events.warmUpEvent(i), Outcome.ACCEPTED);
    }
    for (int i = 0; i < events.count(); i++) {
      Outcome outcome = recorder.outcome(i);
      if (outcome != Outcome.NONE && outcome != Outcome.SKIPPED) {
        tally.add(events.event(i), outcome);
      }
    }
    return tally.against(refused);
  }

  /** True if every event is where its store promised to put it. */
  public boolean isWhole() {
    return lost == 0 && duplicated == 0;
  }

  private static final class Tally {
    private final List<Table> tables = new ArrayList<>();
    private long sent;
    private long stored;
    private long dropped;
    private long failed;

    Tally(List<Predicate<MoodleEvent>> keeps, List<StoredEvents> stored) {
      for (int i = 0; i < keeps.size(); i++) {
        tables.add(new Table(keeps.get(i), stored.get(i)));
      }
    }

    void add(MoodleEvent event, Outcome outcome) {
      sent++;
      if (outcome == Outcome.FAILED) {
        failed++;
      }
      boolean wanted = false;
      boolean found = false;
      for (Table table : tables) {
        if (table.keeps.test(event)) {
          wanted = true;
          found |= table.take(event);
        }
      }
      if (!wanted) {
        dropped++;
      } else if (found) {
        stored++;
      }
    }

    Reckoning against(long refused) {
      long more = tables.stream().mapToLong(Table::left).sum();
      return new Reckoning(
          sent,
          stored,
          sent - dropped - stored - refused,
          more,
          dropped,
          refused,
          failed,
          tables.stream().map(table -> table.missing).toList());
    }
  }

  /** A table, and how often it holds each event that was not asked for yet. */
  private static final class Table {
    private final Predicate<MoodleEvent> keeps;
    private final StoredEvents stored;
    private final Map<List<Object>, Integer> counts;
    private long missing;

    Table(Predicate<MoodleEvent> keeps, StoredEvents stored) {
      this.keeps = keeps;
      this.stored = stored;
      this.counts = new HashMap<>(stored.counts());
    }

    /** Takes one row of that event out; false if there is none. */
    boolean take(MoodleEvent event) {
      List<Object> key = stored.key(event);
      int before = counts.getOrDefault(key, 0);
      if (before == 0) {
        missing++;
        return false;
      }
      counts.put(key, before - 1);
      return true;
    }

    long left() {
      return counts.values().stream().mapToLong(Integer::longValue).sum();
    }
  }
}
