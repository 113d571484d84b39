package dev.logstore.benchmarks.study;

import dev.logstore.benchmarks.query.Query;
import dev.logstore.benchmarks.schema.SchemaVariant;
import dev.logstore.results.Arm;
import dev.logstore.results.Harness;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** The queries of a plan as questions to its arms. */
final class QueryCells {
  static final String COLD = "query-cold";

  private static final String LATENCY = "query-latency";
  private static final Work WARM = new Work.Jmh("QueryLatencyBenchmark");

  private final StudyPlan plan;

  QueryCells(StudyPlan plan) {
    this.plan = plan;
  }

  /**
   * Every query that a schema can answer, on every size of its table; then those that are asked in
   * another way. The A/A arm has them on the whole table alone.
   *
   * @param group the schema's id, or the A/A arm's name
   */
  List<Cell> of(String group, SchemaVariant schema, String durability) {
    boolean again = group.equals(Arm.BASELINE_AGAIN);
    String asked = again ? plan.again() : group;
    Arm arm =
        again
            ? Arm.of(group, schema.server().id(), schema.name(), durability)
                .withFactors(schema.factors())
            : schema.arm(durability);
    List<Cell> cells = new ArrayList<>();
    for (Query query : Query.answerable(plan.chosenQueries(), schema)) {
      if (!again) {
        plan.sizes(query).forEach(rows -> cells.add(cell(arm, query, rows)));
      }
      cells.add(cell(arm, query, Session.ALL_ROWS));
    }
    for (ReadPart part : plan.reads()) {
      if (part.reads(asked)) {
        Map<String, String> factors = new TreeMap<>(schema.factors());
        factors.putAll(part.factors());
        for (Query query : Query.answerable(part.chosen(plan), schema)) {
          cells.add(cell(arm.withFactors(factors), query, Session.ALL_ROWS));
        }
      }
    }
    if (plan.cold() != null && plan.cold().reads(asked)) {
      for (Query query : Query.answerable(plan.cold().chosen(plan), schema)) {
        cells.add(
            new Cell(
                COLD,
                Harness.QUERY,
                new Work.ColdQuery(),
                arm,
                Optional.of(query.id()),
                Session.ALL_ROWS));
      }
    }
    return cells;
  }

  private static Cell cell(Arm arm, Query query, long rows) {
    return new Cell(LATENCY, Harness.QUERY, WARM, arm, Optional.of(query.id()), rows);
  }
}
