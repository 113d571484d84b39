package dev.logstore.benchmarks.schema;

import dev.logstore.datasets.EventCsv;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * SQL that is written once for all tables, in the words of one of them: {@code ${table}}, {@code
 * ${time}} and the other keys of a family in {@code schema/schemas.yaml}; a column of Moodle's
 * table as {@code ${userid}}.
 *
 * <p>With an argument: {@code ${at:start}} a moment that is the parameter of that name, {@code
 * ${bucket:3600}} the span of an hour that a row's time is in, {@code ${bucket:86400 hour}} the
 * span of a day that another column is in, {@code ${span:3600}} the length of an hour, {@code
 * ${hour_of:hour}} the hour of a day, {@code ${columns:eventname crud}} those of the columns that
 * the table has.
 */
public final class Macros {
  private static final Pattern MACRO = Pattern.compile("\\$\\{([a-z_]+)(?::([^${}]*))?}");

  private final SchemaVariant schema;
  private final SqlFamily family;

  public Macros(SchemaVariant schema) {
    this.schema = schema;
    this.family = schema.family();
  }

  /** A text without its macros, for those who look at what else it says. */
  public static String without(String text) {
    return replaced(text, macro -> "");
  }

  /**
   * The text with every macro replaced.
   *
   * @param values of macros that are not the schema's own; numbers and names only
   * @throws IllegalArgumentException if a macro is neither
   */
  public String expand(String text, Map<String, ?> values) {
    return replaced(text, macro -> value(macro, values));
  }

  /**
   * The statements of such a text, each to be executed by itself.
   *
   * @param values as for {@link #expand}
   */
  public List<String> statements(String text, Map<String, ?> values) {
    return Stream.of(expand(text, values).split(";\\s*\n"))
        .map(String::strip)
        .filter(statement -> !statement.isEmpty())
        .toList();
  }

  private static String replaced(String text, Function<MatchResult, String> by) {
    // Inner macros first, so that one may stand in another.
    String before = text;
    while (true) {
      String after =
          MACRO.matcher(before).replaceAll(macro -> Matcher.quoteReplacement(by.apply(macro)));
      if (after.equals(before)) {
        return after;
      }
      before = after;
    }
  }

  private String value(MatchResult macro, Map<String, ?> values) {
    String name = macro.group(1);
    if (macro.group(2) != null) {
      return withArgument(name, macro.group(2));
    }
    return values.containsKey(name) ? values.get(name).toString() : word(name);
  }

  private String word(String name) {
    return switch (name) {
      case "table" -> family.table();
      case "time" -> family.time();
      case "epoch" -> family.epoch();
      default -> {
        if (!EventCsv.COLUMNS.contains(name)) {
          throw new IllegalArgumentException("%s: no ${%s}".formatted(schema.id(), name));
        }
        yield column(name);
      }
    };
  }

  /** The name that the table has for a column of Moodle's. */
  String column(String ofMoodle) {
    return family.columns().getOrDefault(ofMoodle, ofMoodle);
  }

  private String withArgument(String name, String argument) {
    return switch (name) {
      case "at" -> family.at().replace("{name}", argument);
      case "hour_of" -> family.hourOf().replace("{time}", argument);
      case "columns" ->
          Stream.of(argument.split(" ", -1))
              .filter(column -> !family.lacks().contains(column))
              .map(this::column)
              .collect(Collectors.joining(", "));
      case "span" -> family.span().replace("{seconds}", argument);
      case "bucket" -> {
        String[] parts = argument.split(" ", 2);
        yield schema
            .bucket()
            .replace("{seconds}", parts[0])
            .replace("{time}", parts.length > 1 ? parts[1] : family.time());
      }
      default -> throw new IllegalArgumentException("%s: no ${%s:}".formatted(schema.id(), name));
    };
  }
}
