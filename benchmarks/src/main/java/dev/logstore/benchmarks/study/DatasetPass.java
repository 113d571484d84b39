package dev.logstore.benchmarks.study;

import dev.logstore.benchmarks.query.ParameterDraw;
import dev.logstore.benchmarks.query.QueryParameters;
import dev.logstore.benchmarks.schema.SchemaVariant;
import dev.logstore.benchmarks.schema.SqlFamily;
import dev.logstore.benchmarks.store.EventDigest;
import dev.logstore.datasets.Dataset;
import dev.logstore.datasets.DatasetManifest;
import dev.logstore.datasets.MoodleEvent;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * What the study has to know of a data set's content, from reading it once in bounded memory.
 *
 * @param digests of what each family of tables keeps of the events
 * @param parameters of the queries, drawn from these events
 * @param from when the events begin, in seconds since the epoch
 */
record DatasetPass(Map<SqlFamily, EventDigest> digests, QueryParameters parameters, long from) {

  DatasetPass {
    digests = Map.copyOf(digests);
  }

  /**
   * Reads a data set.
   *
   * @param rows only so many of its last events, or {@link Session#ALL_ROWS}
   */
  static DatasetPass of(Dataset dataset, List<SchemaVariant> schemas, long rows) {
    Map<SqlFamily, EventDigest.Sum> sums = new HashMap<>();
    schemas.forEach(
        schema -> sums.computeIfAbsent(schema.family(), family -> new EventDigest.Sum(family)));
    DatasetManifest manifest = dataset.manifest();
    ParameterDraw parameters = new ParameterDraw(manifest.from().getEpochSecond(), manifest.seed());
    try (Stream<MoodleEvent> events = new LastEvents(dataset, rows).stream()) {
      events.forEach(
          event -> {
            sums.values().forEach(sum -> sum.add(event));
            parameters.add(event);
          });
    }
    Map<SqlFamily, EventDigest> digests = new HashMap<>();
    sums.forEach((family, sum) -> digests.put(family, sum.digest()));
    return new DatasetPass(
        digests,
        parameters.drawn(manifest.to().getEpochSecond()),
        rows == Session.ALL_ROWS ? manifest.from().getEpochSecond() : parameters.first());
  }

  EventDigest digest(SchemaVariant schema) {
    return digests.get(schema.family());
  }
}
