package dev.logstore.benchmarks.schema;

import dev.logstore.benchmarks.Resources;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The statements that make a table what its definition and its factors say. */
final class SchemaDdl {
  private static final String INDEX_FILE = "-indexes";
  private static final String NONE = "none";

  private final SchemaVariant schema;
  private final SchemaDefinition definition;
  private final Macros macros;

  SchemaDdl(SchemaVariant schema) {
    this.schema = schema;
    this.definition = schema.definition();
    this.macros = new Macros(schema);
  }

  /** See {@link SchemaVariant#ddl(long, long)}. */
  String create(long from, long to) {
    Map<String, Object> values =
        Map.of(
            "from",
            from,
            "to",
            to,
            SchemaVariant.CHUNK_DAYS,
            schema.factor(SchemaVariant.CHUNK_DAYS, String.valueOf(definition.chunkDays())));
    return definition.ddl().stream()
        .flatMap(this::indexed)
        .map(file -> macros.expand(Resources.text("schema/" + file + ".sql"), values))
        .collect(Collectors.joining("\n"));
  }

  /** A file of the definition, or in the place of its indexes those that the factor names. */
  private Stream<String> indexed(String file) {
    String indexes = schema.factor(SchemaVariant.INDEXES, null);
    if (indexes == null || !file.endsWith(INDEX_FILE)) {
      return Stream.of(file);
    }
    return indexes.equals(NONE) ? Stream.empty() : Stream.of(indexes + INDEX_FILE);
  }

  /** See {@link SchemaVariant#afterLoad()}. */
  List<String> afterLoad() {
    List<String> statements = new ArrayList<>();
    schema.aggregate().ifPresent(kind -> statements.addAll(statements("schema/" + kind, Map.of())));
    if (schema.compressed()) {
      statements.addAll(
          statements(
              "schema/compressed/" + schema.name(),
              Map.of(SchemaVariant.SEGMENT_BY, segmentBy(), SchemaVariant.ORDER_BY, orderBy())));
    }
    return List.copyOf(statements);
  }

  private List<String> statements(String file, Map<String, String> values) {
    return macros.statements(Resources.text(file + ".sql"), values);
  }

  private String segmentBy() {
    String columns = schema.factor(SchemaVariant.SEGMENT_BY, definition.segmentBy());
    return columns.equals(NONE) ? "" : columns(columns).collect(Collectors.joining(","));
  }

  /** What grows as the log does has its newest first. */
  private String orderBy() {
    String time = schema.family().time();
    return columns(schema.factor(SchemaVariant.ORDER_BY, definition.orderBy()))
        .map(column -> column.equals(time) || column.equals("id") ? column + " DESC" : column)
        .collect(Collectors.joining(", "));
  }

  /** The names that the table has for columns, {@code time} for the native one. */
  private Stream<String> columns(String joined) {
    String time = schema.family().time();
    return Stream.of(joined.split("\\."))
        .map(column -> column.equals("time") ? time : macros.column(column));
  }
}
