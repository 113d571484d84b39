package dev.logstore.results;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * How a run came about: everything a reader needs to judge or repeat it, captured by the program
 * and kept in manifest.json. Immutable; a run's progress makes new manifests by the {@code with}
 * methods. It has no field for a password, and drops server settings that could hold one.
 *
 * @param formatVersion version of this form, {@link #FORMAT_VERSION}
 * @param run id of the run: the name of its folder
 * @param state how far the run got
 * @param startedAt start of the run
 * @param endedAt end of the run; null while it runs, and after a kill
 * @param plan what was to be measured
 * @param dataset what was written and queried, the first of several; null until it is made
 * @param git commit of the study; null outside a git repository
 * @param environment the machine
 * @param servers the databases
 * @param notAvailable what was left out because a server cannot do it
 * @param warnings what a reader should know, one line each; runs from before there were two
 *     languages have them in English
 * @param stages how long each stage took
 * @param totals how many forks ran
 * @param course what of the plan was asked for and in which sittings it was done; a manifest
 *     written before there were sittings has none and gets {@link RunCourse#UNKNOWN}
 * @param furtherDatasets the data sets of the further seeds, in the order in which the rounds use
 *     them; empty for one seed
 */
@JsonPropertyOrder({
  "formatVersion",
  "run",
  "state",
  "startedAt",
  "endedAt",
  "plan",
  "dataset",
  "git",
  "environment",
  "servers",
  "notAvailable",
  "warnings",
  "stages",
  "totals",
  "course",
  "furtherDatasets"
})
public record RunManifest(
    int formatVersion,
    String run,
    State state,
    Instant startedAt,
    Instant endedAt,
    Plan plan,
    Dataset dataset,
    Git git,
    RunEnvironment environment,
    List<RunServer> servers,
    List<NotAvailable> notAvailable,
    List<LocalText> warnings,
    List<Stage> stages,
    Totals totals,
    RunCourse course,
    List<Dataset> furtherDatasets) {
  /** The version that this code writes and reads. */
  public static final int FORMAT_VERSION = 1;

  public RunManifest {
    Objects.requireNonNull(run, "run");
    Objects.requireNonNull(state, "state");
    Objects.requireNonNull(startedAt, "startedAt");
    Objects.requireNonNull(plan, "plan");
    Objects.requireNonNull(environment, "environment");
    servers = List.copyOf(servers);
    notAvailable = List.copyOf(notAvailable);
    warnings =
        warnings.stream()
            .map(warning -> warning.map(text -> OneLine.of(Secrets.redact(text))))
            .toList();
    stages = List.copyOf(stages);
    Objects.requireNonNull(totals, "totals");
    course = course == null ? RunCourse.UNKNOWN : course;
    furtherDatasets = furtherDatasets == null ? List.of() : List.copyOf(furtherDatasets);
  }

  /** How far a run got. */
  public enum State {
    /** It runs, or was killed without a chance to say so. */
    RUNNING,
    /** Every fork of the plan was tried. */
    COMPLETE,
    /** Stopped by the user; what had finished is there. */
    INTERRUPTED,
    /** An error ended it; what had finished is there. */
    FAILED
  }

  /**
   * What was to be measured.
   *
   * @param name such as {@code quick}
   * @param sha256 checksum of the plan's file
   * @param yaml the plan itself
   */
  public record Plan(String name, String sha256, String yaml) {}

  /**
   * The events that were written and queried.
   *
   * @param name such as {@code small-1}
   * @param profile such as {@code small}
   * @param seed seed of the generator
   * @param events number of events
   * @param from time of the first event
   * @param to time of the last event
   * @param sha256 checksum of the data
   */
  public record Dataset(
      String name,
      String profile,
      long seed,
      long events,
      Instant from,
      Instant to,
      String sha256) {}

  /**
   * The study's own state.
   *
   * @param commit full hash
   * @param modified true if the working copy differed from the commit
   */
  public record Git(String commit, boolean modified) {}

  /**
   * Something that a server cannot do, and that was left out for it.
   *
   * @param what the measurement that was left out
   * @param server name of the server that cannot do it
   * @param reason why
   */
  public record NotAvailable(LocalText what, String server, LocalText reason) {
    public NotAvailable {
      reason = reason.map(text -> OneLine.of(Secrets.redact(text)));
    }
  }

  /**
   * One step of the run.
   *
   * @param name such as {@code load}
   * @param seconds time it took
   */
  public record Stage(String name, double seconds) {}

  /**
   * How many forks ran.
   *
   * @param forks forks that were tried
   * @param failedForks how many of these failed
   */
  public record Totals(int forks, int failedForks) {
    public static final Totals NONE = new Totals(0, 0);
  }

  /**
   * The manifest of a run that begins.
   *
   * @param git null outside a git repository
   */
  public static RunManifest started(
      String run, Instant startedAt, Plan plan, Git git, RunEnvironment environment) {
    return new RunManifest(
        FORMAT_VERSION,
        run,
        State.RUNNING,
        startedAt,
        null,
        plan,
        null,
        git,
        environment,
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        Totals.NONE,
        RunCourse.UNKNOWN,
        List.of());
  }

  /** With one data set more, or the newer description of one that is known by its name. */
  public RunManifest withDataset(Dataset made) {
    if (dataset == null || dataset.name().equals(made.name())) {
      return withDatasets(made, furtherDatasets);
    }
    List<Dataset> further = new ArrayList<>(furtherDatasets);
    further.removeIf(known -> known.name().equals(made.name()));
    further.add(made);
    return withDatasets(dataset, further);
  }

  private RunManifest withDatasets(Dataset first, List<Dataset> further) {
    return new RunManifest(
        formatVersion,
        run,
        state,
        startedAt,
        endedAt,
        plan,
        first,
        git,
        environment,
        servers,
        notAvailable,
        warnings,
        stages,
        totals,
        course,
        further);
  }

  /** All data sets, one a seed, in the order in which the rounds use them in turn. */
  public List<Dataset> datasets() {
    List<Dataset> all = new ArrayList<>(dataset == null ? List.of() : List.of(dataset));
    all.addAll(furtherDatasets);
    return List.copyOf(all);
  }

  /** With one more server, or the newer description of one that is known by its name. */
  public RunManifest withServer(RunServer server) {
    List<RunServer> others =
        new ArrayList<>(servers.stream().filter(s -> !s.name().equals(server.name())).toList());
    others.add(server);
    return copy(state, endedAt, others, notAvailable, warnings, stages, totals, course);
  }

  /** With a thing that a server cannot do, if it is not known yet. */
  public RunManifest withNotAvailable(NotAvailable missing) {
    return copy(
        state, endedAt, servers, plusNew(notAvailable, missing), warnings, stages, totals, course);
  }

  /** With a warning, if it is not there yet. */
  public RunManifest withWarning(LocalText warning) {
    return copy(
        state, endedAt, servers, notAvailable, plusNew(warnings, warning), stages, totals, course);
  }

  /** With the time of a stage; a stage that a later sitting repeats adds to its time. */
  public RunManifest withStage(String name, double seconds) {
    List<Stage> longer = new ArrayList<>(stages);
    int known = stages.stream().map(Stage::name).toList().indexOf(name);
    if (known < 0) {
      longer.add(new Stage(name, seconds));
    } else {
      longer.set(
          known, new Stage(name, Math.round((stages.get(known).seconds() + seconds) * 1e3) / 1e3));
    }
    return copy(state, endedAt, servers, notAvailable, warnings, longer, totals, course);
  }

  public RunManifest withTotals(int forks, int failedForks) {
    return copy(
        state,
        endedAt,
        servers,
        notAvailable,
        warnings,
        stages,
        new Totals(forks, failedForks),
        course);
  }

  /** With what of the plan is asked for. */
  public RunManifest withScope(RunCourse.Scope scope) {
    return withCourse(new RunCourse(scope, course.sittings(), course.checkpoint()));
  }

  /** With a sitting that begins; the run goes on. */
  public RunManifest withSitting(Instant start) {
    List<RunCourse.Sitting> longer = new ArrayList<>(course.sittings());
    longer.add(new RunCourse.Sitting(start, start, 0));
    RunCourse further = new RunCourse(course.scope(), longer, course.checkpoint());
    return copy(State.RUNNING, null, servers, notAvailable, warnings, stages, totals, further);
  }

  /** With the forks that the sitting has tried, and how far measurements.csv can be trusted. */
  public RunManifest withCheckpoint(Instant now, int forks, long checkpoint) {
    RunCourse later =
        course.lastSitting(last -> new RunCourse.Sitting(last.startedAt(), now, forks));
    return withCourse(new RunCourse(later.scope(), later.sittings(), checkpoint));
  }

  private RunManifest withCourse(RunCourse newCourse) {
    return copy(state, endedAt, servers, notAvailable, warnings, stages, totals, newCourse);
  }

  /** With the state in which the run, and its last sitting, came to its end. */
  public RunManifest ended(State outcome, Instant at) {
    RunCourse closed =
        course.sittings().isEmpty()
            ? course
            : course.lastSitting(last -> new RunCourse.Sitting(last.startedAt(), at, last.forks()));
    return copy(outcome, at, servers, notAvailable, warnings, stages, totals, closed);
  }

  private RunManifest copy(
      State newState,
      Instant newEndedAt,
      List<RunServer> newServers,
      List<NotAvailable> newNotAvailable,
      List<LocalText> newWarnings,
      List<Stage> newStages,
      Totals newTotals,
      RunCourse newCourse) {
    return new RunManifest(
        formatVersion,
        run,
        newState,
        startedAt,
        newEndedAt,
        plan,
        dataset,
        git,
        environment,
        newServers,
        newNotAvailable,
        newWarnings,
        newStages,
        newTotals,
        newCourse,
        furtherDatasets);
  }

  private static <T> List<T> plusNew(List<T> list, T element) {
    if (list.contains(element)) {
      return list;
    }
    List<T> longer = new ArrayList<>(list);
    longer.add(element);
    return longer;
  }

  /** A copy of settings in the order of their names, as the records here want them. */
  public static SortedMap<String, String> sorted(Map<String, String> settings) {
    return new TreeMap<>(settings);
  }
}
