package dev.logstore.benchmarks.store.buffer;

import dev.logstore.benchmarks.schema.SchemaVariant;
import dev.logstore.benchmarks.store.ConnectionSource;
import dev.logstore.benchmarks.store.LogStore;
import dev.logstore.benchmarks.store.LogStoreException;
import dev.logstore.benchmarks.store.LogWriter;
import dev.logstore.benchmarks.store.statement.StatementKind;
import dev.logstore.datasets.MoodleEvent;
import java.io.IOException;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;

/**
 * A buffer shared by all requests of a process. A request pays for putting its event into a queue;
 * a thread writes batches when they are full or old enough. Full queue: requests wait. Database
 * away: batches go to the spool and are replayed, also by the next process. A row that the server
 * refuses is set aside and does not sink its batch. What is in memory when the process is killed,
 * or ends without closing the buffer, is lost: {@link BufferCounts#waiting} says how much that
 * would be.
 */
public final class ProcessBuffer implements LogStore {
  private static final long PATIENCE_MILLISECONDS = 100;

  private final BlockingQueue<Item> queue;
  private final Tally tally = new Tally();
  private final Delivery delivery;
  private final Flusher flusher;
  private final Thread thread;

  /** Requests hold it to hand over, so that none does after the last look into the queue. */
  private final ReadWriteLock open = new ReentrantReadWriteLock();

  private volatile boolean closed;

  /** The same without anybody who hears of commits. */
  public ProcessBuffer(
      SchemaVariant schema,
      StatementKind kind,
      ConnectionSource connections,
      BufferSettings settings) {
    this(schema, kind, connections, settings, CommitListener.NONE);
  }

  /**
   * Starts the writing thread.
   *
   * @param connections with a time-out for reads ({@code socketTimeout}), or a server that hangs
   *     stops the thread
   * @throws LogStoreException if the spool's folder cannot be used
   */
  public ProcessBuffer(
      SchemaVariant schema,
      StatementKind kind,
      ConnectionSource connections,
      BufferSettings settings,
      CommitListener listener) {
    this.queue = new ArrayBlockingQueue<>(settings.capacity());
    Spool spool;
    try {
      spool = new Spool(settings.spool());
    } catch (IOException e) {
      throw new LogStoreException(
          "the spool " + settings.spool() + " cannot be used: " + e.getMessage(), e);
    }
    tally.accepted(spool.found());
    tally.spooled(spool.found());
    this.delivery =
        new Delivery(new BatchWriter(schema, kind, connections), spool, tally, settings);
    this.flusher = new Flusher(queue, delivery, settings, listener);
    this.thread = new Thread(flusher, "logstore-flusher");
    // A process that fails before it closes the buffer has to end all the same.
    thread.setDaemon(true);
    thread.start();
  }

  @Override
  public String name() {
    return "process buffer";
  }

  /** Where the accepted events are at this moment. */
  public BufferCounts counts() {
    return tally.counts();
  }

  /** The reason of the last try that failed, or {@code none}. */
  public String lastFailure() {
    return delivery.lastFailure();
  }

  @Override
  public LogWriter openRequest() {
    return new Request();
  }

  /**
   * Stores what is waiting, or spools it if the database is away.
   *
   * @throws LogStoreException if events were neither stored nor spooled, saying how many
   */
  @Override
  public void close() {
    open.writeLock().lock();
    try {
      closed = true;
    } finally {
      open.writeLock().unlock();
    }
    flusher.stop();
    try {
      thread.join();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new LogStoreException("interrupted while " + counts().waiting() + " events wait", e);
    }
    long left = counts().waiting();
    if (left > 0) {
      throw new LogStoreException(left + " accepted events are lost: " + delivery.lastFailure());
    }
  }

  private final class Request implements LogWriter {

    @Override
    public void write(MoodleEvent event) {
      put(new Item.Accepted(event, System.nanoTime()));
    }

    /** Waits until every event that any request handed over before is committed or on disk. */
    @Override
    public void flush() {
      CompletableFuture<Void> done = new CompletableFuture<>();
      put(new Item.Flush(done));
      done.join();
    }

    /** Ends the request; the events go on waiting for their batch. */
    @Override
    public void close() {}

    private void put(Item item) {
      try {
        while (!offered(item)) {
          if (!thread.isAlive()) {
            throw new LogStoreException("the buffer's thread has ended: an event was not accepted");
          }
        }
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new LogStoreException("interrupted: an event was not accepted", e);
      }
    }

    private boolean offered(Item item) throws InterruptedException {
      open.readLock().lock();
      try {
        if (closed) {
          throw new LogStoreException("the buffer is closed: an event was not accepted");
        }
        // Counted first: what is stored must have been accepted.
        long events = item instanceof Item.Accepted ? 1 : 0;
        tally.accepted(events);
        boolean taken = queue.offer(item, PATIENCE_MILLISECONDS, TimeUnit.MILLISECONDS);
        if (!taken) {
          tally.accepted(-events);
        }
        return taken;
      } finally {
        open.readLock().unlock();
      }
    }
  }
}
