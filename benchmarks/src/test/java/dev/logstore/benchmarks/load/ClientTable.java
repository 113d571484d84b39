package dev.logstore.benchmarks.load;

import dev.logstore.benchmarks.TestServers;
import dev.logstore.benchmarks.database.ServerAddress;
import dev.logstore.benchmarks.database.ServerKind;
import dev.logstore.benchmarks.schema.SchemaVariant;
import dev.logstore.benchmarks.store.StoredEvents;
import dev.logstore.benchmarks.store.TestTable;
import dev.logstore.benchmarks.store.WriterKind;
import dev.logstore.datasets.Dataset;
import dev.logstore.datasets.SiteProfile;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/**
 * Empty tables of a store, and the tasks of clients that fill them from a tiny data set.
 *
 * @param tables the last is the arm's own
 */
public record ClientTable(WriterKind store, List<TestTable> tables, Path folder) {
  private static final long WEEK = 604_800;
  private static final int WARM_UP = 20;

  public static ClientTable fresh(
      TestServers servers, WriterKind store, SchemaVariant schema, Path folder)
      throws SQLException {
    List<TestTable> tables = new ArrayList<>();
    for (SchemaVariant one : store.tables(schema)) {
      tables.add(TestTable.fresh(servers, one));
    }
    return new ClientTable(store, tables, folder);
  }

  /** The server of the arm's own table. */
  public ServerAddress address() {
    return own().address();
  }

  /** The kind of that server. */
  public ServerKind server() {
    return own().schema().server();
  }

  private TestTable own() {
    return tables.get(tables.size() - 1);
  }

  /**
   * A task with four workers and a flush every half second.
   *
   * @param address by which the client reaches the server of the arm's own table
   */
  public LoadTask task(ServerAddress address, Arrivals arrivals, int poisonEvery) {
    return new LoadTask(
        folder.toString(),
        dataset(folder.resolve("dataset")).toString(),
        4 * WEEK,
        5000,
        tables.stream()
            .map(
                table ->
                    new LoadTask.Place(
                        table.schema().id(),
                        table.equals(own()) ? address : table.address(),
                        table.database()))
            .toList(),
        store.id(),
        store.defaultBuffer().orElse(1),
        500,
        4,
        WARM_UP,
        arrivals,
        poisonEvery);
  }

  private static Path dataset(Path folder) {
    Dataset.generateIfAbsent(SiteProfile.load("tiny"), 1, folder);
    return folder;
  }

  /** What the clients have stored in each table. */
  public List<StoredEvents> stored() {
    return tables.stream().map(ClientTable::stored).toList();
  }

  private static StoredEvents stored(TestTable table) {
    try (Connection connection = table.connect()) {
      return StoredEvents.of(connection, table.schema(), 0);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }
}
