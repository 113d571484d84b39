package dev.logstore.benchmarks.study;

import dev.logstore.benchmarks.BenchmarkException;
import dev.logstore.benchmarks.Resources;
import dev.logstore.benchmarks.database.ServerAddress;
import dev.logstore.benchmarks.database.ServerKind;
import dev.logstore.benchmarks.database.ServerPair;
import dev.logstore.benchmarks.database.TemplateDatabase;
import dev.logstore.benchmarks.schema.NamedSql;
import dev.logstore.benchmarks.schema.SchemaVariant;
import dev.logstore.benchmarks.store.EventDigest;
import dev.logstore.benchmarks.store.statement.InsertStatement;
import dev.logstore.benchmarks.store.statement.InsertTarget;
import dev.logstore.benchmarks.store.statement.StatementKind;
import dev.logstore.datasets.Dataset;
import dev.logstore.datasets.DatasetManifest;
import dev.logstore.datasets.EventReader;
import dev.logstore.datasets.MoodleEvent;
import java.io.IOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
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
   * Bytes of a table with all its partitions or chunks, after VACUUM.
   *
   * @param heap rows, with free space and visibility maps
   * @param index all indexes
   * @param toast long values, with their index
   * @param total all of it
   */
  public record TableSize(long heap, long index, long toast, long total) {}

  /**
   * Loads a data set.
   *
   * @param replayEvents events that a writing fork replays
   * @throws BenchmarkException if what is stored is not what the data set holds
   */
  public static LoadedTables load(
      ServerPair servers, List<SchemaVariant> schemas, Dataset dataset, int replayEvents) {
    long from = dataset.manifest().from().getEpochSecond();
    long to = dataset.manifest().to().getEpochSecond();
    Map<ServerKind, ServerAddress> addresses = new EnumMap<>(ServerKind.class);
    for (ServerKind kind : ServerKind.values()) {
      addresses.put(kind, servers.server(kind).address());
    }
    DatasetPass pass = DatasetPass.of(dataset, schemas);
    Session session =
        new Session(
            id(dataset),
            dataset.folder().toAbsolutePath(),
            to - from,
            replayEvents,
            addresses,
            pass.parameters());
    Map<SchemaVariant, TableSize> sizes = new LinkedHashMap<>();
    LoadedTables loaded = new LoadedTables(session, List.copyOf(schemas), sizes);
    try {
      for (SchemaVariant schema : schemas) {
        sizes.put(schema, loaded.fill(schema, dataset, pass.digest(schema)));
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
    return session.address(schema).connect(session.readDatabase(schema));
  }

  private TableSize fill(SchemaVariant schema, Dataset dataset, EventDigest expected) {
    ServerAddress address = session.address(schema);
    String name = session.template(schema).name();
    TemplateDatabase.create(address, name);
    TableSize size;
    DatasetManifest manifest = dataset.manifest();
    try (Connection connection = address.connect(name);
        Statement statement = connection.createStatement()) {
      statement.execute(
          schema.ddl(manifest.from().getEpochSecond(), manifest.to().getEpochSecond()));
      copy(connection, schema, dataset);
      statement.execute(schema.afterLoad());
      statement.execute("VACUUM (ANALYZE)");
      verify(connection, schema, expected);
      statement.execute("CHECKPOINT");
      size = weigh(connection, schema);
    } catch (SQLException e) {
      throw new BenchmarkException(
          "cannot load the data set into " + schema.id() + ": " + e.getMessage().strip(), e);
    }
    TemplateDatabase.seal(address, name).copyTo(session.readDatabase(schema));
    return size;
  }

  /** Every schema by the same statement, batch by batch in the data set's order. */
  private static void copy(Connection connection, SchemaVariant schema, Dataset dataset)
      throws SQLException {
    try (EventReader events = dataset.reader();
        InsertStatement copy =
            StatementKind.COPY_TEXT.prepare(InsertTarget.of(schema, connection), connection)) {
      List<MoodleEvent> batch = new ArrayList<>(BATCH);
      while (events.hasNext()) {
        batch.add(events.next());
        if (batch.size() == BATCH) {
          copy.insert(batch);
          batch.clear();
        }
      }
      if (!batch.isEmpty()) {
        copy.insert(batch);
      }
    } catch (IOException e) {
      throw new BenchmarkException("cannot read the data set: " + e.getMessage(), e);
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

  private static TableSize weigh(Connection connection, SchemaVariant schema) throws SQLException {
    NamedSql sizes = NamedSql.parse(Resources.text("verify/sizes.sql"));
    try (PreparedStatement statement = connection.prepareStatement(sizes.text())) {
      statement.setString(1, schema.table());
      try (ResultSet row = statement.executeQuery()) {
        row.next();
        return new TableSize(
            row.getLong("size_heap"),
            row.getLong("size_index"),
            row.getLong("size_toast"),
            row.getLong("size_total"));
      }
    }
  }

  @Override
  public void close() {
    List<RuntimeException> failures = new ArrayList<>();
    for (SchemaVariant schema : schemas) {
      ServerAddress address = session.address(schema);
      for (String name :
          List.of(
              session.readDatabase(schema),
              session.forkDatabase(schema),
              session.template(schema).name())) {
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
