package dev.logstore.benchmarks.study;

import dev.logstore.benchmarks.BenchmarkException;
import dev.logstore.benchmarks.database.ClientPrograms;
import dev.logstore.benchmarks.database.ServerPair;
import dev.logstore.datasets.Dataset;
import dev.logstore.results.RunManifest;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.util.Optional;

/** What runs the forks of a study, and the log that all of them write to. */
final class Harnesses implements AutoCloseable {
  private final StudyPlan plan;
  private final Path run;
  private final ServerPair servers;
  private final Optional<ClientPrograms> programs;
  private final Clock clock;
  private final Path classArchive;
  private final PrintStream log;

  /**
   * @param run its folder
   * @param programs PostgreSQL's client programs, if they are here
   * @param cleanup learns of the temporary files
   */
  Harnesses(
      StudyPlan plan,
      Path run,
      ServerPair servers,
      Optional<ClientPrograms> programs,
      Clock clock,
      Cleanup cleanup) {
    this.plan = plan;
    this.run = run;
    this.servers = servers;
    this.programs = programs;
    this.clock = clock;
    this.classArchive = classArchive(cleanup);
    this.log = log(run.resolve("log.txt"));
  }

  /** What runs the forks on one data set. */
  Forks on(Dataset dataset, Session session, Path sessionFile) {
    RunManifest.Dataset events = DatasetDescription.of(dataset);
    ForkRunner jmh = jmh(dataset, session, sessionFile);
    ForkRows others = new ForkRows(events.name(), events.events(), clock, log);
    LoadForks load = new LoadForks(session, run, log);
    FaultForks faults = new FaultForks(session, servers, log);
    ColdForks cold = new ColdForks(session, servers);
    LifecycleForks lifecycle = new LifecycleForks(session, dataset, programs);
    return (cell, round) -> {
      Work work = cell.work();
      if (work instanceof Work.Jmh) {
        return jmh.run(cell, round);
      }
      return others.run(
          cell,
          round,
          fork -> {
            if (work instanceof Work.Load client) {
              return load.measure(fork, client);
            }
            if (work instanceof Work.Fault client) {
              return faults.measure(fork, client);
            }
            if (work instanceof Work.Lifecycle task) {
              return lifecycle.measure(fork, task);
            }
            return cold.measure(fork, cell);
          });
    };
  }

  /** What runs those of JMH. */
  ForkRunner jmh(Dataset dataset, Session session, Path sessionFile) {
    RunManifest.Dataset events = DatasetDescription.of(dataset);
    return new ForkRunner(
        plan,
        sessionFile,
        events.name(),
        events.events(),
        classArchive,
        new QueryPlans(session, run.resolve("plans")),
        log,
        clock);
  }

  private static Path classArchive(Cleanup cleanup) {
    try {
      Path folder = Files.createTempDirectory("logstore-classes-");
      Path archive = folder.resolve("classes.jsa");
      cleanup.add(() -> Files.deleteIfExists(folder));
      cleanup.add(() -> Files.deleteIfExists(archive));
      return archive;
    } catch (IOException e) {
      throw new BenchmarkException(
          "cannot write to the temporary folder (" + e.getMessage() + "): free disk space", e);
    }
  }

  private static PrintStream log(Path file) {
    try {
      return new PrintStream(
          Files.newOutputStream(file, StandardOpenOption.CREATE, StandardOpenOption.APPEND),
          true,
          StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new BenchmarkException("cannot write " + file + ": " + e.getMessage(), e);
    }
  }

  @Override
  public void close() {
    log.close();
  }
}
