package dev.logstore.benchmarks.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.logstore.benchmarks.BenchmarkException;
import dev.logstore.benchmarks.RunTexts;
import dev.logstore.benchmarks.schema.SchemaVariant;
import dev.logstore.results.LocalText;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class QueryTest {
  private static final QueryParameters PARAMETERS =
      new QueryParameters(
          0, 86_400, List.of(new ParameterSet("busy-1", 2, 3, 4, 5, List.of(5L, 6L), 7)));

  static List<Query> all() {
    return QueryCatalogue.SHIPPED.queries();
  }

  @ParameterizedTest
  @MethodSource("all")
  void everyQueryIsAskedOfEverySchemaOrItIsSaidWhyNot(Query query) {
    assertThat(query.unanswerableBy(SchemaVariant.STANDARD)).isEmpty();
    for (SchemaVariant schema : SchemaVariant.all()) {
      if (query.unanswerableBy(schema).isEmpty()) {
        String sql = query.on(schema, PARAMETERS).sql().text();
        assertThat(sql).contains("SELECT").doesNotContain("${");
        assertThat(sql.contains(schema.table()))
            .as("%s reads its table or its aggregates", schema.id())
            .isEqualTo(schema.aggregate().isEmpty());
      } else {
        LocalText reason = query.unanswerableBy(schema).orElseThrow();
        assertThat(reason.pt()).isNotBlank().isNotEqualTo(reason.en());
      }
    }
  }

  @Test
  void aConditionOnTheTimeStaysOnTheNativeColumn() {
    Query query = Query.of("accesses-per-hour");

    assertThat(query.on(SchemaVariant.STANDARD, PARAMETERS).sql().text())
        .contains("WHERE timecreated >= ? AND timecreated < ?");
    assertThat(query.on(SchemaVariant.PLUGIN, PARAMETERS).sql().text())
        .contains("WHERE time >= to_timestamp(?) AND time < to_timestamp(?)");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "tuned|time_bucket(86400::bigint, timecreated)",
        "tuned,buckets=plain|timecreated - timecreated % 86400",
        "plugin|time_bucket(INTERVAL '86400 seconds', time)",
        "plugin,buckets=plain|date_bin(INTERVAL '86400 seconds', time, TIMESTAMPTZ '1970-01-01 00:00Z')",
      })
  void spansOfTimeMayBeSaidWithoutTimescaleDb(String schema, String bucket) {
    Query query = Query.of("events-per-day-30-days");

    assertThat(query.on(SchemaVariant.of(schema), PARAMETERS).sql().text())
        .startsWith("SELECT " + bucket + " AS day");
  }

  @Test
  void theDesignIsAskedByItsOwnNamesAndNotForWhatItHasLost() {
    SchemaVariant design = SchemaVariant.of("design");

    assertThat(Query.of("top-event-names").on(design, PARAMETERS).sql().text())
        .contains("SELECT event_name, count(*)", "FROM moodle_logs", "GROUP BY event_name");
    assertThat(Query.of("activity-report").unanswerableBy(design))
        .contains(RunTexts.REASONS.of("lacks", "crud, contextlevel, contextinstanceid, anonymous"));
    assertThat(Query.of("log-report").unanswerableBy(SchemaVariant.of("draft")))
        .contains(RunTexts.REASONS.of("lacks", "id, timecreated"));
  }

  @Test
  void groupsAndNamesAreChosenEachOnce() {
    assertThat(QueryCatalogue.SHIPPED.chosen(List.of("all"))).isEqualTo(all());
    assertThat(QueryCatalogue.SHIPPED.chosen(List.of("log-report", "moodle", "dashboard")))
        .containsExactlyInAnyOrderElementsOf(all());
    assertThatThrownBy(() -> QueryCatalogue.SHIPPED.chosen(List.of("log-reports")))
        .isInstanceOf(BenchmarkException.class)
        .hasMessageContaining("unknown query 'log-reports': choose of all, moodle, dashboard,");
  }

  @Test
  void rangesEndWithTheData() {
    assertThat(Query.of("accesses-per-hour").start(0, 100_000)).isEqualTo(100_000 - 86_400);
    assertThat(Query.of("live-log").start(0, 100_000)).isEqualTo(100_000 - 3_600);
    assertThat(Query.of("overall-statistics-all").start(7, 100_000)).isEqualTo(7);
  }
}
