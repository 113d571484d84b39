package dev.logstore.benchmarks.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.logstore.benchmarks.BenchmarkException;
import dev.logstore.benchmarks.schema.SchemaVariant;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EventFilterTest {
  private static final EventColumns STANDARD = new EventColumns(SchemaVariant.STANDARD);
  private static final EventColumns PLUGIN = new EventColumns(SchemaVariant.PLUGIN);
  private static final EventColumns DESIGN = new EventColumns(SchemaVariant.of("design"));

  @Test
  void aFilterBecomesNamesAndQuestionMarks() {
    EventFilter report =
        EventFilter.where("courseid", "=", 7L)
            .and(EventFilter.in("crud", "c", "u"))
            .and(EventFilter.where("timecreated", ">", 1000L).or(EventFilter.isNull("realuserid")));

    assertThat(new FilterSql(report, STANDARD).text())
        .isEqualTo(
            "((courseid = ? AND crud IN (?, ?)) AND (timecreated > ? OR realuserid IS NULL))");
  }

  @Test
  void theTimeIsThatOfThePartitions() {
    EventFilter recent = EventFilter.where("timecreated", ">=", 1000L);

    assertThat(new FilterSql(recent, PLUGIN).text()).isEqualTo("time >= to_timestamp(?)");
  }

  @Test
  void aColumnIsNamedAsTheSchemaNamesIt() {
    EventFilter user = EventFilter.where("userid", "=", 3);

    assertThat(new FilterSql(user, DESIGN).text()).isEqualTo("user_id = ?");
  }

  @Test
  void whatASchemaLacksIsRefused() {
    assertThatThrownBy(() -> new FilterSql(EventFilter.where("crud", "=", "c"), DESIGN))
        .isInstanceOf(BenchmarkException.class)
        .hasMessage("the schema design has no column crud");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "password",
        "id; DROP TABLE mdl_user",
        "courseid = 1 OR 1",
        "\"courseid\"",
        "courseid--",
        "COURSEID",
        "time",
        "json",
        ""
      })
  void whatIsNoColumnIsRefused(String column) {
    assertThatThrownBy(() -> EventFilter.where(column, "=", 1L))
        .isInstanceOf(BenchmarkException.class)
        .hasMessageContaining("unknown column '" + column + "'");
    assertThatThrownBy(() -> EventFilter.isNull(column)).isInstanceOf(BenchmarkException.class);
    assertThatThrownBy(() -> EventFilter.in(column, 1L)).isInstanceOf(BenchmarkException.class);
  }

  @ParameterizedTest
  @ValueSource(strings = {"LIKE", "= 1 OR 1 =", "; --", "", "= ANY", "!="})
  void whatIsNoOperatorIsRefused(String operator) {
    assertThatThrownBy(() -> EventFilter.where("courseid", operator, 1L))
        .isInstanceOf(BenchmarkException.class)
        .hasMessageContaining("unknown operator '" + operator + "'");
  }

  @Test
  void aValueThatDoesNotFitTheColumnIsRefused() {
    assertThatThrownBy(() -> EventFilter.where("courseid", "=", "1 OR true"))
        .isInstanceOf(BenchmarkException.class)
        .hasMessage("column courseid: a whole number, not '1 OR true'");
    assertThatThrownBy(() -> EventFilter.where("crud", "=", 1L)).hasMessageContaining("a text");
    assertThatThrownBy(() -> EventFilter.where("userid", "=", 1.5)).hasMessageContaining("whole");
  }

  @Property(tries = 200)
  void noValueEverReachesTheText(@ForAll String value) {
    EventFilter filter =
        EventFilter.where("other", "=", value).or(EventFilter.in("ip", value, value));

    assertThat(new FilterSql(filter, STANDARD).text()).isEqualTo("(other = ? OR ip IN (?, ?))");
  }

  @Test
  void anOrderIsReadAsMoodleWritesIt() {
    assertThat(EventOrder.parse("timecreated DESC, id desc, userid").keys())
        .extracting(key -> key.column().map(LogColumn::id).orElse("id") + " " + key.descending())
        .containsExactly("timecreated true", "id true", "userid false");
    assertThat(EventOrder.parse("").keys()).isEqualTo(List.of());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "timecreated DOWN",
        "timecreated DESC; DROP TABLE mdl_user",
        "random()",
        "password ASC",
        "1",
        "timecreated,",
        "timecreated DESC NULLS FIRST",
        "(SELECT 1)"
      })
  void whatIsNoOrderIsRefused(String sort) {
    assertThatThrownBy(() -> EventOrder.parse(sort)).isInstanceOf(BenchmarkException.class);
  }
}
