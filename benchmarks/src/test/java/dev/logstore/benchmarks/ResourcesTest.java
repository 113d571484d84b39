package dev.logstore.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class ResourcesTest {
  @Test
  void aStatementIsReadWithoutItsComments() {
    String file = "query/settle-memory.sql";

    assertThat(Resources.text(file)).startsWith("-- ").contains("mallopt(3)");
    assertThat(Resources.sql(file)).isEqualTo("SELECT length(repeat('x', 30000000))\n");
  }

  @Test
  void aFileThatThereIsNotIsNamed() {
    assertThatThrownBy(() -> Resources.sql("query/none.sql"))
        .hasMessage("no resource query/none.sql");
  }
}
