package dev.logstore.benchmarks.study;

import dev.logstore.benchmarks.BenchmarkException;
import dev.logstore.benchmarks.query.BoundQuery;
import dev.logstore.benchmarks.query.ParameterSet;
import dev.logstore.benchmarks.query.Query;
import dev.logstore.benchmarks.query.ResultRows;
import dev.logstore.benchmarks.schema.SchemaVariant;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Proves that a query has the same full result on every schema, before anybody times it. */
final class QueryEquality {
  private final LoadedTables tables;
  private final long rows;
  private final Map<SchemaVariant, Connection> connections = new HashMap<>();

  /**
   * @param rows of the tables, or {@link Session#ALL_ROWS}
   */
  QueryEquality(LoadedTables tables, long rows) {
    this.tables = tables;
    this.rows = rows;
  }

  /**
   * Compares every query, for every set of parameters, on every schema that can answer it.
   *
   * @return the queries that find nothing in this data set, and may: timing them says nothing
   * @throws BenchmarkException naming the first row that differs, or a query that finds nothing and
   *     should
   */
  Set<Query> check(List<Query> queries) {
    Set<Query> empty = new LinkedHashSet<>();
    try {
      for (Query query : queries) {
        if (isEmpty(query)) {
          if (!query.mayBeEmpty()) {
            throw new BenchmarkException(
                "the query "
                    + query.id()
                    + " finds nothing in this data set: timing it says nothing");
          }
          empty.add(query);
        }
      }
    } finally {
      close();
    }
    return empty;
  }

  private boolean isEmpty(Query query) {
    List<SchemaVariant> schemas =
        tables.schemas().stream().filter(schema -> query.unanswerableBy(schema).isEmpty()).toList();
    if (schemas.isEmpty()) {
      return false;
    }
    SchemaVariant first = schemas.get(0);
    boolean empty = true;
    for (ParameterSet set : bound(query, first).sets()) {
      ResultRows expected = rows(query, first, set);
      empty &= expected.rows().isEmpty();
      for (SchemaVariant other : schemas.subList(1, schemas.size())) {
        Optional<String> difference = expected.difference(rows(query, other, set));
        if (difference.isPresent()) {
          throw new BenchmarkException(
              "the query %s (%s) differs between %s and %s, %s"
                  .formatted(query.id(), set.name(), first.id(), other.id(), difference.get()));
        }
      }
    }
    return empty;
  }

  private BoundQuery bound(Query query, SchemaVariant schema) {
    return query.on(schema, tables.session().parameters());
  }

  private ResultRows rows(Query query, SchemaVariant schema, ParameterSet set) {
    try {
      Connection connection = connections.get(schema);
      if (connection == null) {
        connection = tables.reader(schema, rows);
        connections.put(schema, connection);
      }
      return bound(query, schema).rows(connection, set);
    } catch (SQLException e) {
      throw new BenchmarkException(
          "the query %s fails on %s: %s".formatted(query.id(), schema.id(), e.getMessage()), e);
    }
  }

  private void close() {
    for (Connection connection : connections.values()) {
      try {
        connection.close();
      } catch (SQLException e) {
        throw new BenchmarkException("a connection did not close: " + e.getMessage(), e);
      }
    }
    connections.clear();
  }
}
