package dev.logstore.benchmarks.cli;

import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Where data sets and runs go by default. */
final class Repository {
  private Repository() {}

  /**
   * The repository that this jar was built in, wherever it is called from; else the folder here.
   */
  static Path root() {
    try {
      Path code =
          Path.of(Repository.class.getProtectionDomain().getCodeSource().getLocation().toURI());
      // <root>/benchmarks/target/benchmarks.jar
      Path root = code.resolve("../../..").normalize();
      return Files.isRegularFile(root.resolve("benchmarks/pom.xml"))
          ? root
          : Path.of("").toAbsolutePath();
    } catch (URISyntaxException e) {
      throw new IllegalStateException("the jar has no path", e);
    }
  }

  static Path datasets() {
    return root().resolve("datasets/generated");
  }

  static Path runs() {
    return root().resolve("results/runs");
  }
}
