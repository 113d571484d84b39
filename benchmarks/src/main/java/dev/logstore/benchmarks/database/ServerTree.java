package dev.logstore.benchmarks.database;

import dev.logstore.benchmarks.BenchmarkException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/**
 * The root file system with PostgreSQL and TimescaleDB that {@code scripts/setup} builds from
 * Debian's packages in the user's cache folder.
 *
 * @param root its top folder
 */
public record ServerTree(Path root) {
  /** Changes with the recipe in scripts/lib/server-tree.sh, which has the same line. */
  static final String NAME = "postgresql-17-trixie-1";

  /**
   * The tree in the cache folder.
   *
   * @throws BenchmarkException if the tree has not been built
   */
  public static ServerTree find(Map<String, String> environment) {
    Path folder = cacheFolder(environment).resolve(NAME);
    if (!Files.isRegularFile(folder.resolve("complete"))) {
      throw new BenchmarkException(
          "no embedded PostgreSQL in " + folder + ": run scripts/setup once, which builds it");
    }
    return new ServerTree(folder.resolve("rootfs"));
  }

  /** The folder below the user's cache directory (XDG) that holds all this project keeps there. */
  public static Path cacheFolder(Map<String, String> environment) {
    return Optional.ofNullable(environment.get("XDG_CACHE_HOME"))
        .filter(value -> !value.isBlank())
        .map(Path::of)
        .orElseGet(
            () ->
                Path.of(
                    environment.getOrDefault("HOME", System.getProperty("user.home")), ".cache"))
        .resolve("moodle-logstore");
  }

  /** Where the servers' data directories stand while they run. */
  public Path clusters() {
    return root.resolve("clusters");
  }
}
