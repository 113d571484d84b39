package dev.logstore.benchmarks.query;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import dev.logstore.benchmarks.BenchmarkException;
import dev.logstore.benchmarks.Resources;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The questions of the study.
 *
 * @param queries in the order in which they are shown
 */
public record QueryCatalogue(List<Query> queries) {
  /** The one that ships. */
  public static final QueryCatalogue SHIPPED = read(Resources.text("query/queries.yaml"));

  private static final String ALL = "all";

  public QueryCatalogue {
    queries = List.copyOf(queries);
  }

  static QueryCatalogue read(String yaml) {
    try {
      return new YAMLMapper().readValue(yaml, QueryCatalogue.class);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("queries.yaml: " + e.getMessage(), e);
    }
  }

  /**
   * The query of that name.
   *
   * @throws BenchmarkException naming those that there are
   */
  public Query query(String id) {
    return queries.stream()
        .filter(query -> query.id().equals(id))
        .findFirst()
        .orElseThrow(
            () ->
                new BenchmarkException(
                    "unknown query '%s': choose of all, moodle, dashboard, %s"
                        .formatted(
                            id,
                            queries.stream().map(Query::id).collect(Collectors.joining(", ")))));
  }

  /**
   * The queries that a plan names: each by its name, or {@code all} or those of a group together.
   *
   * @throws BenchmarkException if there is no such query
   */
  public List<Query> chosen(List<String> names) {
    return names.stream()
        .flatMap(
            name -> {
              List<Query> group =
                  queries.stream()
                      .filter(query -> name.equals(ALL) || name.equals(query.group()))
                      .toList();
              return group.isEmpty() ? Stream.of(query(name)) : group.stream();
            })
        .distinct()
        .toList();
  }
}
