package dev.logstore.benchmarks.study;

import dev.logstore.benchmarks.BenchmarkException;
import dev.logstore.benchmarks.database.ServerAddress;
import dev.logstore.benchmarks.database.ServerKind;
import dev.logstore.benchmarks.database.ServerPair;
import dev.logstore.benchmarks.database.TemplateDatabase;
import dev.logstore.benchmarks.schema.SchemaVariant;
import dev.logstore.benchmarks.schema.TableSize;
import dev.logstore.benchmarks.store.EventDigest;
import dev.logstore.benchmarks.store.statement.InsertStatement;
import dev.logstore.benchmarks.store.statement.InsertTarget;
import dev.logstore.benchmarks.store.statement.StatementKind;
import dev.logstore.datasets.Dataset;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The data set in the table of each schema: loaded, verified, vacuumed, weighed; once as a template
 * that forks are copied from and once to be read. Closing it drops the databases.
 */
public final class LoadedTables implements AutoCloseable {
  private static final int BATCH = 10_000;

  private final Session session;
  private final List<SchemaVariant> schemas;
  private final Map<SchemaVariant, TableSize> sizes;

  private LoadedTables(
      Session session, List<SchemaVariant> schemas, Map<SchemaVariant, TableSize> sizes) {
    this.session = session;
    this.schemas = schemas;
    this.sizes = sizes;
  }

  /**
   * Loads a data set.
   *
   * @param replayEvents events that a writing fork replays
   * @throws BenchmarkException if what is stored is not what the data set holds
   */
  public static LoadedTables load(
      ServerPair servers, List<SchemaVariant> schemas, Dataset dataset, int replayEvents) {
    return load(servers, schemas, dataset, replayEvents, List.of());
  }

  /**
   * Loads a data set, and parts of it that end with it. A query then reads the same recent events
   * from a table of any size: the last day of a part that ended elsewhere would be another day.
   *
   * @param replayEvents events that a writing fork replays
   * @param sizes tables to read that hold only so many of its last events
   * @throws BenchmarkException if what is stored is not what the data set holds
   */
  public static LoadedTables load(
      ServerPair servers,
      List<SchemaVariant> schemas,
      Dataset dataset,
      int replayEvents,
      List<Long> sizes) {
    requireSmaller(sizes, dataset);
    long from = dataset.manifest().from().getEpochSecond();
    long to = dataset.manifest().to().getEpochSecond();
    Map<ServerKind, ServerAddress> addresses = new EnumMap<>(ServerKind.class);
    for (ServerKind kind : ServerKind.values()) {
      addresses.put(kind, servers.server(kind).address());
    }
    DatasetPass pass = DatasetPass.of(dataset, schemas, Session.ALL_ROWS);
    Map<Long, DatasetPass> smaller = new LinkedHashMap<>();
    sizes.forEach(rows -> smaller.put(rows, DatasetPass.of(dataset, schemas, rows)));
    Session session =
        new Session(
            id(dataset),
            dataset.folder().toAbsolutePath(),
            to - from,
            replayEvents,
            addresses,
            pass.parameters(),
            sizes);
    Map<SchemaVariant, TableSize> bytes = new LinkedHashMap<>();
    LoadedTables loaded = new LoadedTables(session, List.copyOf(schemas), bytes);
    try {
      for (SchemaVariant schema : schemas) {
        String template = session.template(schema).name();
        bytes.put(schema, loaded.fill(template, schema, dataset, Session.ALL_ROWS, pass));
        TemplateDatabase.seal(session.address(schema), template)
            .copyTo(session.readDatabase(schema));
        smaller.forEach(
            (rows, part) ->
                loaded.fill(session.readDatabase(schema, rows), schema, dataset, rows, part));
      }
      return loaded;
    } catch (RuntimeException e) {
      loaded.close();
      throw e;
    }
  }

  /** Of this process and this data set: a study may have several loaded at the same time. */
  private static String id(Dataset dataset) {
    return Long.toString(ProcessHandle.current().pid(), 36)
        + "_"
        + Long.toUnsignedString(dataset.manifest().seed(), 36);
  }

  public Session session() {
    return session;
  }

  public List<SchemaVariant> schemas() {
    return schemas;
  }

  public TableSize size(SchemaVariant schema) {
    return sizes.get(schema);
  }

  /** Opens a connection to the table that queries read. */
  public Connection reader(SchemaVariant schema) throws SQLException {
    return reader(schema, Session.ALL_ROWS);
  }

  Connection reader(SchemaVariant schema, long rows) throws SQLException {
    return session.address(schema).connect(session.readDatabase(schema, rows));
  }

  private static void requireSmaller(List<Long> sizes, Dataset dataset) {
    long events = dataset.manifest().counts().events();
    for (long rows : sizes) {
      if (rows >= events) {
        throw new BenchmarkException(
            "sizes: %d is not less than the %d events of the data set, which are always measured"
                .formatted(rows, events));
      }
    }
  }

  private TableSize fill(
      String name, SchemaVariant schema, Dataset dataset, long rows, DatasetPass expected) {
    ServerAddress address = session.address(schema);
    TemplateDatabase.create(address, name);
    TableSize size;
    long to = dataset.manifest().to().getEpochSecond();
    try (Connection connection = address.connect(name);
        Statement statement = connection.createStatement()) {
      statement.execute(schema.ddl(expected.from(), to));
      copy(connection, schema, dataset, rows);
      for (String after : schema.afterLoad()) {
        statement.execute(after);
      }
      statement.execute("VACUUM (ANALYZE)");
      verify(connection, schema, expected.digest(schema));
      statement.execute("CHECKPOINT");
      size = TableSize.of(connection, schema);
    } catch (SQLException e) {
      throw new BenchmarkException(
          "cannot load the data set into " + schema.id() + ": " + e.getMessage().strip(), e);
    }
    return size;
  }

  /** Every schema by the same statement, batch by batch in the data set's order. */
  private static void copy(Connection connection, SchemaVariant schema, Dataset dataset, long rows)
      throws SQLException {
    try (InsertStatement copy =
        StatementKind.COPY_TEXT.prepare(InsertTarget.of(schema, connection), connection)) {
      new LastEvents(dataset, rows).insert(copy, BATCH);
    }
  }

  private static void verify(Connection connection, SchemaVariant schema, EventDigest expected)
      throws SQLException {
    EventDigest stored = EventDigest.stored(connection, schema, 0);
    if (!stored.equals(expected)) {
      throw new BenchmarkException(
          "the data set and " + schema.id() + " differ: " + expected + " against " + stored);
    }
  }

  @Override
  public void close() {
    List<RuntimeException> failures = new ArrayList<>();
    for (SchemaVariant schema : schemas) {
      ServerAddress address = session.address(schema);
      for (String name : session.databases(schema)) {
        try {
          TemplateDatabase.drop(address, name);
        } catch (BenchmarkException e) {
          failures.add(e);
        }
      }
    }
    if (!failures.isEmpty()) {
      throw failures.get(0);
    }
  }
}
