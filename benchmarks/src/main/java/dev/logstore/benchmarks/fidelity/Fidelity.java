package dev.logstore.benchmarks.fidelity;

import dev.logstore.benchmarks.BenchmarkException;
import dev.logstore.benchmarks.database.ServerAddress;
import dev.logstore.benchmarks.database.ServerTree;
import dev.logstore.benchmarks.query.BoundQuery;
import dev.logstore.benchmarks.query.Query;
import dev.logstore.benchmarks.query.SettledMemory;
import dev.logstore.benchmarks.schema.NamedSql;
import dev.logstore.benchmarks.schema.SchemaVariant;
import dev.logstore.benchmarks.study.LoadedTables;
import dev.logstore.benchmarks.study.Selection;
import dev.logstore.benchmarks.study.Session;
import dev.logstore.datasets.Dataset;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** The checks on one loaded table, and their rounds in the order A B B A. */
public final class Fidelity {
  private static final SchemaVariant SCHEMA = SchemaVariant.STANDARD;
  private static final List<Integer> CLIENTS = List.of(1, 2, 4);

  /** Short and long ones, with few rows and with many. */
  private static final List<String> QUERIES =
      List.of(
          "accesses-per-hour",
          "log-report",
          "activity-report",
          "log-report-count",
          "top-event-names");

  private static final String COPY_ONE = "copy, 1 connection";
  private static final String COPY_TWO = "copy, 2 connections";
  private static final String COPY_TWO_TO_ONE = "copy, 2 connections, against psql's one";

  private static final double CLOSE = 0.05;
  private static final double COPY_LEAST = 0.95;

  private final Session session;
  private final ServerTree tree;
  private final Dataset dataset;
  private final Path folder;
  private final Duration time;

  /**
   * @param tables the data set in the standard table, among others
   * @param tree has the reference clients
   * @param folder for files, emptied by the caller
   * @param time of each measurement
   */
  public Fidelity(
      LoadedTables tables, ServerTree tree, Dataset dataset, Path folder, Duration time) {
    this.session = tables.session();
    this.tree = tree;
    this.dataset = dataset;
    this.folder = folder;
    this.time = time;
  }

  /**
   * Says what is wrong with a wish before anything is loaded for it.
   *
   * @throws BenchmarkException if the rounds are odd or too few, or no check is wanted
   */
  public static void require(int rounds, Selection selection) {
    if (rounds < 4 || rounds % 2 != 0) {
      throw new BenchmarkException("--rounds is " + rounds + ": give an even number, 4 or more");
    }
    if (names().stream().noneMatch(selection::wants)) {
      throw new BenchmarkException(
          "--only %s: no check has such a name; there are: %s"
              .formatted(String.join(" --only ", selection.only()), String.join("; ", names())));
    }
  }

  private static List<String> names() {
    List<String> names = new ArrayList<>();
    CLIENTS.forEach(clients -> names.add(insert(clients)));
    names.addAll(List.of(COPY_ONE, COPY_TWO, COPY_TWO_TO_ONE));
    QUERIES.forEach(id -> names.addAll(List.of(query(id), asStudied(id))));
    return names;
  }

  private static String insert(int clients) {
    return "insert, " + clients + (clients == 1 ? " client" : " clients");
  }

  private static String query(String id) {
    return "query, " + id;
  }

  private static String asStudied(String id) {
    return query(id) + ", as studied";
  }

  /**
   * Runs the checks that are wanted, each side {@code rounds} times.
   *
   * @param rounds as {@link #require} wants it
   * @param selection by the names of checks
   * @param progress gets a line for each check
   * @throws BenchmarkException if a check failed
   */
  public List<CheckResult> run(int rounds, Selection selection, Consumer<String> progress) {
    session.template(SCHEMA).copyTo(session.forkDatabase(SCHEMA));
    Cores cores = cores();
    List<CheckResult> results = new ArrayList<>();
    try {
      for (Check check : checks().stream().filter(c -> selection.wants(c.name())).toList()) {
        CheckResult result = inTurn(check, rounds, cores);
        results.add(result);
        progress.accept(result.line());
      }
    } catch (RuntimeException e) {
      throw e;
    } catch (Exception e) {
      throw new BenchmarkException("a fidelity check failed: " + e.getMessage(), e);
    }
    return results;
  }

  private static CheckResult inTurn(Check check, int rounds, Cores cores) throws Exception {
    List<Double> harness = new ArrayList<>();
    List<Double> reference = new ArrayList<>();
    cores.place(check.placement());
    // Once for the classes, the compiler and the caches; it does not count.
    check.before().run();
    check.harness().measure();
    for (int round = 0; round < rounds; round++) {
      boolean harnessFirst = round % 2 == 0;
      for (boolean own : List.of(harnessFirst, !harnessFirst)) {
        check.before().run();
        (own ? harness : reference).add((own ? check.harness() : check.reference()).measure());
      }
    }
    return CheckResult.of(check, harness, reference);
  }

