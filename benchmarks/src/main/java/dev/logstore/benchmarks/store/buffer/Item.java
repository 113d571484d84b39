package dev.logstore.benchmarks.store.buffer;

import dev.logstore.datasets.MoodleEvent;
import java.util.concurrent.CompletableFuture;

/** What stands in the queue between requests and the flusher. */
sealed interface Item {

  /**
   * An event to be stored.
   *
   * @param since {@link System#nanoTime} when it was accepted
   */
  record Accepted(MoodleEvent event, long since) implements Item {}

  /**
   * A request's wish that everything before it be flushed now.
   *
   * @param done completed when that is so
   */
  record Flush(CompletableFuture<Void> done) implements Item {}
}
