package dev.logstore.benchmarks.query;

import dev.logstore.benchmarks.Resources;
import dev.logstore.benchmarks.RunTexts;
import dev.logstore.benchmarks.schema.NamedSql;
import dev.logstore.benchmarks.schema.SchemaVariant;
import dev.logstore.benchmarks.schema.SqlFamily;
import dev.logstore.results.LocalText;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A query's SQL for one schema: the text is written once, the schema's family says how it names the
 * table, the time and a moment. Conditions stay on the native time column, so that no arm is slowed
 * by the mapping.
 */
final class QueryText {
  private static final Pattern MACRO = Pattern.compile("\\$\\{([a-z_]+)(?::([^${}]+))?\\}");
  private static final Pattern COMMENT = Pattern.compile("--[^\n]*\n");

  /** A whole word that is no parameter and not in quotes. */
  private static final Pattern WORD = Pattern.compile("'[^']*'|::?\\w+|\\b[a-z]+\\b");

  private final Query query;
  private final SchemaVariant schema;
  private final SqlFamily family;

  QueryText(Query query, SchemaVariant schema) {
    this.query = query;
    this.schema = schema;
    this.family = schema.family();
  }

  /** Why there is none; empty if there is. */
  Optional<LocalText> missing() {
    if (schema.aggregate().isPresent() && !Resources.exists(aggregate())) {
      return Optional.of(RunTexts.REASONS.of("aggregates"));
    }
    String text = text();
    List<String> lacking = family.lacks().stream().filter(column -> names(text, column)).toList();
    return lacking.isEmpty()
        ? Optional.empty()
        : Optional.of(RunTexts.REASONS.of("lacks", String.join(", ", lacking)));
  }

  NamedSql sql() {
    return NamedSql.parse(renamed(expanded(text())));
  }

  private String text() {
    String file =
        Stream.of(
                schema.aggregate().isPresent() ? aggregate() : own(),
                "query/" + query.id() + ".sql")
            .filter(Resources::exists)
            .findFirst()
            .orElseThrow();
    return COMMENT.matcher(Resources.text(file)).replaceAll("");
  }

  private String aggregate() {
    return "query/aggregate/" + query.id() + ".sql";
  }

  private String own() {
    return "query/" + schema.definition().family() + "/" + query.id() + ".sql";
  }

  /** Inner macros first, so that one may stand in another. */
  private String expanded(String text) {
    String before = text;
    while (true) {
      String after =
          MACRO.matcher(before).replaceAll(match -> quoted(match.group(1), match.group(2)));
      if (after.equals(before)) {
        return after;
      }
      before = after;
    }
  }

  private String quoted(String macro, String argument) {
    return Matcher.quoteReplacement(value(macro, argument));
  }

  private String value(String macro, String argument) {
    return switch (macro) {
      case "table" -> family.table();
      case "time" -> family.time();
      case "epoch" -> family.epoch();
      case "at" -> family.at().replace("{name}", argument);
      case "hour_of" -> family.hourOf().replace("{time}", argument);
      case "bucket" -> {
        String[] parts = argument.split(" ", 2);
        yield schema
            .bucket()
            .replace("{seconds}", parts[0])
            .replace("{time}", parts.length > 1 ? parts[1] : family.time());
      }
      default ->
          throw new IllegalArgumentException("query %s: no ${%s}".formatted(query.id(), macro));
    };
  }

  private String renamed(String sql) {
    Map<String, String> names = family.columns();
    return names.isEmpty()
        ? sql
        : WORD.matcher(sql)
            .replaceAll(
                match ->
                    Matcher.quoteReplacement(names.getOrDefault(match.group(), match.group())));
  }

  private static boolean names(String text, String column) {
    return WORD.matcher(MACRO.matcher(text).replaceAll(""))
        .results()
        .anyMatch(m -> m.group().equals(column));
  }
}
