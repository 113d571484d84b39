package dev.logstore.results;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * What the ids in measurements.csv are called: the file titles.json, which travels with a run, so
 * that who shows it need not know the study's catalogues. A run from before there were titles has
 * {@link #NONE}.
 *
 * @param schemas by id, in the order of the catalogue
 * @param queries by id, in the order of the catalogue
 */
public record Titles(
    @JsonProperty(required = true) Map<String, LocalText> schemas,
    @JsonProperty(required = true) Map<String, LocalText> queries) {
  /** No titles: every id stands for itself. */
  public static final Titles NONE = new Titles(Map.of(), Map.of());

  public Titles {
    schemas = Collections.unmodifiableMap(new LinkedHashMap<>(schemas));
    queries = Collections.unmodifiableMap(new LinkedHashMap<>(queries));
  }

  /** Title of a schema; empty if the run does not tell. */
  public Optional<LocalText> schema(String id) {
    return Optional.ofNullable(schemas.get(id));
  }

  /** Title of a query; empty if the run does not tell. */
  public Optional<LocalText> query(String id) {
    return Optional.ofNullable(queries.get(id));
  }
}
