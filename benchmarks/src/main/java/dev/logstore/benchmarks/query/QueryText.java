package dev.logstore.benchmarks.query;

import dev.logstore.benchmarks.Resources;
import dev.logstore.benchmarks.RunTexts;
import dev.logstore.benchmarks.schema.Macros;
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
    return NamedSql.parse(renamed(new Macros(schema).expand(text(), Map.of())));
  }

  private String text() {
    String file =
        Stream.of(
                schema.aggregate().isPresent() ? aggregate() : own(),
                "query/" + query.id() + ".sql")
            .filter(Resources::exists)
            .findFirst()
            .orElseThrow();
    return Resources.sql(file);
  }

  private String aggregate() {
    return "query/aggregate/" + query.id() + ".sql";
  }

  private String own() {
    return "query/" + schema.definition().family() + "/" + query.id() + ".sql";
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
    return WORD.matcher(Macros.without(text)).results().anyMatch(m -> m.group().equals(column));
  }
}
