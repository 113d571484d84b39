package dev.logstore.benchmarks.study;

import dev.logstore.benchmarks.database.ServerSource;
import dev.logstore.benchmarks.database.ServerTree;
import dev.logstore.datasets.Dataset;
import dev.logstore.datasets.SiteProfile;
import dev.logstore.results.RunDirectory;
import dev.logstore.results.RunManifest;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Instant;
import java.util.HexFormat;

/** One execution of a plan, from its YAML to a finished run folder. */
public final class Study {
  private final StudyPlan.Source source;
  private final ServerSource servers;
  private final Path datasets;
  private final Path runs;
  private final Path repository;
  private final Progress progress;
  private final Clock clock = Clock.systemUTC();
  private volatile RunRecord record;

  /**
   * @param datasets folder that keeps data sets
   * @param runs folder that keeps runs
   * @param repository the working copy whose commit goes into the manifest
   * @param out gets the progress
   * @param terminal true if a person watches {@code out}
   */
  public Study(
      StudyPlan.Source source,
      ServerSource servers,
      Path datasets,
      Path runs,
      Path repository,
      PrintStream out,
      boolean terminal) {
    this.source = source;
    this.servers = servers;
    this.datasets = datasets;
    this.runs = runs;
    this.repository = repository;
    this.progress = new Progress(out, terminal);
  }

  /**
   * Runs the plan.
   *
   * @return the run's folder
   */
  public Path run(Cleanup cleanup) {
    StudyPlan plan = source.plan();
    SiteProfile profile = SiteProfile.load(plan.dataset().profile());
    Instant now = clock.instant();
    RunDirectory directory = RunDirectory.create(runs, plan.name(), now);
    RunManifest manifest =
        RunManifest.started(
            directory.id(),
            now,
            new RunManifest.Plan(plan.name(), sha256(source.yaml()), source.yaml()),
            EnvironmentCapture.git(repository),
            new EnvironmentCapture(databaseDisk(), servers.way()).environment());
    record = new RunRecord(directory, manifest, clock);
    String name = plan.dataset().profile() + "-" + plan.dataset().seed();
    try (cleanup) {
      new StudyRunner(plan, record, servers, progress, clock)
          .run(
              () ->
                  Dataset.generateIfAbsent(profile, plan.dataset().seed(), datasets.resolve(name)),
              cleanup);
      return directory.path();
    } catch (RuntimeException e) {
      record.failedOrForgotten();
      throw e;
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
        : "interrupted: " + record.forks() + " finished forks are in " + record.directory().path();
  }

  private Path databaseDisk() {
    Path cache = ServerTree.cacheFolder(servers.environment());
    return Files.isWritable(cache) ? cache : repository;
  }

  private static String sha256(String text) {
    try {
      return HexFormat.of()
          .formatHex(
              MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
