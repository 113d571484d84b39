package dev.logstore.benchmarks.schema;

import dev.logstore.benchmarks.BenchmarkException;
import dev.logstore.benchmarks.RunTexts;
import dev.logstore.benchmarks.database.Edition;
import dev.logstore.benchmarks.database.ServerKind;
import dev.logstore.results.Arm;
import dev.logstore.results.LocalText;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * A log table under test: a schema of the catalogue with the factors that it is varied by. Written
 * {@code plugin} or {@code plugin,chunk_days=7,compressed=yes}.
 *
 * @param definition what the catalogue says
 * @param factors in the order of their names; those that are not there have their defaults
 */
public record SchemaVariant(SchemaDefinition definition, SortedMap<String, String> factors) {
  /** Moodle's own table in PostgreSQL: the baseline. */
  public static final SchemaVariant STANDARD = of("standard");

  /** The same table in the TimescaleDB server: what the extension costs by being there. */
  public static final SchemaVariant CONTROL = of("control");

  /** The hypertable of the proposal's plugin. */
  public static final SchemaVariant PLUGIN = of("plugin");

  static final String CHUNK_DAYS = "chunk_days";
  static final String SEGMENT_BY = "segment_by";
  static final String ORDER_BY = "order_by";
  static final String INDEXES = "indexes";

  private static final String COMPRESSED = "compressed";
  private static final String AGGREGATE = "aggregate";
  private static final String BUCKETS = "buckets";

  private static final String COLUMNS = "[a-z]+(\\.[a-z]+)*";

  private static final Map<String, String> RULES =
      Map.of(
          CHUNK_DAYS, "[1-9][0-9]{0,2}",
          COMPRESSED, "yes",
          SEGMENT_BY, "none|" + COLUMNS,
          ORDER_BY, COLUMNS,
          INDEXES, "nine|five|tuned|narrow|time|none",
          AGGREGATE, "continuous|rollup",
          BUCKETS, "plain");

  public SchemaVariant {
    for (Map.Entry<String, String> factor : factors.entrySet()) {
      if (!definition.factors().contains(factor.getKey())) {
        throw new BenchmarkException(
            "schema %s: no factor '%s'; it has %s"
                .formatted(
                    definition.id(),
                    factor.getKey(),
                    definition.factors().isEmpty()
                        ? "none"
                        : String.join(", ", definition.factors())));
      }
      String rule = RULES.get(factor.getKey());
      if (!factor.getValue().matches(rule)) {
        throw new BenchmarkException(
            "schema %s: %s is '%s' and has to match %s"
                .formatted(definition.id(), factor.getKey(), factor.getValue(), rule));
      }
    }
    for (String key : List.of(SEGMENT_BY, ORDER_BY)) {
      if (factors.containsKey(key) && !factors.containsKey(COMPRESSED)) {
        throw new BenchmarkException(
            "schema " + definition.id() + ": " + key + " goes with compressed=yes");
      }
    }
    if (factors.containsKey(BUCKETS) && "continuous".equals(factors.get(AGGREGATE))) {
      throw new BenchmarkException(
          "schema "
              + definition.id()
              + ": a continuous aggregate goes by time_bucket, not buckets=plain");
    }
    factors = java.util.Collections.unmodifiableSortedMap(new TreeMap<>(factors));
  }

  /**
   * The variant of that text.
   *
   * @param text {@code plugin} or {@code plugin,chunk_days=7}
   * @throws BenchmarkException if there is no such schema, or it has no such factor
   */
  public static SchemaVariant of(String text) {
    String[] parts = text.split(",", -1);
    SortedMap<String, String> factors = new TreeMap<>();
    for (int i = 1; i < parts.length; i++) {
      int equals = parts[i].indexOf('=');
      if (equals < 0) {
        throw new BenchmarkException(
            "schema '" + text + "': after the name come factors, such as chunk_days=7");
      }
      factors.put(parts[i].substring(0, equals).strip(), parts[i].substring(equals + 1).strip());
    }
    return new SchemaVariant(SchemaCatalogue.SHIPPED.schema(parts[0].strip()), factors);
  }

