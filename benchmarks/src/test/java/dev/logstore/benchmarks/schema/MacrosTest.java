package dev.logstore.benchmarks.schema;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MacrosTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "standard|${table}|mdl_logstore_standard_log",
        "design|${userid}|user_id",
        "plugin|${userid}|userid",
        "standard|${at:start}|:start",
        "plugin|${at:start}|to_timestamp(:start)",
        "standard|${span:86400}|86400",
        "draft|${span:86400}|INTERVAL '86400 seconds'",
        "standard|${bucket:60}|timecreated - timecreated % 60",
        "tuned|${bucket:86400 hour}|time_bucket(86400::bigint, hour)",
        "tuned,buckets=plain|${bucket:60}|timecreated - timecreated % 60",
        "standard|${columns:eventname crud}|eventname, crud",
        "design|${columns:eventname crud}|event_name",
        "standard|${hour_of:${time}}|timecreated / 3600 % 24",
      })
  void aTextIsPutIntoTheWordsOfASchema(String schema, String text, String expected) {
    assertThat(new Macros(SchemaVariant.of(schema)).expand(text, Map.of())).isEqualTo(expected);
  }

  @Test
  void aStatementMayHaveMacrosOfItsOwn() {
    assertThat(
            new Macros(SchemaVariant.PLUGIN)
                .expand("DELETE FROM ${table} WHERE ${userid} = ${user}", Map.of("user", 7)))
        .isEqualTo("DELETE FROM moodle_events WHERE userid = 7");
  }

  @ParameterizedTest
  @CsvSource({"${tabel}", "${bukket:60}", "${user}"})
  void aMacroThatThereIsNotIsAFault(String text) {
    assertThatThrownBy(() -> new Macros(SchemaVariant.PLUGIN).expand(text, Map.of()))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining(text.substring(0, 5));
  }

  @Test
  void whatElseATextSaysCanBeSeen() {
    assertThat(Macros.without("SELECT ${hour_of:${time}} FROM t WHERE ${userid} = id"))
        .doesNotContain("userid", "}")
        .endsWith("= id");
  }
}
