package dev.logstore.benchmarks.study;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.logstore.benchmarks.BenchmarkException;
import dev.logstore.benchmarks.schema.SchemaVariant;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StoragePlanTest {
  @TempDir Path folder;

  @Test
  void theShippedPlanWeighsEveryHypertableCompressedAndNot() {
    StoragePlan plan = StoragePlan.load("storage").plan();

    for (SchemaVariant schema : SchemaVariant.all()) {
      if (schema.definition().factors().contains("compressed")) {
        assertThat(plan.arms()).contains(schema.id(), schema.id() + ",compressed=yes");
      }
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "arms: [plugin]|arm: [plugin]|unknown key 'arm'; known are name, dataset, arms",
        "arms: [plugin]|arms: []|arms: at least one schema",
        "arms: [plugin]|arms: [plugin, plugin]|arms: each once",
        "seed: 1|seeds: [1, 2]|dataset: one seed",
      })
  void aMistakeIsNamed(String right, String wrong, String complaint) throws IOException {
    String plan = "name: own\ndataset: {profile: tiny, seed: 1}\narms: [plugin]\n";
    Path file = Files.writeString(folder.resolve("own.yaml"), plan.replace(right, wrong));

    assertThatThrownBy(() -> StoragePlan.load(file.toString()))
        .isInstanceOf(BenchmarkException.class)
        .hasMessageContaining(complaint);
  }
}
