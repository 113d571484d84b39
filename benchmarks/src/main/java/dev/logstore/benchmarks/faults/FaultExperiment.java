package dev.logstore.benchmarks.faults;

import dev.logstore.benchmarks.BenchmarkException;
import dev.logstore.benchmarks.database.ServerAddress;
import dev.logstore.benchmarks.database.ServerFaults;
import dev.logstore.benchmarks.load.ClientProcess;
import dev.logstore.benchmarks.load.LatencyRecorder;
import dev.logstore.benchmarks.load.LoadTask;
import dev.logstore.benchmarks.load.Reckoning;
import dev.logstore.benchmarks.load.Recovery;
import dev.logstore.benchmarks.store.StoredEvents;
import dev.logstore.benchmarks.store.WriterKind;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * One client under open-loop load, and one fault in the middle of it; then every event that was
 * sent is looked for in the table.
 *
 * @param kind what breaks
 * @param moment when, since the start of the load
 * @param outage for how long
 * @param server breaks the server; empty if it is not ours
 * @param log gets what the clients print
 */
public record FaultExperiment(
    FaultKind kind,
    Duration moment,
    Duration outage,
    Optional<ServerFaults> server,
    PrintStream log) {
  /** The last flush, a store that is behind, time-outs. */
  private static final Duration PATIENCE = Duration.ofMinutes(2);

  /**
   * What came of it.
   *
   * @param reckoning sent against stored
   * @param recovery how the client got over it; empty if it was killed
   * @param outage from the fault until the database answered again
   * @param ownLoss events that the store itself counted as lost; empty if it was killed
   */
  public record Outcome(
      Reckoning reckoning, Optional<Recovery> recovery, Duration outage, Optional<Long> ownLoss) {}

  /**
   * Runs the experiment.
   *
   * @param address of the server that breaks
   * @param task what the client does, by the address that it is given
   * @param stored reads the tables, once all clients have left it
   */
  public Outcome run(
      ServerAddress address,
      Function<ServerAddress, LoadTask> task,
      Supplier<List<StoredEvents>> stored) {
    if (kind.breaksServer() && server.isEmpty()) {
      throw new BenchmarkException(
          kind.id() + " needs a server that this program has started: this one is external");
    }
    try (CuttableProxy line = new CuttableProxy(address.port())) {
      LoadTask told = task.apply(kind.needsLine() ? address.by("127.0.0.1", line.port()) : address);
      return run(told, line, stored);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Outcome run(LoadTask task, CuttableProxy line, Supplier<List<StoredEvents>> stored)
      throws IOException {
    LoadTask.Events events = task.events();
    List<String> before = List.of();
    if (kind == FaultKind.SPOOL_FULL) {
      Path spool = Files.createDirectories(Path.of(task.folder()).resolve("spool"));
      before = SmallDisk.at(spool.toString());
    }
    try (ClientProcess client = ClientProcess.start(task, before, log)) {
      client.awaitStarted();
      sleep(moment);
      Instant begin = Instant.now();
      breakAndMend(client, line);
      Instant end = Instant.now();
      if (kind == FaultKind.CLIENT_KILL) {
        try (ClientProcess next = ClientProcess.startReplay(task, log)) {
          next.awaitEnd(PATIENCE);
        }
      } else {
        client.awaitEnd(task.arrivals().length().plus(PATIENCE));
      }
      LatencyRecorder recorder = client.recorder(events);
      return new Outcome(
          Reckoning.of(
              events, recorder, WriterKind.of(task.store()), client.refused(), stored.get()),
          client.recovery(recorder, end),
          Duration.between(begin, end),
          client.ownLoss());
    }
  }

  private void breakAndMend(ClientProcess client, CuttableProxy line) throws IOException {
    switch (kind) {
      case SERVER_STOP -> {
        server.orElseThrow().stop();
        sleep(outage);
        server.orElseThrow().start();
      }
      case SERVER_KILL -> {
        server.orElseThrow().kill();
        sleep(outage);
        server.orElseThrow().start();
      }
      case PAUSE -> {
        server.orElseThrow().pause();
        try {
          sleep(outage);
        } finally {
          server.orElseThrow().resume();
        }
      }
      case CUT, SPOOL_FULL -> {
        line.swallowAnswers();
        sleep(Duration.ofMillis(20));
        line.cut();
        sleep(outage);
        line.mend();
      }
      case CLIENT_KILL -> client.kill();
      case POISON -> {
        // It is in the events.
      }
    }
  }

  private static void sleep(Duration time) {
    try {
      Thread.sleep(time.toMillis());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new BenchmarkException("interrupted in an experiment with a fault", e);
    }
  }
}
