package dev.logstore.benchmarks.study;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.logstore.benchmarks.BenchmarkException;
import dev.logstore.benchmarks.database.ServerAddress;
import dev.logstore.benchmarks.database.ServerKind;
import dev.logstore.benchmarks.database.TemplateDatabase;
import dev.logstore.benchmarks.query.QueryParameters;
import dev.logstore.benchmarks.schema.SchemaVariant;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * What a fork needs to know of the databases that its parent has made. It goes through a file that
 * only this user can read, because it holds passwords and a fork's command line is public.
 *
 * @param id tells this session's databases from another's on the same server
 * @param dataset folder of the data set
 * @param spanSeconds how long the data set lasts
 * @param replayEvents how many of its events a harness writes before it begins again
 * @param addresses server of each kind
 * @param parameters what the queries are asked for
 * @param sizes of the tables that hold only so many of its last rows
 */
public record Session(
    String id,
    Path dataset,
    long spanSeconds,
    int replayEvents,
    Map<ServerKind, ServerAddress> addresses,
    QueryParameters parameters,
    List<Long> sizes) {

  /** Stands for every row of the data set. */
  public static final long ALL_ROWS = 0;

  /** System property of a fork: the file with its session. */
  public static final String PROPERTY = "logstore.session";

  private static final ObjectMapper JSON = new ObjectMapper();

  public Session {
    addresses = Map.copyOf(addresses);
    sizes = List.copyOf(sizes);
  }

  /** The session that the parent of this JVM has prepared. */
  public static Session current() {
    String file = System.getProperty(PROPERTY);
    if (file == null) {
      throw new BenchmarkException(
          "no databases: run the benchmarks by java -jar benchmarks.jar, which provides them");
    }
    try {
      return JSON.readValue(Path.of(file).toFile(), Session.class);
    } catch (IOException e) {
      throw new BenchmarkException("cannot read the session " + file + ": " + e.getMessage(), e);
    }
  }

  /** Writes the session into a new file that only this user can read. */
  public Path write() {
    try {
      Path file =
          Files.createTempFile(
              "logstore-session-",
              ".json",
              PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
      JSON.writeValue(file.toFile(), this);
      return file;
    } catch (IOException e) {
      throw new BenchmarkException(
          "cannot write to the temporary folder (" + e.getMessage() + "): free disk space", e);
    }
  }

  public ServerAddress address(SchemaVariant schema) {
    return addresses.get(schema.server());
  }

  /** The loaded table that forks are copied from. */
  public TemplateDatabase template(SchemaVariant schema) {
    return new TemplateDatabase(address(schema), database(schema, "template"));
  }

  /** The loaded table that queries read. */
  public String readDatabase(SchemaVariant schema) {
    return readDatabase(schema, ALL_ROWS);
  }

  /**
   * The same with only the data set's last rows.
   *
   * @param rows how many, or {@link #ALL_ROWS}
   */
  public String readDatabase(SchemaVariant schema, long rows) {
    return database(schema, rows == ALL_ROWS ? "read" : "read_" + rows);
  }

  /** The copy that a fork writes to. */
  public String forkDatabase(SchemaVariant schema) {
    return database(schema, "fork");
  }

  /** A copy without indexes, beside the one that a fork writes to. */
  public String bareDatabase(SchemaVariant schema) {
    return database(schema, "bare");
  }

  /** Every database that a schema may have in this session. */
  List<String> databases(SchemaVariant schema) {
    List<String> names = new ArrayList<>();
    names.add(readDatabase(schema));
    sizes.forEach(rows -> names.add(readDatabase(schema, rows)));
    names.add(forkDatabase(schema));
    names.add(bareDatabase(schema));
    names.add(template(schema).name());
    return names;
  }

  private String database(SchemaVariant schema, String purpose) {
    return "logstore_" + id + "_" + schema.slug() + "_" + purpose;
  }
}
