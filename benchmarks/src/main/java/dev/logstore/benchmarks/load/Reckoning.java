package dev.logstore.benchmarks.load;

import dev.logstore.benchmarks.load.LatencyRecorder.Outcome;
import dev.logstore.benchmarks.store.StoredEvents;
import dev.logstore.datasets.MoodleEvent;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What was sent against what is stored, event by event. {@code sent = stored + lost + dropped +
 * refused}, where {@code stored} counts none twice.
 *
 * @param sent events that requests handed to the store, those of the warm-up included
 * @param stored of these, events that the table holds
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
   * @param dropsAnonymous whether the store takes no anonymous events
   * @param refused as the store counted them
   * @param stored what the table holds of this client
   */
  public static Reckoning of(
      LoadTask.Events events,
      LatencyRecorder recorder,
      boolean dropsAnonymous,
      long refused,
      StoredEvents stored) {
    Tally tally = new Tally(dropsAnonymous, stored);
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
    private final boolean dropsAnonymous;
    private final StoredEvents table;
    private final Map<List<Object>, Integer> wanted = new HashMap<>();
    private long sent;
    private long dropped;
    private long failed;

    Tally(boolean dropsAnonymous, StoredEvents table) {
      this.dropsAnonymous = dropsAnonymous;
      this.table = table;
    }

    void add(MoodleEvent event, Outcome outcome) {
      sent++;
      if (outcome == Outcome.FAILED) {
        failed++;
      }
      if (dropsAnonymous && event.anonymous() != 0) {
        dropped++;
      } else {
        wanted.merge(table.key(event), 1, Integer::sum);
      }
    }

    Reckoning against(long refused) {
      long stored = 0;
      long rows = 0;
      for (Map.Entry<List<Object>, Integer> entry : table.counts().entrySet()) {
        rows += entry.getValue();
        stored += Math.min(entry.getValue(), wanted.getOrDefault(entry.getKey(), 0));
      }
      long missing = sent - dropped - stored - refused;
      return new Reckoning(sent, stored, missing, rows - stored, dropped, refused, failed);
    }
  }
}
