package dev.logstore.benchmarks.study;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.logstore.benchmarks.schema.SchemaVariant;
import java.util.List;

/**
 * Which tables are weighed with which events, from a YAML file; {@code
 * benchmarks/plans/storage.yaml} explains it.
 *
 * @param name names the run's folder
 * @param dataset what the tables hold; one seed
 * @param arms ids of {@link SchemaVariant}
 */
public record StoragePlan(
    @JsonProperty(required = true) String name,
    @JsonProperty(required = true) StudyPlan.DatasetChoice dataset,
    @JsonProperty(required = true) List<String> arms) {
  /** The plan that ships. */
  public static final String SHIPPED = "storage";

  public StoragePlan {
    StudyPlan.require(
        name != null && name.matches("[a-z0-9-]+"), "name: lower-case letters, digits and hyphens");
    StudyPlan.require(dataset != null && dataset.count() == 1, "dataset: one seed");
    StudyPlan.require(arms != null && !arms.isEmpty(), "arms: at least one schema");
    arms = arms.stream().map(arm -> SchemaVariant.of(arm).id()).toList();
    StudyPlan.require(arms.stream().distinct().count() == arms.size(), "arms: each once");
  }

  /** A plan with the text it came from, which goes into the manifest. */
  public record Source(StoragePlan plan, String yaml) {}

  /**
   * Reads and checks a plan.
   *
   * @param nameOrFile {@value #SHIPPED}, or a YAML file
   * @throws dev.logstore.benchmarks.BenchmarkException if there is no such plan, or a key or value
   *     is wrong
   */
  public static Source load(String nameOrFile) {
    String yaml = StudyPlan.read(nameOrFile, List.of(SHIPPED));
    return new Source(StudyPlan.parse(nameOrFile, yaml, StoragePlan.class), yaml);
  }

  List<SchemaVariant> schemas() {
    return arms.stream().map(SchemaVariant::of).toList();
  }
}
