package dev.logstore.benchmarks.study;

import dev.logstore.benchmarks.query.QueryCatalogue;
import dev.logstore.benchmarks.schema.SchemaCatalogue;
import dev.logstore.results.LocalText;
import dev.logstore.results.Titles;
import java.util.LinkedHashMap;
import java.util.Map;

/** What schemas and queries are called, for a run to take along. */
final class Catalogues {
  private Catalogues() {}

  static Titles titles() {
    Map<String, LocalText> schemas = new LinkedHashMap<>();
    SchemaCatalogue.SHIPPED.schemas().forEach(each -> schemas.put(each.id(), each.title()));
    Map<String, LocalText> queries = new LinkedHashMap<>();
    QueryCatalogue.SHIPPED.queries().forEach(each -> queries.put(each.id(), each.title()));
    return new Titles(schemas, queries);
  }
}
