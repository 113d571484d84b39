package dev.logstore.benchmarks.study;

import dev.logstore.benchmarks.BenchmarkException;
import dev.logstore.benchmarks.query.Query;
import dev.logstore.benchmarks.query.ResultRows;
import dev.logstore.benchmarks.schema.SchemaVariant;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;

/** Proves that a query has the same full result on every schema, before anybody times it. */
final class QueryEquality {
  private final LoadedTables tables;

  QueryEquality(LoadedTables tables) {
    this.tables = tables;
  }

  /**
   * @throws BenchmarkException naming the first row that differs, or a query without any row
   */
  void check(List<Query> queries) {
    for (Query query : queries) {
      SchemaVariant first = tables.schemas().get(0);
      ResultRows expected = rows(query, first);
      if (expected.rows().isEmpty()) {
        throw new BenchmarkException(
            "the query " + query.id() + " finds nothing in this data set: timing it says nothing");
      }
      for (SchemaVariant other : tables.schemas().stream().filter(query::isAnsweredBy).toList()) {
        Optional<String> difference = expected.difference(rows(query, other));
        if (difference.isPresent()) {
          throw new BenchmarkException(
              "the query %s differs between %s and %s, %s"
                  .formatted(query.id(), first.id(), other.id(), difference.get()));
        }
      }
    }
  }

  private ResultRows rows(Query query, SchemaVariant schema) {
    try (Connection connection = tables.reader(schema);
        PreparedStatement statement =
            query.prepare(connection, schema, tables.session().parameters())) {
      return ResultRows.of(statement);
    } catch (SQLException e) {
      throw new BenchmarkException(
          "the query %s fails on %s: %s".formatted(query.id(), schema.id(), e.getMessage()), e);
    }
  }
}
