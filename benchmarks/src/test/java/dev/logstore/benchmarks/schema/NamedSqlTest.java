package dev.logstore.benchmarks.schema;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class NamedSqlTest {

  @Test
  void namesBecomeQuestionMarksInTheirOrder() {
    NamedSql sql = NamedSql.parse("SELECT 1 WHERE a = :course AND b > :end - 86400 OR c = :course");

    assertThat(sql.text()).isEqualTo("SELECT 1 WHERE a = ? AND b > ? - 86400 OR c = ?");
    assertThat(sql.parameters()).containsExactly("course", "end", "course");
  }

  @Test
  void castsAndQuotedTextAreLeftAlone() {
    NamedSql sql = NamedSql.parse("SELECT '10:30'::text, ':quoted', x::bigint + :end");

    assertThat(sql.text()).isEqualTo("SELECT '10:30'::text, ':quoted', x::bigint + ?");
    assertThat(sql.parameters()).containsExactly("end");
  }

  @Test
  void aParameterWithoutANameIsRefused() {
    assertThatThrownBy(() -> NamedSql.parse("SELECT ?")).hasMessageContaining("without a name");
  }
}
