package dev.logstore.benchmarks.study;

import dev.logstore.benchmarks.BenchmarkException;
import dev.logstore.benchmarks.store.statement.InsertStatement;
import dev.logstore.datasets.Dataset;
import dev.logstore.datasets.EventReader;
import dev.logstore.datasets.MoodleEvent;
import java.io.IOException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * The events at the end of a data set, in their order.
 *
 * @param rows how many, or {@link Session#ALL_ROWS}
 */
record LastEvents(Dataset dataset, long rows) {

  /** The events; to be closed. */
  Stream<MoodleEvent> stream() {
    return dataset.events().skip(before());
  }

  /** Inserts them, so many at once. */
  void insert(InsertStatement statement, int batchSize) throws SQLException {
    try (EventReader events = dataset.reader()) {
      for (long left = before(); left > 0; left--) {
        events.next();
      }
      List<MoodleEvent> batch = new ArrayList<>(batchSize);
      while (events.hasNext()) {
        batch.add(events.next());
        if (batch.size() == batchSize) {
          statement.insert(batch);
          batch.clear();
        }
      }
      if (!batch.isEmpty()) {
        statement.insert(batch);
      }
    } catch (IOException e) {
      throw new BenchmarkException("cannot read the data set: " + e.getMessage(), e);
    }
  }

  private long before() {
    return rows == Session.ALL_ROWS ? 0 : dataset.manifest().counts().events() - rows;
  }
}
