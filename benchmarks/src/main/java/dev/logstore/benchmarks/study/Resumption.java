package dev.logstore.benchmarks.study;

import dev.logstore.benchmarks.BenchmarkException;
import dev.logstore.benchmarks.RunTexts;
import dev.logstore.results.LocalText;
import dev.logstore.results.RunEnvironment;
import dev.logstore.results.RunManifest;
import dev.logstore.results.RunServer;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * Whether a run may go on here and now. Whatever could change a figure has to be as it was; what
 * only might is a warning.
 */
final class Resumption {
  /** Settings that differ from start to start and change no figure. */
  private static final Set<String> VOLATILE = Set.of("port", "listen_addresses", "cluster_name");

  private final RunManifest before;
  private final Consumer<LocalText> warnings;

  /**
   * @param before the run as it was left
   * @param warnings gets a line about each harmless difference
   */
  Resumption(RunManifest before, Consumer<LocalText> warnings) {
    this.before = before;
    this.warnings = warnings;
  }

  /**
   * @throws BenchmarkException if the study's own code is another one
   */
  void check(RunManifest.Git now) {
    String then = before.git() == null ? null : before.git().commit();
    String today = now == null ? null : now.commit();
    if (!Objects.equals(then, today)) {
      throw refusal("commit", then, today, "check out that commit");
    }
    if (now != null && (now.modified() || before.git().modified())) {
      warnings.accept(
          RunTexts.WARNINGS.of("modified", today.substring(0, Math.min(12, today.length()))));
    }
  }

  /**
   * @throws BenchmarkException if the machine or what runs on it is another one
   */
  void check(RunEnvironment now) {
    RunEnvironment then = before.environment();
    same("CPU", then.cpu(), now.cpu());
    same("number of cores", then.cores(), now.cores());
    same("Java version", then.javaVersion(), now.javaVersion());
    same("libraries", then.libraries(), now.libraries());
    warnIfOther("kernel", then.kernel(), now.kernel());
    warnIfOther("os", then.os(), now.os());
    warnIfOther("memory", then.memoryBytes(), now.memoryBytes());
    warnIfOther("jvm", then.jvm(), now.jvm());
  }

  /**
   * @param now the data sets of the plan as they are
   * @throws BenchmarkException if the events are others
   */
  void check(List<RunManifest.Dataset> now) {
    List<RunManifest.Dataset> then = before.datasets();
    // A kill may have come before the run knew them all.
    for (int i = 0; i < Math.min(then.size(), now.size()); i++) {
      same("data set", then.get(i).name(), now.get(i).name());
      same(
          "checksum of the data set " + now.get(i).name(),
          then.get(i).sha256(),
          now.get(i).sha256());
    }
  }

  /**
   * @throws BenchmarkException if a server is another one
   */
  void check(RunServer now) {
    before.servers().stream()
        .filter(server -> server.name().equals(now.name()))
        .findFirst()
        .ifPresent(then -> compare(then, now));
  }

  private void compare(RunServer then, RunServer now) {
    String server = now.name() + " server";
    same("way to the " + server, then.way(), now.way());
    same("version of the " + server, then.version(), now.version());
    same("edition of the " + server, then.edition(), now.edition());
    same("TimescaleDB of the " + server, then.extensionVersion(), now.extensionVersion());
    same("image of the " + server, then.imageDigest(), now.imageDigest());
    Set<String> names = new TreeSet<>();
    Stream.of(then, now).forEach(each -> names.addAll(each.settings().keySet()));
    names.removeAll(VOLATILE);
    for (String name : names) {
      same(
          "setting " + name + " of the " + server,
          then.settings().get(name),
          now.settings().get(name));
    }
  }

  /**
   * @throws BenchmarkException if the plan that the user names is not the run's
   */
  void check(StudyPlan.Source named) {
    if (!named.sha256().equals(before.plan().sha256())) {
      throw new BenchmarkException(
          "cannot resume "
              + before.run()
              + ": its plan differs from the plan '"
              + named.plan().name()
              + "' as it is now; leave the plan away to go on with the run's own, or start a new"
              + " run");
    }
  }

  private void warnIfOther(String what, Object then, Object now) {
    if (!Objects.equals(then, now)) {
      warnings.accept(
          RunTexts.WARNINGS.of("other", RunTexts.WARNINGS.of(what), orNone(then), orNone(now)));
    }
  }

  private static Object orNone(Object value) {
    return value == null ? RunTexts.WARNINGS.of("none") : value;
  }

  private void same(String what, Object then, Object now) {
    if (!Objects.equals(then, now)) {
      throw refusal(what, then, now, "restore that");
    }
  }

  private BenchmarkException refusal(String what, Object then, Object now, String remedy) {
    return new BenchmarkException(
        "cannot resume %s: %s was %s and is now %s; %s, or start a new run"
            .formatted(before.run(), what, text(then), text(now), remedy));
  }

  private static String text(Object value) {
    return value == null ? "none" : value.toString();
  }
}
