package dev.logstore.datasets.cli;

import dev.logstore.datasets.Dataset;
import dev.logstore.datasets.DatasetManifest;
import java.nio.file.Files;
import java.nio.file.Path;

/** What pictures and tables call a log. */
final class LogNames {
  private LogNames() {}

  /**
   * A generated data set by its profile and seed, whatever its folder is called; anything else by
   * the name of its file.
   *
   * @param course an id, {@code largest}, {@code 2nd} …; null for the whole log
   * @throws dev.logstore.datasets.DatasetException if it is a folder that holds no data set
   */
  static String of(Path source, String course) {
    return log(source) + (course == null ? "" : ": " + course(course));
  }

  private static String log(Path source) {
    if (Files.isDirectory(source)) {
      DatasetManifest manifest = Dataset.open(source).manifest();
      if (manifest.kind() == DatasetManifest.Kind.GENERATED) {
        return manifest.profile() + ", seed " + manifest.seed();
      }
    }
    return source.toAbsolutePath().normalize().getFileName().toString();
  }

  private static String course(String course) {
    return Character.isDigit(course.charAt(course.length() - 1))
        ? "course " + course
        : "the " + course + " course";
  }
}
