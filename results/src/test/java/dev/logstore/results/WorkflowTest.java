package dev.logstore.results;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The workflow that compares a pull request's two commits. */
class WorkflowTest {
  private static final Path FILE = Path.of("../.github/workflows/compare.yml");

  @Test
  void actionsArePinnedToCommitsAndTheScriptIsThere() throws IOException {
    JsonNode job = new YAMLMapper().readTree(FILE.toFile()).path("jobs").path("compare");
    List<String> uses = new ArrayList<>();
    List<String> runs = new ArrayList<>();
    for (JsonNode step : job.path("steps")) {
      if (step.has("uses")) {
        uses.add(step.get("uses").asText());
      }
      if (step.has("run")) {
        runs.add(step.get("run").asText());
      }
    }

    assertThat(uses).hasSize(3).allMatch(action -> action.matches("actions/[a-z-]+@[0-9a-f]{40}"));
    assertThat(runs).singleElement().asString().startsWith("scripts/compare \"$BASE\" \"$HEAD\"");
    assertThat(Files.isExecutable(Path.of("../scripts/compare"))).isTrue();
  }
}
