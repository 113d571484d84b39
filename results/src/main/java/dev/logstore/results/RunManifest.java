package dev.logstore.results;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.UnaryOperator;

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
 * @param warnings what a reader should know, one line each
 * @param stages how long each stage took
 * @param totals how many forks ran
 * @param course what of the plan was asked for and in which sittings it was done; a manifest
 *     written before there were sittings has none and gets {@link Course#UNKNOWN}
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
    Environment environment,
    List<Server> servers,
    List<NotAvailable> notAvailable,
    List<String> warnings,
    List<Stage> stages,
    Totals totals,
    Course course,
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
    warnings = warnings.stream().map(text -> OneLine.of(Secrets.redact(text))).toList();
    stages = List.copyOf(stages);
    Objects.requireNonNull(totals, "totals");
    course = course == null ? Course.UNKNOWN : course;
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
   * The machine that ran the client.
   *
   * @param cpu model
   * @param cores processors the program may use
   * @param memoryBytes main memory
   * @param os name and version of the distribution
   * @param kernel name and release
   * @param disk the disk of the databases
   * @param jvm name and version of the virtual machine
   * @param javaVersion version of Java
   * @param libraries versions of the libraries that take part in a measurement, by name
   * @param fsyncMicros how long a flush to the disk takes; null where it was not measured
   * @param sharedMachine true if client and server share the machine
   */
  public record Environment(
      String cpu,
      int cores,
      long memoryBytes,
      String os,
      String kernel,
      Disk disk,
      String jvm,
      String javaVersion,
      SortedMap<String, String> libraries,
      FsyncMicros fsyncMicros,
      boolean sharedMachine) {
    public Environment {
      libraries = Collections.unmodifiableSortedMap(new TreeMap<>(libraries));
    }
  }

  /**
   * The disk that holds the databases.
   *
   * @param device name of the device
   * @param fileSystem type, such as {@code ext4}
   * @param freeBytes free space at the start
   */
  public record Disk(String device, String fileSystem, long freeBytes) {}

  /**
   * How long it takes to write a little and flush it to the disk: what a commit waits for.
   *
   * @param p50 median in microseconds
   * @param p99 99th percentile in microseconds
   * @param samples number of flushes
   */
  public record FsyncMicros(double p50, double p99, int samples) {}

  /** How the program got a server. */
  public enum Way {
    /** A container started for the run. */
    @JsonProperty("container")
    CONTAINER,
    /** A private server started for the run without a container. */
    @JsonProperty("embedded")
    EMBEDDED,
    /** A server that was there, named by a URL. */
    @JsonProperty("external")
    EXTERNAL
  }

  /**
   * A database server as it was measured.
   *
   * @param name {@code postgresql} or {@code timescaledb}
   * @param way how the program got it
   * @param image name of the container image; null without one
   * @param imageDigest digest of the image; null without one
   * @param version as the server states it
   * @param versionNumber {@code server_version_num}
   * @param edition such as {@code PostgreSQL} or {@code TimescaleDB Apache}
   * @param extensionVersion version of TimescaleDB; null without it
   * @param settings what {@code SHOW ALL} says, by name, without settings that could hold a
   *     credential or a path of the machine
   */
  public record Server(
      String name,
      Way way,
      String image,
      String imageDigest,
      String version,
      int versionNumber,
      String edition,
      String extensionVersion,
      SortedMap<String, String> settings) {
    public Server {
      settings = Collections.unmodifiableSortedMap(Secrets.withoutSecrets(settings));
    }

    /** The value of a setting; empty if the server has none of that name. */
    public Optional<String> setting(String name) {
      return Optional.ofNullable(settings.get(name));
    }
  }

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
   * What of the plan was asked for.
   *
   * @param only patterns of the forks that were wanted; none means all
   * @param skip patterns of the forks that were left out
   * @param maxMinutes the budget; null without one
   * @param forksPerRound forks of each round, repetitions of failed ones not counted
   * @param plannedRounds rounds of the plan
   * @param rounds rounds that the run has when it is complete: fewer than planned if the budget
   *     dropped some
   * @param estimatedSeconds how long the run was expected to take, all sittings together
   */
  public record Scope(
      List<String> only,
      List<String> skip,
      Integer maxMinutes,
      int forksPerRound,
      int plannedRounds,
      int rounds,
      double estimatedSeconds) {
    public Scope {
      only = List.copyOf(only);
      skip = List.copyOf(skip);
    }

    /** With a better estimate of the time. */
    public Scope estimated(double seconds) {
      return new Scope(only, skip, maxMinutes, forksPerRound, plannedRounds, rounds, seconds);
    }

    /** With so many forks a round, because the servers cannot have every arm. */
    public Scope ofForks(int fewerForks) {
      return new Scope(only, skip, maxMinutes, fewerForks, plannedRounds, rounds, estimatedSeconds);
    }

    /** With fewer rounds, because the budget is used up. */
    public Scope cutTo(int fewerRounds) {
      return new Scope(
          only, skip, maxMinutes, forksPerRound, plannedRounds, fewerRounds, estimatedSeconds);
    }
  }

  /**
   * A stretch of time in which the run was worked on, from a start or a resumption to an end, a
   * Ctrl-C or a kill.
   *
   * @param endedAt the last time at which something of this sitting was written; a kill leaves that
   * @param forks forks that were tried in it
   */
  public record Sitting(Instant startedAt, Instant endedAt, int forks) {}

  /**
   * How the run was gone about.
   *
   * @param scope what of the plan was asked for; null where that is not known
   * @param sittings in the order of time
   * @param checkpoint bytes of measurements.csv that this manifest vouches for: what a kill left
   *     behind them is not whole and is measured again
   */
  @JsonPropertyOrder({"scope", "sittings", "checkpoint"})
  public record Course(Scope scope, List<Sitting> sittings, long checkpoint) {
    /** Of a run that was written before there were sittings; such a run cannot be resumed. */
    public static final Course UNKNOWN = new Course(null, List.of(), 0);

    public Course {
      sittings = List.copyOf(sittings);
    }

    /** Time in which the run was worked on, all sittings together. */
    public Duration worked() {
      return sittings.stream()
          .map(sitting -> Duration.between(sitting.startedAt(), sitting.endedAt()))
          .reduce(Duration.ZERO, Duration::plus);
    }

    private Course lastSitting(UnaryOperator<Sitting> change) {
      List<Sitting> changed = new ArrayList<>(sittings);
      int last = changed.size() - 1;
      changed.set(last, change.apply(changed.get(last)));
      return new Course(scope, changed, checkpoint);
    }
  }

  /**
   * The manifest of a run that begins.
   *
   * @param git null outside a git repository
   */
  public static RunManifest started(
      String run, Instant startedAt, Plan plan, Git git, Environment environment) {
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
        Course.UNKNOWN,
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
  public RunManifest withServer(Server server) {
    List<Server> others =
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
  public RunManifest withWarning(String warning) {
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
  public RunManifest withScope(Scope scope) {
    return withCourse(new Course(scope, course.sittings(), course.checkpoint()));
  }

  /** With a sitting that begins; the run goes on. */
  public RunManifest withSitting(Instant start) {
    List<Sitting> longer = new ArrayList<>(course.sittings());
    longer.add(new Sitting(start, start, 0));
    Course further = new Course(course.scope(), longer, course.checkpoint());
    return copy(State.RUNNING, null, servers, notAvailable, warnings, stages, totals, further);
  }

  /** With the forks that the sitting has tried, and how far measurements.csv can be trusted. */
  public RunManifest withCheckpoint(Instant now, int forks, long checkpoint) {
    Course later = course.lastSitting(last -> new Sitting(last.startedAt(), now, forks));
    return withCourse(new Course(later.scope(), later.sittings(), checkpoint));
  }

  private RunManifest withCourse(Course newCourse) {
    return copy(state, endedAt, servers, notAvailable, warnings, stages, totals, newCourse);
  }

  /** With the state in which the run, and its last sitting, came to its end. */
  public RunManifest ended(State outcome, Instant at) {
    Course closed =
        course.sittings().isEmpty()
            ? course
            : course.lastSitting(last -> new Sitting(last.startedAt(), at, last.forks()));
    return copy(outcome, at, servers, notAvailable, warnings, stages, totals, closed);
  }

  private RunManifest copy(
      State newState,
      Instant newEndedAt,
      List<Server> newServers,
      List<NotAvailable> newNotAvailable,
      List<String> newWarnings,
      List<Stage> newStages,
      Totals newTotals,
      Course newCourse) {
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
