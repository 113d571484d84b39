package dev.logstore.benchmarks.query;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.logstore.benchmarks.schema.SchemaVariant;
import dev.logstore.results.LocalText;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A question to the log: an entry of {@code query/queries.yaml}, which explains the keys.
 *
 * @param id its name in plans and results
 * @param group {@code moodle} or {@code dashboard}
 * @param title in every language
 * @param about what it stands for
 * @param range how long before the data set's end it looks; null if it does not ask
 * @param unordered whether its rows may come in any order
 * @param mayBeEmpty whether a small data set may have nothing to find
 */
public record Query(
    @JsonProperty(required = true) String id,
    @JsonProperty(required = true) String group,
    @JsonProperty(required = true) LocalText title,
    @JsonProperty(required = true) String about,
    String range,
    boolean unordered,
    @JsonProperty("may_be_empty") boolean mayBeEmpty) {

  /**
   * The query of that name.
   *
   * @throws dev.logstore.benchmarks.BenchmarkException if there is none
   */
  public static Query of(String id) {
    return QueryCatalogue.SHIPPED.query(id);
  }

  /** Why a schema cannot answer it; empty if it can. */
  public Optional<LocalText> unanswerableBy(SchemaVariant schema) {
    return new QueryText(this, schema).missing();
  }

  /** The statement for a schema that can answer it. */
  public BoundQuery on(SchemaVariant schema, QueryParameters parameters) {
    return new BoundQuery(this, new QueryText(this, schema).sql(), parameters);
  }

  /**
   * Beginning of its range, in seconds since the epoch.
   *
   * @param from beginning of the data
   * @param end of the data
   */
  long start(long from, long end) {
    if (range == null || range.equals("all")) {
      return from;
    }
    long number = Long.parseLong(range.substring(0, range.length() - 1));
    return end - number * SECONDS.get(range.substring(range.length() - 1));
  }

  private static final Map<String, Long> SECONDS = Map.of("h", 3_600L, "d", 86_400L, "w", 604_800L);

  /** Those of some queries that a schema can answer. */
  public static List<Query> answerable(List<Query> queries, SchemaVariant schema) {
    return queries.stream().filter(query -> query.unanswerableBy(schema).isEmpty()).toList();
  }
}
