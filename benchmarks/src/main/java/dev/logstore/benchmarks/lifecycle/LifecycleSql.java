package dev.logstore.benchmarks.lifecycle;

import dev.logstore.benchmarks.Resources;
import dev.logstore.benchmarks.schema.Macros;
import dev.logstore.benchmarks.schema.SchemaVariant;
import dev.logstore.benchmarks.schema.SqlFamily;
import java.util.List;
import java.util.Map;

/** The files in {@code lifecycle/}, in the words of a schema. */
final class LifecycleSql {
  private final SqlFamily family;
  private final Macros macros;

  LifecycleSql(SchemaVariant schema) {
    this.family = schema.family();
    this.macros = new Macros(schema);
  }

  /**
   * The statements of a file, each to be executed by itself.
   *
   * @param file its base name
   * @param values of its macros that are not the schema's own; numbers and names only
   */
  List<String> statements(String file, Map<String, Object> values) {
    return macros.statements(Resources.sql("lifecycle/" + file + ".sql"), values);
  }

  /** The one statement of a file. */
  String statement(String file, Map<String, Object> values) {
    return statements(file, values).get(0);
  }

  /** A moment as the time column has it. */
  String moment(long epochSeconds) {
    // drop_chunks wants the very type of the column, and a small literal is an integer.
    return family.at().replace(":{name}", epochSeconds + "::bigint");
  }
}
