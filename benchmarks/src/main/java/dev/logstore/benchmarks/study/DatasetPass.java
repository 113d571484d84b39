package dev.logstore.benchmarks.study;

import dev.logstore.benchmarks.query.QueryParameters;
import dev.logstore.benchmarks.schema.SchemaVariant;
import dev.logstore.benchmarks.schema.SqlFamily;
import dev.logstore.benchmarks.store.EventDigest;
import dev.logstore.datasets.Dataset;
import dev.logstore.datasets.MoodleEvent;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * What the study has to know of a data set's content, from reading it once from end to end in
 * bounded memory.
 *
 * @param digests of what each family of tables keeps of the events
 * @param parameters of the queries
 */
record DatasetPass(Map<SqlFamily, EventDigest> digests, QueryParameters parameters) {

  DatasetPass {
    digests = Map.copyOf(digests);
  }

  static DatasetPass of(Dataset dataset, List<SchemaVariant> schemas) {
    Map<SqlFamily, EventDigest.Sum> sums = new HashMap<>();
    schemas.forEach(
        schema -> sums.computeIfAbsent(schema.family(), family -> new EventDigest.Sum(family)));
    QueryParameters.Choice parameters =
        new QueryParameters.Choice(dataset.manifest().to().getEpochSecond());
    try (Stream<MoodleEvent> events = dataset.events()) {
      events.forEach(
          event -> {
            sums.values().forEach(sum -> sum.add(event));
            parameters.add(event);
          });
    }
    Map<SqlFamily, EventDigest> digests = new HashMap<>();
    sums.forEach((family, sum) -> digests.put(family, sum.digest()));
    return new DatasetPass(digests, parameters.made());
  }

  EventDigest digest(SchemaVariant schema) {
    return digests.get(schema.family());
  }
}
