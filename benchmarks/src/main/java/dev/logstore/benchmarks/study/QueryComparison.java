package dev.logstore.benchmarks.study;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.logstore.benchmarks.BenchmarkException;
import dev.logstore.benchmarks.RunTexts;
import dev.logstore.benchmarks.query.Query;
import dev.logstore.benchmarks.schema.SchemaVariant;
import dev.logstore.results.LocalText;
import dev.logstore.results.RunManifest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** What is to be known of a plan's queries before they are timed. */
final class QueryComparison {
  private final LoadedTables tables;
  private final StudyPlan plan;

  QueryComparison(LoadedTables tables, StudyPlan plan) {
    this.tables = tables;
    this.plan = plan;
  }

  /** Which queries a schema cannot answer, and why: one entry for all with the same reason. */
  List<RunManifest.NotAvailable> unanswerable() {
    List<RunManifest.NotAvailable> missing = new ArrayList<>();
    for (SchemaVariant schema : tables.schemas()) {
      Map<LocalText, List<String>> byReason = new LinkedHashMap<>();
      for (Query query : queries()) {
        query
            .unanswerableBy(schema)
            .ifPresent(
                reason -> byReason.computeIfAbsent(reason, r -> new ArrayList<>()).add(query.id()));
      }
      byReason.forEach(
          (reason, ids) ->
              missing.add(
                  new RunManifest.NotAvailable(
                      RunTexts.REASONS.of("queries", schema.id(), String.join(", ", ids)),
                      schema.server().id(),
                      reason)));
    }
    return missing;
  }

  /**
   * Compares every query on all tables of every size.
   *
   * @return ids of those that find nothing in the whole data set
   * @throws BenchmarkException naming the first row that differs
   */
  Set<String> empty() {
    for (long rows : plan.sizes()) {
      new QueryEquality(tables, rows).check(queries());
    }
    Set<String> ids = new LinkedHashSet<>();
    new QueryEquality(tables, Session.ALL_ROWS)
        .check(queries())
        .forEach(query -> ids.add(query.id()));
    return ids;
  }

  /** Writes what the queries are asked for. */
  void keepParameters(Path folder, String dataset) {
    Path file = folder.resolve(dataset + ".json");
    try {
      Files.createDirectories(folder);
      new ObjectMapper()
          .writerWithDefaultPrettyPrinter()
          .writeValue(file.toFile(), tables.session().parameters());
    } catch (IOException e) {
      throw new BenchmarkException("cannot write " + file + ": " + e.getMessage(), e);
    }
  }

  private List<Query> queries() {
    return Stream.of(
            plan.chosenQueries().stream(),
            plan.reads().stream().flatMap(part -> part.chosen(plan).stream()),
            Stream.ofNullable(plan.cold()).flatMap(part -> part.chosen(plan).stream()))
        .flatMap(queries -> queries)
        .distinct()
        .toList();
  }
}
