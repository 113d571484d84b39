package dev.logstore.benchmarks.study;

import dev.logstore.benchmarks.query.Query;
import dev.logstore.benchmarks.query.QueryCatalogue;
import dev.logstore.benchmarks.schema.SchemaVariant;
import java.util.List;

/**
 * Queries executed once on a server that was restarted, with the page cache dropped: a part of a
 * plan.
 *
 * @param queries names or groups; those of the plan if not given
 * @param schemas the tables; all of the plan if not given
 */
public record ColdPart(List<String> queries, List<String> schemas) {

  public ColdPart {
    if (queries != null) {
      QueryCatalogue.SHIPPED.chosen(queries);
      queries = List.copyOf(queries);
    }
    if (schemas != null) {
      schemas = schemas.stream().map(schema -> SchemaVariant.of(schema).id()).toList();
    }
  }

  List<Query> chosen(StudyPlan plan) {
    return QueryCatalogue.SHIPPED.chosen(queries == null ? plan.queries() : queries);
  }

  boolean reads(String group) {
    return schemas == null || schemas.contains(group);
  }
}
