package dev.logstore.benchmarks.schema;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import dev.logstore.benchmarks.BenchmarkException;
import dev.logstore.benchmarks.Resources;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * The tables under test.
 *
 * @param families by name
 * @param aggregates names of the tables or views that a schema with aggregates has
 * @param schemas in the order in which they are shown
 */
public record SchemaCatalogue(
    Map<String, SqlFamily> families, List<String> aggregates, List<SchemaDefinition> schemas) {
  /** The one that ships. */
  public static final SchemaCatalogue SHIPPED = read(Resources.text("schema/schemas.yaml"));

  public SchemaCatalogue {
    families = Map.copyOf(families);
    aggregates = List.copyOf(aggregates);
    schemas = List.copyOf(schemas);
  }

  static SchemaCatalogue read(String yaml) {
    try {
      return new YAMLMapper().readValue(yaml, SchemaCatalogue.class);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("schemas.yaml: " + e.getMessage(), e);
    }
  }

  /**
   * The schema of that name.
   *
   * @throws BenchmarkException naming those that there are
   */
  public SchemaDefinition schema(String id) {
    return schemas.stream()
        .filter(schema -> schema.id().equals(id))
        .findFirst()
        .orElseThrow(
            () ->
                new BenchmarkException(
                    "unknown schema '%s': choose one of %s"
                        .formatted(
                            id,
                            schemas.stream()
                                .map(SchemaDefinition::id)
                                .collect(Collectors.joining(", ")))));
  }

  /** The SQL that a schema shares with others. */
  public SqlFamily family(SchemaDefinition schema) {
    return families.get(schema.family()).named(schema.family());
  }
}
