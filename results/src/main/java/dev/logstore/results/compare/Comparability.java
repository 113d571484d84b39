package dev.logstore.results.compare;

import dev.logstore.results.RunManifest;
import dev.logstore.results.RunServer;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Whether two runs differ in more than what they are compared for. */
public final class Comparability {
  private Comparability() {}

  /** What two runs have to have in common. */
  public enum Kind {
    /** The same events, by checksum. */
    DATASET,
    /** The same version of each server and of its extension. */
    SERVER,
    /** The same settings of each server. */
    SETTINGS
  }

  /**
   * One thing in which two runs differ.
   *
   * @param kind what kind of thing
   * @param text the difference, on one line
   */
  public record Obstacle(Kind kind, String text) {}

  /** All the obstacles; none if the runs are comparable. */
  public static List<Obstacle> obstacles(RunManifest base, RunManifest head) {
    List<Obstacle> obstacles = new ArrayList<>();
    if (!checksums(base).equals(checksums(head))) {
      obstacles.add(
          new Obstacle(Kind.DATASET, "data sets %s and %s".formatted(name(base), name(head))));
    }
    for (RunServer one : base.servers()) {
      for (RunServer other : head.servers()) {
        if (one.name().equals(other.name())) {
          server(one, other, obstacles);
        }
      }
    }
    return obstacles;
  }

  private static void server(RunServer one, RunServer other, List<Obstacle> obstacles) {
    if (one.versionNumber() != other.versionNumber()
        || !Objects.equals(one.extensionVersion(), other.extensionVersion())) {
      obstacles.add(
          new Obstacle(
              Kind.SERVER, "%s is %s and %s".formatted(one.name(), version(one), version(other))));
    }
    Set<String> names = new TreeSet<>(one.settings().keySet());
    names.addAll(other.settings().keySet());
    names.removeIf(name -> one.setting(name).equals(other.setting(name)));
    names.remove("port");
    if (!names.isEmpty()) {
      obstacles.add(
          new Obstacle(
              Kind.SETTINGS, "settings of %s: %s".formatted(one.name(), String.join(", ", names))));
    }
  }

  private static List<String> checksums(RunManifest run) {
    return run.datasets().stream().map(RunManifest.Dataset::sha256).toList();
  }

  private static String name(RunManifest run) {
    return run.datasets().isEmpty()
        ? "(none)"
        : run.datasets().stream()
            .map(RunManifest.Dataset::name)
            .collect(Collectors.joining(" and "));
  }

  private static String version(RunServer server) {
    return server.extensionVersion() == null
        ? server.version()
        : server.version() + " with " + server.extensionVersion();
  }
}
