package dev.logstore.datasets;

import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Iterator;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/**
 * Reads events from a file, one at a time. A row that is no event throws a {@link DatasetException}
 * that names the file and the row, and the column if one is to blame. Close it, or the stream made
 * of it. Not thread-safe.
 */
public abstract class EventReader implements Iterator<MoodleEvent>, Closeable {
  EventReader() {}

  /** The rest of the file, closed with the stream. */
  public final Stream<MoodleEvent> stream() {
    return StreamSupport.stream(
            Spliterators.spliteratorUnknownSize(this, Spliterator.ORDERED | Spliterator.NONNULL),
            false)
        .onClose(
            () -> {
              try {
                close();
              } catch (IOException e) {
                throw new UncheckedIOException(e);
              }
            });
  }
}
