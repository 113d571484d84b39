package dev.logstore.benchmarks.study;

import dev.logstore.benchmarks.BenchmarkException;
import dev.logstore.benchmarks.schema.SchemaVariant;
import dev.logstore.benchmarks.store.Factor;
import dev.logstore.benchmarks.store.WriterFactors;
import dev.logstore.results.Arm;
import dev.logstore.results.Harness;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;

/**
 * One question to one arm: what a round measures in one fork.
 *
 * @param benchmark the question's name in results
 * @param harness its kind
 * @param work what a fork of it does
 * @param arm the configuration
 * @param query id of the query, if it is one
 * @param rows the data set's last rows that the table holds, or {@link Session#ALL_ROWS}
 */
record Cell(
    String benchmark, Harness harness, Work work, Arm arm, Optional<String> query, long rows) {

  /** On the table with the whole data set. */
  Cell(String benchmark, Harness harness, Work work, Arm arm, Optional<String> query) {
    this(benchmark, harness, work, arm, query, Session.ALL_ROWS);
  }

  /** The parameters of the JMH class that make it measure this cell. */
  Map<String, String> parameters() {
    Map<String, String> parameters = new TreeMap<>();
    SchemaVariant schema = SchemaVariant.of(arm);
    parameters.put("schema", schema.id());
    arm.writer().ifPresent(writer -> parameters.put("writer", writer));
    arm.bufferSize().ifPresent(size -> parameters.put("bufferSize", Integer.toString(size)));
    if (harness == Harness.QUERY) {
      parameters.put("query", query.orElseThrow());
      parameters.put("rows", Long.toString(rows));
      parameters.put("prepare", arm.factors().getOrDefault(ReadPart.PREPARE, "prepared"));
      parameters.put("jit", arm.factors().getOrDefault(ReadPart.JIT, "on"));
      parameters.put("writer", arm.factors().getOrDefault(ReadPart.WRITER, "off"));
    }
    if (harness == Harness.INSERT) {
      parameters.put("factors", factors().without(Factor.THREADS).toText());
    }
    return parameters;
  }

  /** How many threads write or ask at once. */
  int threads() {
    return switch (harness) {
      case INSERT -> factors().threads();
      case QUERY -> Integer.parseInt(arm.factors().getOrDefault(ReadPart.READERS, "1"));
      default -> 1;
    };
  }

  /** True if the fork's table holds no rows at first. */
  boolean startsEmpty() {
    return harness == Harness.INSERT && factors().emptyTable();
  }

  private WriterFactors factors() {
    Map<String, String> factors = new TreeMap<>(arm.factors());
    factors.keySet().removeAll(SchemaVariant.of(arm).factors().keySet());
    return new WriterFactors(factors);
  }

  /**
   * The cell in the progress display and for patterns: {@code benchmark/arm/query}, and the rows of
   * a smaller table.
   */
  String title() {
    return title(benchmark, arm, query, rows);
  }

  /** The title of the cell that such a fork belongs to. */
  static String title(String benchmark, Arm arm, Optional<String> query, long rows) {
    return benchmark
        + "/"
        + arm.id()
        + query.map(id -> "/" + id).orElse("")
        + (rows == Session.ALL_ROWS ? "" : "/" + rows);
  }

  /**
   * The cells of a plan that are wanted.
   *
   * @param durability what a commit promises, by schema
   * @throws BenchmarkException if none is wanted
   */
  static List<Cell> of(
      StudyPlan plan, Selection selection, Function<SchemaVariant, String> durability) {
    List<Cell> all = of(plan, durability);
    List<Cell> wanted = all.stream().filter(cell -> selection.wants(cell.title())).toList();
    if (wanted.isEmpty()) {
      throw new BenchmarkException(
          "--only and --skip leave nothing to measure; titles are such as "
              + all.get(0).title()
              + " and "
              + all.get(all.size() - 1).title()
              + ", and --estimate lists them");
    }
    return wanted;
  }

  /**
   * Every cell of a plan.
   *
   * @param durability what a commit promises, by schema
   */
  static List<Cell> of(StudyPlan plan, Function<SchemaVariant, String> durability) {
    List<Cell> cells = new ArrayList<>();
    QueryCells queries = new QueryCells(plan);
    List<String> groups = new ArrayList<>(plan.schemas());
    // The repeated arm stands last: its two halves then meet the machine at different times.
    groups.add(Arm.BASELINE_AGAIN);
    for (String group : groups) {
      SchemaVariant schema =
          SchemaVariant.of(group.equals(Arm.BASELINE_AGAIN) ? plan.again() : group);
      String promise = durability.apply(schema);
      for (PlannedWriter writer : plan.arms()) {
        if (!writer.writesTo(group, schema)) {
          continue;
        }
        Arm arm = arm(group, schema, writer, promise);
        for (InsertBenchmark benchmark : writer.questions()) {
          cells.add(
              new Cell(benchmark.id(), Harness.INSERT, benchmark.work(), arm, Optional.empty()));
        }
      }
      cells.addAll(queries.of(group, schema, promise));
    }
    cells.addAll(LoadCells.of(plan, durability));
    cells.addAll(FaultCells.of(plan, durability));
    cells.addAll(LifecycleCells.of(plan, durability));
    requireDistinct(cells);
    return List.copyOf(cells);
  }

  /** Two of one title would be taken for one and the same. */
  private static void requireDistinct(List<Cell> cells) {
    Set<String> titles = new HashSet<>();
    for (Cell cell : cells) {
      StudyPlan.require(
          titles.add(cell.title()), "the plan measures twice the same: " + cell.title());
    }
  }

  /** Whether JMH runs it. */
  boolean isJmh() {
    return work instanceof Work.Jmh;
  }

  /** The cells in the order of a round: each round begins elsewhere. */
  static List<Cell> rotated(List<Cell> cells, int round, int rounds) {
    List<Cell> order = new ArrayList<>(cells);
    int step = Math.max(1, cells.size() / rounds);
    Collections.rotate(order, -step * (round - 1));
    return order;
  }

  private static Arm arm(
      String group, SchemaVariant schema, PlannedWriter writer, String durability) {
    Arm arm =
        Arm.writing(
                name(group, schema),
                schema.server().id(),
                schema.name(),
                writer.writer(),
                writer.buffer(),
                new WriterFactors(writer.factors()).durability(durability))
            .withFactors(schema.factors());
    for (Map.Entry<String, String> factor : writer.factors().entrySet()) {
      arm = arm.withFactor(factor.getKey(), factor.getValue());
    }
    return arm;
  }

  /** The group without factors, as arms are named. */
  private static String name(String group, SchemaVariant schema) {
    return group.equals(Arm.BASELINE_AGAIN) ? group : schema.name();
  }
}
