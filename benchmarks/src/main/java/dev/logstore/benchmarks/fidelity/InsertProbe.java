package dev.logstore.benchmarks.fidelity;

import dev.logstore.benchmarks.schema.NamedSql;
import dev.logstore.benchmarks.schema.SchemaVariant;
import dev.logstore.benchmarks.store.ConnectionSource;
import dev.logstore.benchmarks.store.LogColumn;
import dev.logstore.benchmarks.store.SynchronousWriter;
import dev.logstore.datasets.MoodleEvent;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * Single-row inserts of this program's synchronous writer, one connection and one thread a client.
 * The event is always the same and has a value in every column, since a variable of pgbench cannot
 * be null.
 */
record InsertProbe(SchemaVariant schema, ConnectionSource connections) {
  private static final double NANOS = 1e9;

  static final MoodleEvent EVENT =
      new MoodleEvent(
          "\\mod_quiz\\event\\attempt_viewed",
          "mod_quiz",
          "viewed",
          "attempt",
          "quiz_attempts",
          4711L,
          "r",
          2,
          1234,
          70,
          321,
          42,
          17L,
          43L,
          0,
          "{\"quizid\":\"321\"}",
          1_772_420_400L,
          "web",
          "192.0.2.17",
          44L);

  /** The parameters of the INSERT as pgbench's variables. */
  static Map<String, String> variables(NamedSql insert) {
    Map<String, String> variables = new TreeMap<>();
    for (String parameter : insert.parameters()) {
      variables.put(parameter, String.valueOf(LogColumn.of(parameter).value(EVENT)));
    }
    return variables;
  }

  /** Events committed per second by so many clients at once. */
  double rate(int clients, Duration time) throws Exception {
    ExecutorService threads = Executors.newFixedThreadPool(clients);
    List<SynchronousWriter> writers = new ArrayList<>();
    try {
      for (int i = 0; i < clients; i++) {
        writers.add(new SynchronousWriter(schema, connections.open()));
      }
      CountDownLatch start = new CountDownLatch(1);
      List<Future<Double>> rates = new ArrayList<>();
      for (SynchronousWriter writer : writers) {
        rates.add(
            threads.submit(
                () -> {
                  start.await();
                  return rate(writer, time);
                }));
      }
      start.countDown();
      double sum = 0;
      for (Future<Double> rate : rates) {
        sum += rate.get();
      }
      return sum;
    } finally {
      threads.shutdownNow();
      writers.forEach(SynchronousWriter::close);
    }
  }

  private static double rate(SynchronousWriter writer, Duration time) {
    long begin = System.nanoTime();
    long end = begin + time.toNanos();
    long events = 0;
    long now = begin;
    while (now < end) {
      writer.write(EVENT);
      events++;
      now = System.nanoTime();
    }
    return events / ((now - begin) / NANOS);
  }
}
