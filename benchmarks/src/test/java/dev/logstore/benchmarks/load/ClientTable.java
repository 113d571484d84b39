package dev.logstore.benchmarks.load;

import dev.logstore.benchmarks.TestServers;
import dev.logstore.benchmarks.database.ServerAddress;
import dev.logstore.benchmarks.schema.SchemaVariant;
import dev.logstore.benchmarks.store.StoredEvents;
import dev.logstore.benchmarks.store.TestTable;
import dev.logstore.datasets.Dataset;
import dev.logstore.datasets.SiteProfile;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;

/** An empty table, and the tasks of clients that fill it from a tiny data set. */
public record ClientTable(TestTable table, Path folder) {
  private static final long WEEK = 604_800;
  private static final int WARM_UP = 20;

  public static ClientTable fresh(TestServers servers, SchemaVariant schema, Path folder)
      throws SQLException {
    return new ClientTable(TestTable.fresh(servers, schema), folder);
  }

  /** A task with four workers and a flush every half second. */
  public LoadTask task(ServerAddress address, StoreKind store, Arrivals arrivals, int poisonEvery) {
    return new LoadTask(
        folder.toString(),
        dataset(folder.resolve("dataset")).toString(),
        4 * WEEK,
        5000,
        table.schema().id(),
        address,
        table.database(),
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

  /** What the clients have stored. */
  public StoredEvents stored() {
    try (Connection connection = table.connect()) {
      return StoredEvents.of(connection, table.schema(), 0);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }
}
