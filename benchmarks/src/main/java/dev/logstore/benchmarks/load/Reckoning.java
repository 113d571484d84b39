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
 */
public record Reckoning(
    long sent, long stored, long lost, long duplicated, long dropped, long refused, long failed) {

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
        tables.add(new Table(keeps.get(i), stored.get(i), new HashMap<>(stored.get(i).counts())));
      }
    }

    void add(MoodleEvent event, Outcome outcome) {
      sent++;
      if (outcome == Outcome.FAILED) {
        failed++;
      }
      if (tables.stream().noneMatch(table -> table.keeps().test(event))) {
        dropped++;
      } else if (tables.stream().filter(table -> table.take(event)).count() > 0) {
        stored++;
      }
    }

    Reckoning against(long refused) {
      long more = tables.stream().mapToLong(Table::left).sum();
      return new Reckoning(
          sent, stored, sent - dropped - stored - refused, more, dropped, refused, failed);
    }
  }

  /** A table, and how often it holds each event that was not asked for yet. */
  private record Table(
      Predicate<MoodleEvent> keeps, StoredEvents stored, Map<List<Object>, Integer> counts) {

    /** Takes one row of that event out; false if there is none. */
    boolean take(MoodleEvent event) {
      List<Object> key = stored.key(event);
      int before = counts.getOrDefault(key, 0);
      if (before > 0 && keeps.test(event)) {
        counts.put(key, before - 1);
        return true;
      }
      return false;
    }

    long left() {
      return counts.values().stream().mapToLong(Integer::longValue).sum();
    }
  }
}
