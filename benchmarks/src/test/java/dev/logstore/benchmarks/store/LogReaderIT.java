package dev.logstore.benchmarks.store;

import static org.assertj.core.api.Assertions.assertThat;

import dev.logstore.benchmarks.BenchmarkException;
import dev.logstore.benchmarks.TestEvents;
import dev.logstore.benchmarks.TestServers;
import dev.logstore.benchmarks.schema.SchemaVariant;
import dev.logstore.benchmarks.store.statement.InsertStatement;
import dev.logstore.benchmarks.store.statement.InsertTarget;
import dev.logstore.benchmarks.store.statement.StatementKind;
import dev.logstore.datasets.MoodleEvent;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Predicate;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Moodle's reader on every schema: each answers as the events themselves do. */
class LogReaderIT {
  private static final int EVENTS = 1200;
  private static final List<MoodleEvent> ALL = TestEvents.sequence(EVENTS);
  private static final EventOrder OLDEST = EventOrder.parse("timecreated ASC, id ASC");
  private static final EventOrder NEWEST = EventOrder.parse("timecreated DESC, id DESC");

  /** Filters, and what they mean. */
  private static final Map<EventFilter, Predicate<MoodleEvent>> FILTERS = new LinkedHashMap<>();

  private static TestServers servers;
  private static final Map<SchemaVariant, TestTable> TABLES = new LinkedHashMap<>();

  @BeforeAll
  static void fill() throws SQLException {
    long middle = ALL.get(EVENTS / 2).timeCreated();
    FILTERS.put(EventFilter.all(), event -> true);
    FILTERS.put(EventFilter.where("userid", "=", 341L), event -> event.userId() == 341);
    FILTERS.put(EventFilter.where("userid", "<>", 341), event -> event.userId() != 341);
    FILTERS.put(EventFilter.isNull("courseid"), event -> event.courseId() == null);
    FILTERS.put(
        EventFilter.where("timecreated", ">", middle), event -> event.timeCreated() > middle);
    FILTERS.put(
        EventFilter.where("timecreated", ">=", middle).and(EventFilter.where("courseid", "=", 5L)),
        event -> event.timeCreated() >= middle && event.courseId() != null);
    FILTERS.put(
        EventFilter.in("contextid", 100L, 103L, 7L),
        event -> event.contextId() == 100 || event.contextId() == 103);
    FILTERS.put(EventFilter.in("contextid"), event -> false);
    FILTERS.put(
        EventFilter.where("ip", "=", "2001:db8::1").or(EventFilter.where("action", "=", "x")),
        event -> "2001:db8::1".equals(event.ip()));
    FILTERS.put(EventFilter.where("action", "=", "' OR 1=1 --"), event -> false);
    FILTERS.put(EventFilter.where("crud", "=", "c"), event -> false);
    FILTERS.put(EventFilter.where("anonymous", "=", 1), event -> event.anonymous() == 1);

    servers = TestServers.embedded();
    for (SchemaVariant schema : TestTable.schemas()) {
      TestTable table = TestTable.fresh(servers, schema);
      TABLES.put(schema, table);
      try (Connection connection = table.connect();
          InsertStatement insert =
              StatementKind.MULTI_ROW.prepare(InsertTarget.of(schema, connection), connection)) {
        insert.insert(ALL);
      }
    }
  }

  @AfterAll
  static void stop() {
    servers.close();
  }

  @Test
  void everySchemaAnswersAsTheEventsDo() {
    TABLES.forEach(
        (schema, table) -> {
          LogReader reader = reader(table);
          FILTERS.forEach(
              (filter, meaning) -> {
                List<MoodleEvent> expected = ALL.stream().filter(meaning).toList();
                if (keeps(reader, filter)) {
                  assertThat(reader.getEventsSelectCount(filter))
                      .as("%s: count of %s", schema.id(), filter)
                      .isEqualTo(expected.size());
                  assertThat(reader.getEventsSelectExists(filter))
                      .as("%s: existence of %s", schema.id(), filter)
                      .isEqualTo(!expected.isEmpty());
                  assertThat(kept(schema, reader.getEventsSelect(filter, OLDEST, 0, 0)))
                      .as("%s: events of %s", schema.id(), filter)
                      .isEqualTo(kept(schema, expected));
                }
              });
        });
  }

  @Test
  void onlyTheDesignLacksColumnsThatAFilterMayName() {
    TABLES.forEach(
        (schema, table) ->
            assertThat(FILTERS.keySet().stream().filter(f -> !keeps(reader(table), f)).count())
                .as(schema.id())
                .isEqualTo(schema.name().equals("design") ? 2 : 0));
  }

  @Test
  void pagesAreCutFromTheWholeOrder() {
    TABLES.forEach(
        (schema, table) ->
            assertThat(
                    kept(
                        schema, reader(table).getEventsSelect(EventFilter.all(), NEWEST, 200, 100)))
                .as(schema.id())
                .isEqualTo(kept(schema, backwards().subList(200, 300))));
  }

  @Test
  void anIteratorReadsOnThroughItsCursorAndGivesItsConnectionBack() throws SQLException {
    TestTable table = TABLES.get(SchemaVariant.PLUGIN);
    AtomicReference<Connection> opened = new AtomicReference<>();
    LogReader reader =
        new LogReader(
            table.schema(),
            () -> {
              opened.set(table.connect());
              return opened.get();
            });
    try (EventIterator events = reader.getEventsSelectIterator(EventFilter.all(), OLDEST, 0, 0)) {
      for (int i = 0; i < EVENTS; i++) {
        assertThat(events.next()).isEqualTo(ALL.get(i));
      }
      assertThat(events.hasNext()).isFalse();
    }
    assertThat(opened.get().isClosed()).isTrue();
  }

  @Test
  void anIteratorThatIsClosedEarlyGivesItsConnectionBackToo() throws SQLException {
    TestTable table = TABLES.get(SchemaVariant.STANDARD);
    AtomicReference<Connection> opened = new AtomicReference<>();
    EventIterator events =
        new LogReader(
                table.schema(),
                () -> {
                  opened.set(table.connect());
                  return opened.get();
                })
            .getEventsSelectIterator(EventFilter.all(), OLDEST, 0, 0);
    events.next();
    events.close();
    events.close();
    assertThat(opened.get().isClosed()).isTrue();
    assertThat(events.hasNext()).isFalse();
  }

  @Test
  void aReaderSaysWhatItIs() {
    LogReader reader = reader(TABLES.get(SchemaVariant.STANDARD));

    assertThat(reader.getInternalLogTableName()).isEqualTo("mdl_logstore_standard_log");
    assertThat(reader.getName()).isEqualTo("Standard table");
    assertThat(reader.getDescription()).contains("postgresql");
    assertThat(reader.isLogging()).isTrue();
  }

  private static LogReader reader(TestTable table) {
    return new LogReader(table.schema(), table.connections(Map.of()));
  }

  /** Whether the schema has the columns of a filter: without them it refuses. */
  private static boolean keeps(LogReader reader, EventFilter filter) {
    try {
      reader.getEventsSelectCount(filter);
      return true;
    } catch (BenchmarkException e) {
      assertThat(e).hasMessageContaining("has no column");
      return false;
    }
  }

  private static List<List<Object>> kept(SchemaVariant schema, List<MoodleEvent> events) {
    EventColumns columns = new EventColumns(schema);
    return events.stream().map(columns::kept).toList();
  }

  private static List<MoodleEvent> backwards() {
    List<MoodleEvent> events = new ArrayList<>(ALL);
    Collections.reverse(events);
    return events;
  }
}
