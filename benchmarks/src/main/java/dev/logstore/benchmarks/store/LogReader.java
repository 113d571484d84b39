package dev.logstore.benchmarks.store;

import dev.logstore.benchmarks.schema.SchemaVariant;
import dev.logstore.datasets.MoodleEvent;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * The reading half of a log store, on any schema: the methods of Moodle's {@code core\log\reader}
 * and {@code core\log\sql_reader}, which reports and plugins call. What a schema does not keep of
 * an event is null or 0 in what is read from it; to filter by it is refused. Where rows have no id,
 * an order by it has no effect: events of one second then come in any order.
 */
public final class LogReader {
  private static final int FETCH_SIZE = 500;

  private final SchemaVariant schema;
  private final ConnectionSource connections;
  private final EventColumns columns;

  /**
   * @param connections one is taken for each call, and given back
   */
  public LogReader(SchemaVariant schema, ConnectionSource connections) {
    this.schema = schema;
    this.connections = connections;
    this.columns = new EventColumns(schema);
  }

  /** The reader's name for people. */
  public String getName() {
    return schema.definition().title().en();
  }

  /** What the reader is. */
  public String getDescription() {
    return "Events in the table " + getInternalLogTableName() + " of " + schema.server().id();
  }

  /** Whether new events can be expected in it: always, since these tables exist to be written. */
  public boolean isLogging() {
    return true;
  }

  public String getInternalLogTableName() {
    return schema.table();
  }

  /**
   * Reads events.
   *
   * @param limitFrom events that are left out at the beginning, 0 or more
   * @param limitNum events that are wanted at most; 0 for all
   * @throws LogStoreException if the database fails
   */
  public List<MoodleEvent> getEventsSelect(
      EventFilter filter, EventOrder sort, long limitFrom, long limitNum) {
    try (EventIterator events = getEventsSelectIterator(filter, sort, limitFrom, limitNum)) {
      List<MoodleEvent> all = new ArrayList<>();
      events.forEachRemaining(all::add);
      return all;
    }
  }

  /** Counts events. */
  public long getEventsSelectCount(EventFilter filter) {
    return one(
        "SELECT count(*) FROM " + schema.table() + " WHERE ", "", filter, row -> row.getLong(1));
  }

  /** Whether there is such an event. */
  public boolean getEventsSelectExists(EventFilter filter) {
    return one(
        "SELECT EXISTS (SELECT 1 FROM " + schema.table() + " WHERE ",
        ")",
        filter,
        row -> row.getBoolean(1));
  }

  /**
   * Reads events one after the other, however many there are, in little memory.
   *
   * @param limitFrom see {@link #getEventsSelect}
   * @param limitNum see {@link #getEventsSelect}
   * @return to be closed by the caller, read to its end or not
   * @throws LogStoreException if the database fails
   */
  public EventIterator getEventsSelectIterator(
      EventFilter filter, EventOrder sort, long limitFrom, long limitNum) {
    if (limitFrom < 0 || limitNum < 0) {
      throw new IllegalArgumentException(
          "limits from %d, %d: they have to be 0 or more".formatted(limitFrom, limitNum));
    }
    FilterSql where = new FilterSql(filter, columns);
    String sql =
        "SELECT %s FROM %s WHERE %s%s%s OFFSET ?"
            .formatted(
                columns.select(),
                schema.table(),
                where.text(),
                orderBy(sort),
                limitNum == 0 ? "" : " LIMIT ?");
    return open(
        sql,
        statement -> {
          int index = where.bind(statement);
          if (limitNum > 0) {
            statement.setLong(index++, limitNum);
          }
          statement.setLong(index, limitFrom);
        });
  }

  /** Sets the parameters of a statement. */
  private interface Binding {
    void bind(PreparedStatement statement) throws SQLException;
  }

  private EventIterator open(String sql, Binding binding) {
    Connection connection = null;
    try {
      connection = connections.open();
      // Without autocommit the driver reads through a cursor, a few hundred rows at a time.
      connection.setAutoCommit(false);
      PreparedStatement statement = connection.prepareStatement(sql);
      statement.setFetchSize(FETCH_SIZE);
      binding.bind(statement);
      return new EventIterator(connection, statement.executeQuery(), columns);
    } catch (SQLException e) {
      EventIterator.giveBack(connection);
      throw new LogStoreException("cannot read events: " + e.getMessage(), e);
    }
  }

  private String orderBy(EventOrder sort) {
    String keys =
        sort.keys().stream()
            .filter(key -> key.column().isPresent() || columns.hasId())
            .map(
                key ->
                    key.column().map(columns::name).orElse("id")
                        + (key.descending() ? " DESC" : " ASC"))
            .collect(Collectors.joining(", "));
    return keys.isEmpty() ? "" : " ORDER BY " + keys;
  }

  /** Reads a value from a row. */
  private interface Value<T> {
    T of(ResultSet row) throws SQLException;
  }

  private <T> T one(String before, String after, EventFilter filter, Value<T> value) {
    FilterSql where = new FilterSql(filter, columns);
    try (Connection connection = connections.open();
        PreparedStatement statement = connection.prepareStatement(before + where.text() + after)) {
      where.bind(statement);
      try (ResultSet row = statement.executeQuery()) {
        row.next();
        return value.of(row);
      }
    } catch (SQLException e) {
      throw new LogStoreException("cannot read events: " + e.getMessage(), e);
    }
  }
}
