package dev.logstore.figures;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Supplier;

/** Does pieces of work that know nothing of each other on all cores. */
final class Parallel {
  private Parallel() {}

  /**
   * Does all of it. Work is begun in its order, so that the longest should come first.
   *
   * @return what came of it, in the order of the work
   */
  static <T> List<T> all(List<Supplier<T>> work) {
    ExecutorService workers =
        Executors.newFixedThreadPool(Runtime.getRuntime().availableProcessors());
    try {
      List<Future<T>> begun = new ArrayList<>();
      work.forEach(piece -> begun.add(workers.submit(piece::get)));
      List<T> done = new ArrayList<>();
      for (Future<T> piece : begun) {
        done.add(piece.get());
      }
      return done;
    } catch (ExecutionException e) {
      if (e.getCause() instanceof RuntimeException problem) {
        throw problem;
      }
      throw new IllegalStateException(e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while it drew", e);
    } finally {
      workers.shutdownNow();
    }
  }
}