  private List<Check> checks() throws IOException, SQLException {
    List<Check> checks = new ArrayList<>();
    inserts(checks);
    copies(checks);
    queries(checks);
    return checks;
  }

  private void inserts(List<Check> checks) throws IOException {
    NamedSql insert = SCHEMA.insert();
    Path script = ReferenceScript.write(folder, "insert", insert);
    Map<String, String> variables = InsertProbe.variables(insert);
    InsertProbe probe = new InsertProbe(SCHEMA, this::connectToCopy);
    ReferenceClients reference = reference(session.forkDatabase(SCHEMA));
    for (int clients : CLIENTS) {
      checks.add(
          new Check(
              insert(clients),
              "events/s",
              1 - CLOSE,
              1 + CLOSE,
              clients == 1 ? Placement.APART : Placement.FREE,
              () -> execute("CHECKPOINT"),
              () -> probe.rate(clients, time),
              () -> reference.pgbenchRate(script, variables, clients, time)));
    }
  }

  private void copies(List<Check> checks) throws IOException {
    long rows = dataset.manifest().counts().events();
    List<Path> whole = List.of(dataset.eventsFile().toAbsolutePath());
    List<Path> halves = CopyProbe.halves(whole.get(0), rows, folder);
    String target = SCHEMA.table() + " (" + header(whole.get(0)) + ")";
    CopyProbe probe = new CopyProbe(target, this::connectToCopy);
    ReferenceClients reference = reference(session.forkDatabase(SCHEMA));
    Check.Step emptied =
        () -> {
          execute("TRUNCATE " + SCHEMA.table());
          execute("CHECKPOINT");
        };
    checks.add(
        new Check(
            COPY_ONE,
            "events/s",
            COPY_LEAST,
            Double.POSITIVE_INFINITY,
            Placement.APART,
            emptied,
            () -> rows / probe.seconds(whole),
            () -> rows / reference.copySeconds(target, whole)));
    checks.add(
        new Check(
            COPY_TWO,
            "events/s",
            COPY_LEAST,
            Double.POSITIVE_INFINITY,
            Placement.FREE,
            emptied,
            () -> rows / probe.seconds(halves),
            () -> rows / reference.copySeconds(target, halves)));
    checks.add(
        new Check(
            COPY_TWO_TO_ONE,
            "events/s",
            1,
            Double.POSITIVE_INFINITY,
            Placement.FREE,
            emptied,
            () -> rows / probe.seconds(halves),
            () -> rows / reference.copySeconds(target, whole)));
  }

  private void queries(List<Check> checks) throws IOException, SQLException {
    ReferenceClients reference = reference(session.readDatabase(SCHEMA));
    for (String id : QUERIES) {
      BoundQuery query = Query.of(id).on(SCHEMA, session.parameters());
      QueryProbe received = new QueryProbe(query, false);
      QueryProbe decoded = new QueryProbe(query, true);
      Path script = ReferenceScript.writeSettled(folder, id, query.sql());
      Map<String, String> variables = received.variables();
      variables.put(ReferenceScript.SETTLED, "false");
      checks.add(
          new Check(
              query(id),
              "us",
              1 - CLOSE,
              1 + CLOSE,
              Placement.APART,
              () -> {},
              () -> latency(received, asText()),
              () -> reference.pgbenchLatency(script, variables, time, folder)));
      checks.add(
          new Check(
              asStudied(id),
              "us",
              0,
              Double.POSITIVE_INFINITY,
              Placement.FREE,
              () -> {},
              () -> latency(decoded, session.address(SCHEMA)),
              () -> reference.pgbenchLatency(script, variables, time, folder)));
    }
  }

  /**
   * With values as text, which is all that pgbench takes. The driver's own way is to ask for
   * numbers as they are, once a statement is prepared, and the server then spares itself their
   * conversion.
   */
  private ServerAddress asText() {
    return session.address(SCHEMA).with("binaryTransfer", "false");
  }

  private double latency(QueryProbe probe, ServerAddress address) throws SQLException {
    try (Connection connection = SettledMemory.of(address.connect(session.readDatabase(SCHEMA)))) {
      return probe.latency(connection, time);
    }
  }

  private Cores cores() {
    try (Connection connection = connectToCopy()) {
      return new Cores(connection);
    } catch (SQLException e) {
      throw new BenchmarkException("cannot ask the server for its process: " + e.getMessage(), e);
    }
  }

  private ReferenceClients reference(String database) {
    return new ReferenceClients(tree, session.address(SCHEMA), database);
  }

  private static String header(Path csv) throws IOException {
    try (var lines = Files.lines(csv)) {
      return lines.findFirst().orElseThrow();
    }
  }

  private Connection connectToCopy() throws SQLException {
    return session.address(SCHEMA).connect(session.forkDatabase(SCHEMA));
  }

  private void execute(String sql) throws SQLException {
    try (Connection connection = connectToCopy();
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }
}
