package dev.logstore.benchmarks.study;

import dev.logstore.benchmarks.BenchmarkException;
import dev.logstore.benchmarks.database.ServerSource;
import dev.logstore.benchmarks.database.ServerTree;
import dev.logstore.results.LocalText;
import dev.logstore.results.RunCourse;
import dev.logstore.results.RunDirectory;
import dev.logstore.results.RunEnvironment;
import dev.logstore.results.RunManifest;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;

/** One sitting of a run, from a plan's YAML or an unfinished run's folder to a finished one. */
public final class Study {
  private final Folders folders;
  private final Progress progress;
  private final Clock clock = Clock.systemUTC();
  private volatile RunRecord record;

  /**
   * @param out gets the progress
   * @param terminal true if a person watches {@code out}
   */
  public Study(Folders folders, PrintStream out, boolean terminal) {
    this.folders = folders;
    this.progress = new Progress(out, terminal);
  }

  /**
   * Where things are.
   *
   * @param datasets keeps data sets
   * @param runs keeps runs
   * @param repository the working copy whose commit goes into the manifest
   */
  public record Folders(Path datasets, Path runs, Path repository) {}

  /** Says what would run and how long that takes, and runs nothing. */
  public void estimate(StudyPlan.Source source, Request request) {
    StudyPlan plan = source.plan();
    List<Cell> cells = Cell.of(plan, request.selection(), schema -> "?");
    cells.forEach(cell -> progress.line("  " + cell.title()));
    announce(plan, request, cells);
  }

  /**
   * Begins a run.
   *
   * @return the run's folder
   */
  public Path run(StudyPlan.Source source, Request request, ServerSource servers, Cleanup cleanup) {
    StudyPlan plan = source.plan();
    List<Cell> cells = Cell.of(plan, request.selection(), schema -> "?");
    try (cleanup) {
      cleanup.add(RunLock.machine());
      Estimate estimate = announce(plan, request, cells);
      RunManifest.Git git = EnvironmentCapture.git(folders.repository());
      RunEnvironment environment =
          new EnvironmentCapture(databaseDisk(servers), servers.way()).environment();
      Instant now = clock.instant();
      RunDirectory directory =
          NewRun.create(
              folders.runs(),
              plan.name(),
              now,
              id ->
                  RunManifest.started(
                          id,
                          now,
                          new RunManifest.Plan(plan.name(), source.sha256(), source.yaml()),
                          git,
                          environment)
                      .withScope(scope(plan, request, cells, estimate)));
      record = RunRecord.begun(directory, directory.manifest(), clock);
      return carryOut(plan, request.selection(), request.stopAfter(), servers, cleanup);
    }
  }

  private static RunCourse.Scope scope(
      StudyPlan plan, Request request, List<Cell> cells, Estimate estimate) {
    return new RunCourse.Scope(
        request.selection().only(),
        request.selection().skip(),
        request.maxMinutes().isPresent() ? request.maxMinutes().getAsInt() : null,
        cells.size(),
        plan.rounds(),
        plan.rounds(),
        estimate.seconds());
  }

  /**
   * Goes on with a run that was killed, interrupted or failed. Plan, selection and budget are the
   * run's own.
   *
   * @param named the plan that the user names, which then has to be the run's
   * @return the run's folder
   * @throws BenchmarkException if the run is complete, or something that matters has changed
   */
  public Path resume(
      Path run,
      Optional<StudyPlan.Source> named,
      OptionalInt stopAfter,
      ServerSource servers,
      Cleanup cleanup) {
    RunDirectory directory = RunDirectory.open(run);
    try (cleanup) {
      cleanup.add(RunLock.machine());
      RunLock lock = RunLock.folder(run);
      cleanup.add(lock);
      RunManifest before = UnfinishedRuns.requireUnfinished(directory);
      StudyPlan plan = StudyPlan.parse("of " + before.run(), before.plan().yaml()).plan();
      List<LocalText> warnings = new java.util.ArrayList<>();
      Resumption resumption = new Resumption(before, warnings::add);
      named.ifPresent(resumption::check);
      resumption.check(EnvironmentCapture.git(folders.repository()));
      resumption.check(new EnvironmentCapture(databaseDisk(servers), servers.way()).environment());
      record = RunRecord.resumed(directory, lock, before, clock);
      warnings.forEach(new Sitting(record, progress, clock)::warn);
      RunCourse.Scope scope = before.course().scope();
      return carryOut(plan, new Selection(scope.only(), scope.skip()), stopAfter, servers, cleanup);
    }
  }

  private Path carryOut(
      StudyPlan plan,
      Selection selection,
      OptionalInt stopAfter,
      ServerSource servers,
      Cleanup cleanup) {
    try {
      record.directory().keepTitles(Catalogues.titles());
      new StudyRunner(plan, selection, stopAfter, record, servers, progress, clock)
          .run(() -> plan.dataset().make(folders.datasets()), cleanup);
      conclude(record.manifest());
      return record.directory().path();
    } catch (RuntimeException e) {
      record.failedOrForgotten();
      throw e;
    }
  }

  private Estimate announce(StudyPlan plan, Request request, List<Cell> cells) {
    DatasetSize size = plan.dataset().size(folders.datasets());
    Estimate estimate = Estimate.of(plan, cells, size);
    progress.line(
        String.format(
            Locale.ROOT,
            "%d forks a round, %d rounds, %s%,d events: about %s (%s a round) if the machine is idle",
            cells.size(),
            plan.rounds(),
            size.sets() == 1 ? "" : size.sets() + " data sets of ",
            size.events(),
            Estimate.text(estimate.total()),
            Estimate.text(estimate.round())));
    if (request.maxMinutes().isPresent()) {
      Duration budget = Duration.ofMinutes(request.maxMinutes().getAsInt());
      progress.line(
          "the budget is %s: %s"
              .formatted(
                  Estimate.text(budget),
                  estimate.total().compareTo(budget) <= 0
                      ? "enough for all rounds"
                      : "rounds that do not fit will be dropped, down to two"));
    }
    return estimate;
  }

  private void conclude(RunManifest manifest) {
    RunCourse course = manifest.course();
    if (manifest.state() == RunManifest.State.INTERRUPTED) {
      progress.line(
          "paused: "
              + manifest.totals().forks()
              + " forks are there; --resume "
              + record.directory().path()
              + " goes on");
    } else if (manifest.state() == RunManifest.State.COMPLETE) {
      double took = course.worked().toMillis() / 1e3;
      double expected = course.scope().estimatedSeconds();
      progress.line(
          String.format(
              Locale.ROOT,
              "took %s in %d sitting(s), expected %s: the estimate was %+.0f %% off",
              Estimate.text(course.worked()),
              course.sittings().size(),
              Estimate.text(Duration.ofMillis(Math.round(expected * 1e3))),
              (expected / took - 1) * 100));
    }
  }

  /** Marks the run as interrupted; what is measured is on disk already. */
  public void interrupted() {
    if (record != null) {
      record.interrupted();
    }
  }

  /** What an interrupted study leaves. */
  public String kept() {
    return record == null
        ? "interrupted: nothing was measured yet"
        : "interrupted: "
            + record.forks()
            + " finished forks are in "
            + record.directory().path()
            + "; --resume goes on";
  }

  private Path databaseDisk(ServerSource servers) {
    Path cache = ServerTree.cacheFolder(servers.environment());
    return Files.isWritable(cache) ? cache : folders.repository();
  }
}