  /** The variant that an arm reads or writes. */
  public static SchemaVariant of(Arm arm) {
    SchemaDefinition definition = SchemaCatalogue.SHIPPED.schema(arm.schema());
    SortedMap<String, String> factors = new TreeMap<>(arm.factors());
    factors.keySet().retainAll(definition.factors());
    return new SchemaVariant(definition, factors);
  }

  /** Every schema of the catalogue, without factors. */
  public static List<SchemaVariant> all() {
    return SchemaCatalogue.SHIPPED.schemas().stream()
        .map(definition -> new SchemaVariant(definition, new TreeMap<>()))
        .toList();
  }

  /** Schema and factors, as in plans and in the names of arms. */
  public String id() {
    return name()
        + factors.entrySet().stream()
            .map(factor -> "," + factor.getKey() + "=" + factor.getValue())
            .collect(Collectors.joining());
  }

  /** The schema's name without factors. */
  public String name() {
    return definition.id();
  }

  /** The same as part of a database's name. */
  public String slug() {
    return id().replaceAll("[^a-z0-9]+", "_");
  }

  public ServerKind server() {
    return definition.serverKind();
  }

  public SqlFamily family() {
    return SchemaCatalogue.SHIPPED.family(definition);
  }

  public String table() {
    return family().table();
  }

  /** How queries of it say the beginning of a span of time; see {@link SqlFamily#bucket()}. */
  public String bucket() {
    return factors.containsKey(BUCKETS) ? family().plainBucket() : family().bucket();
  }

  /** Whether its chunks are compressed once they are loaded. */
  public boolean compressed() {
    return factors.containsKey(COMPRESSED);
  }

  /** What it has beside the raw rows: {@code continuous} aggregates or a {@code rollup}. */
  public Optional<String> aggregate() {
    return Optional.ofNullable(factors.getOrDefault(AGGREGATE, definition.aggregate()));
  }

  /** The tables or views that hold what it has beside the raw rows. */
  List<String> aggregates() {
    return aggregate().isPresent() ? SchemaCatalogue.SHIPPED.aggregates() : List.of();
  }

  /** Whether TimescaleDB keeps its aggregates. */
  public boolean continuous() {
    return aggregate().equals(Optional.of("continuous"));
  }

  /** Why a server of that edition cannot have this variant; empty if it can. */
  public Optional<LocalText> missingIn(Edition edition) {
    if (edition == Edition.TIMESCALEDB_COMMUNITY || !(compressed() || continuous())) {
      return Optional.empty();
    }
    String key =
        compressed() && continuous() ? "both" : compressed() ? "compression" : "continuous";
    return Optional.of(RunTexts.REASONS.of("edition." + key, edition.title()));
  }

  /** The statements that create an empty table and its indexes, with partitions for 1970. */
  public String ddl() {
    return ddl(0, 0);
  }

  /**
   * The statements that create the table and its indexes.
   *
   * @param from beginning of the data that it is for, in seconds since the epoch
   * @param to its end, exclusive
   */
  public String ddl(long from, long to) {
    return new SchemaDdl(this).create(from, to);
  }

  /**
   * The statements that make the loaded table what the factors say, each to be executed by itself:
   * some refuse to run in a transaction.
   */
  public List<String> afterLoad() {
    return new SchemaDdl(this).afterLoad();
  }

  /** The value of a factor, or what stands for it where the arm does not name it. */
  String factor(String name, String otherwise) {
    return factors.getOrDefault(name, otherwise);
  }

  /** The INSERT of one event, with a named parameter for each column. */
  public NamedSql insert() {
    return NamedSql.ofFile("insert/" + family().insert() + ".sql");
  }

  /** Row count and content digest of the rows beyond the mark {@code :after}. */
  public NamedSql verify() {
    return NamedSql.ofFile("verify/" + family().verify() + ".sql");
  }

  /** The mark of the newest row, 0 for an empty table: rows that are added are beyond it. */
  public String mark() {
    return "SELECT coalesce(max(" + family().mark() + "), 0) FROM " + table();
  }

  /**
   * The arm that reads or weighs this table.
   *
   * @param durability what a commit promises
   */
  public Arm arm(String durability) {
    return Arm.of(name(), server().id(), name(), durability).withFactors(factors);
  }
}
