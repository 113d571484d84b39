package dev.logstore.benchmarks.study;

import dev.logstore.benchmarks.BenchmarkException;
import dev.logstore.benchmarks.schema.SchemaVariant;
import dev.logstore.datasets.Dataset;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * The SQL that makes each table of a run, kept in its folder: what a schema's name stands for
 * changes from one version to the next, and a reader need not have the version.
 */
final class SchemaScripts {
  private static final String FOLDER = "schemas";

  private SchemaScripts() {}

  /** Writes a file for each schema; those of an earlier sitting stay. */
  static void keep(Path run, List<SchemaVariant> schemas, Dataset dataset) {
    Path folder = run.resolve(FOLDER);
    try {
      Files.createDirectories(folder);
      for (SchemaVariant schema : schemas) {
        Path file = folder.resolve(schema.id() + ".sql");
        if (Files.notExists(file)) {
          Files.writeString(file, script(schema, dataset));
        }
      }
    } catch (IOException e) {
      throw new BenchmarkException("cannot write to " + folder + ": " + e.getMessage(), e);
    }
  }

  private static String script(SchemaVariant schema, Dataset dataset) {
    StringBuilder script =
        new StringBuilder(
            schema.ddl(
                dataset.manifest().from().getEpochSecond(),
                dataset.manifest().to().getEpochSecond()));
    List<String> afterLoad = schema.afterLoad();
    if (!afterLoad.isEmpty()) {
      script.append("\n-- Once the events are loaded.\n");
      afterLoad.forEach(statement -> script.append(statement).append(";\n"));
    }
    return script.toString();
  }
}
