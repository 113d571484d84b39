package dev.logstore.benchmarks.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;

import dev.logstore.benchmarks.database.ClientPrograms;
import dev.logstore.results.Metric;
import java.sql.SQLException;
import java.util.Map;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Every form of a dump is restored to the same rows, indexes, constraints and chunks, which the
 * task itself compares.
 */
@ExtendWith(LifecycleStage.Provided.class)
class BackupIT {

  @ParameterizedTest
  @CsvSource({
    "plain, standard",
    "plain, plugin",
    "custom, partitioned-month",
    "custom, tuned",
    "directory, standard",
    "directory, control",
    "directory, draft",
    "directory, plugin",
    "directory, tuned"
  })
  void aDumpIsRestoredWhole(String format, String schema, LifecycleStage stage)
      throws SQLException {
    ClientPrograms programs = ClientPrograms.find(System.getenv()).orElseThrow();

    Map<Metric, Double> values =
        LifecycleStage.run(new Backup(BackupFormat.of(format), programs), stage.copy(schema));

    // 10,000 events are some 2 MB as text and compress to a tenth or less.
    assertThat(values.get(Metric.BACKUP_SIZE))
        .isBetween(format.equals("plain") ? 1e6 : 1e5, format.equals("plain") ? 5e6 : 1e6);
    assertThat(values).containsKeys(Metric.BACKUP_TIME, Metric.RESTORE_TIME);
  }
}
