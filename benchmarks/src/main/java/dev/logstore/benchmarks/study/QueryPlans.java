package dev.logstore.benchmarks.study;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.logstore.benchmarks.query.Asking;
import dev.logstore.benchmarks.query.BoundQuery;
import dev.logstore.benchmarks.query.ParameterSet;
import dev.logstore.benchmarks.query.Query;
import dev.logstore.benchmarks.query.QueryPlan;
import dev.logstore.benchmarks.schema.SchemaVariant;
import dev.logstore.results.Fork;
import dev.logstore.results.Measurement;
import dev.logstore.results.Metric;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * What the server did for a query, so that a difference in time can be explained: EXPLAIN (ANALYZE,
 * BUFFERS) of its first set of parameters, kept in the run, and three figures of it.
 */
final class QueryPlans {
  private static final ObjectMapper JSON = new ObjectMapper();

  private final Session session;
  private final Path folder;

  /**
   * @param folder where the plans are kept
   */
  QueryPlans(Session session, Path folder) {
    this.session = session;
    this.folder = folder;
  }

  /** Blocks, chunks and kind of plan of a query, after the fork that timed it. */
  List<Measurement> explain(Fork fork, Query query, long rows) throws SQLException, IOException {
    SchemaVariant schema = SchemaVariant.of(fork.arm());
    BoundQuery bound = query.on(schema, session.parameters());
    ParameterSet set = bound.sets().get(0);
    Asking asking = ReadPart.asking(fork.arm());
    QueryPlan plan;
    try (Connection connection =
        asking.connect(session.address(schema), session.readDatabase(schema, rows))) {
      plan =
          asking.prepared()
              ? QueryPlan.prepared(bound, connection, set)
              : QueryPlan.unprepared(bound, connection, set);
    }
    Path file = folder.resolve(query.id() + "." + fork.arm().id() + suffix(rows) + ".json");
    if (!Files.exists(file)) {
      Files.createDirectories(folder);
      Files.writeString(file, plan.json() + "\n");
    }
    JsonNode root = JSON.readTree(plan.json()).get(0).get("Plan");
    Set<String> relations = new TreeSet<>();
    collect(root, relations);
    return List.of(
        fork.measured(
            Metric.BLOCKS_READ,
            root.path("Shared Hit Blocks").asDouble() + root.path("Shared Read Blocks").asDouble()),
        fork.measured(Metric.CHUNKS_TOUCHED, relations.size()),
        fork.measured(Metric.GENERIC_PLANS, plan.generic() ? 1 : 0));
  }

  private static String suffix(long rows) {
    return rows == Session.ALL_ROWS ? "" : "." + rows;
  }

  /** Tables, partitions and chunks that a node has really read; a compressed chunk counts once. */
  static void collect(JsonNode node, Set<String> relations) {
    String relation = node.path("Relation Name").asText();
    if (!relation.isEmpty()
        && node.path("Actual Loops").asLong() > 0
        && !relation.startsWith("compress_hyper_")) {
      relations.add(relation);
    }
    node.path("Plans").forEach(child -> collect(child, relations));
  }
}
