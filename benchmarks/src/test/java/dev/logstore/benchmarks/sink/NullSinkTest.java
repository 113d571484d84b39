package dev.logstore.benchmarks.sink;

import static org.assertj.core.api.Assertions.assertThatCode;

import dev.logstore.benchmarks.TestEvents;
import dev.logstore.benchmarks.schema.SchemaVariant;
import dev.logstore.benchmarks.store.LogWriter;
import dev.logstore.benchmarks.store.SynchronousWriter;
import java.util.Map;
import org.junit.jupiter.api.Test;

class NullSinkTest {

  /** More often than it takes until the driver prepares a statement on the server. */
  @Test
  void theDriverTakesItForAServer() {
    assertThatCode(
            () -> {
              try (LogWriter writer =
                  new SynchronousWriter(SchemaVariant.PLUGIN, NullSink.connect(Map.of()))) {
                TestEvents.sequence(50).forEach(writer::write);
              }
            })
        .doesNotThrowAnyException();
  }
}
