package dev.logstore.benchmarks.lifecycle;

import dev.logstore.benchmarks.Resources;
import dev.logstore.benchmarks.schema.SchemaVariant;
import dev.logstore.benchmarks.schema.SqlFamily;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The files in {@code lifecycle/}, in the words of a schema. */
final class LifecycleSql {
  private static final Pattern PLACEHOLDER = Pattern.compile("\\$\\{([a-z_]+)}");
  private static final Pattern COMMENT = Pattern.compile("--[^\n]*\n");

  private final SqlFamily family;

  LifecycleSql(SchemaVariant schema) {
    this.family = schema.family();
  }

  /**
   * The statements of a file, each to be executed by itself.
   *
   * @param file its base name
   * @param values of its placeholders beyond those of the schema; numbers and names only
   */
  List<String> statements(String file, Map<String, Object> values) {
    String text = COMMENT.matcher(Resources.text("lifecycle/" + file + ".sql")).replaceAll("");
    return Arrays.stream(fill(text, values).split(";\\s*\n"))
        .map(String::strip)
        .filter(statement -> !statement.isEmpty())
        .toList();
  }

  /** The one statement of a file. */
  String statement(String file, Map<String, Object> values) {
    return statements(file, values).get(0);
  }

  private String fill(String text, Map<String, Object> values) {
    Matcher matcher = PLACEHOLDER.matcher(text);
    return matcher.replaceAll(
        found -> {
          Object value = values.get(found.group(1));
          return Matcher.quoteReplacement(
              value != null ? value.toString() : ofSchema(found.group(1)));
        });
  }

  /** The table, the time in seconds or as the column has it, or one of Moodle's columns. */
  private String ofSchema(String name) {
    return switch (name) {
      case "table" -> family.table();
      case "time" -> family.time();
      case "epoch" -> family.epoch();
      default -> family.columns().getOrDefault(name, name);
    };
  }

  /** A moment as the time column has it. */
  String moment(long epochSeconds) {
    // drop_chunks wants the very type of the column, and a small literal is an integer.
    return family.at().replace(":{name}", epochSeconds + "::bigint");
  }
}
