package dev.logstore.benchmarks.study;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import dev.logstore.benchmarks.BenchmarkException;
import dev.logstore.benchmarks.Resources;
import dev.logstore.benchmarks.query.Query;
import dev.logstore.benchmarks.query.QueryCatalogue;
import dev.logstore.benchmarks.schema.SchemaVariant;
import dev.logstore.benchmarks.store.WriterKind;
import dev.logstore.datasets.Dataset;
import dev.logstore.datasets.SiteProfile;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What a study measures, from a YAML file. The files in {@code benchmarks/plans/} explain the keys.
 *
 * @param name names the run's folder
 * @param dataset what is written and queried
 * @param rounds forks of each arm, 2 or more
 * @param schemas ids of {@link SchemaVariant}
 * @param again id of the schema that is measured twice
 * @param writers how events are written
 * @param replayEvents events of the data set that a writer replays
 * @param queries names or groups of {@link QueryCatalogue}
 * @param timing of every fork of JMH
 * @param load open-loop load; none if not given
 * @param reads queries asked in other ways; none if not given
 * @param cold queries on a cold server; none if not given
 * @param sizes tables that hold only the data set's last events, so many, beside the whole
 * @param bySize those of the queries that are asked of such tables too; all if not given
 * @param faults faults under load; none if not given
 * @param lifecycle what is done to loaded tables over their life; nothing if not given
 */
public record StudyPlan(
    @JsonProperty(required = true) String name,
    @JsonProperty(required = true) DatasetChoice dataset,
    @JsonProperty(required = true) int rounds,
    @JsonProperty(required = true) List<String> schemas,
    @JsonProperty(required = true) String again,
    @JsonProperty(required = true) List<PlannedWriter> writers,
    @JsonProperty(required = true) int replayEvents,
    @JsonProperty(required = true) List<String> queries,
    @JsonProperty(required = true) Timing timing,
    List<LoadPart> load,
    List<ReadPart> reads,
    ColdPart cold,
    List<Long> sizes,
    List<String> bySize,
    List<FaultPart> faults,
    List<LifecyclePart> lifecycle) {

  private static final YAMLMapper YAML =
      YAMLMapper.builder().enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES).build();

  /** The plans that ship. */
  public static final List<String> SHIPPED =
      List.of(
          "quick",
          "medium",
          "thesis",
          "insert",
          "insert-quick",
          "power",
          "smoke",
          "query",
          "query-quick",
          "growth",
          "growth-full",
          "load",
          "load-full",
          "faults",
          "lifecycle",
          "tuned",
          "year");

  public StudyPlan {
    require(
        name != null && name.matches("[a-z0-9-]+"), "name: lower-case letters, digits and hyphens");
    require(rounds >= 2, "rounds: 2 or more, or there is no interval");
    require(dataset != null && timing != null, "dataset, timing: not empty");
    require(
        rounds % dataset.count() == 0,
        "rounds: a multiple of the number of seeds, so that each is measured equally often");
    require(writers != null && queries != null, "writers, queries: lists, if empty then []");
    require(schemas != null && !schemas.isEmpty(), "schemas: at least one");
    require(replayEvents > 0, "replayEvents: 1 or more");
    schemas = schemas.stream().map(schema -> SchemaVariant.of(schema).id()).toList();
    require(schemas.contains(again), "again: one of the schemas");
    QueryCatalogue.SHIPPED.chosen(queries);
    for (PlannedWriter writer : writers) {
      require(
          writer.schemas() == null || schemas.containsAll(writer.schemas()),
          "schemas of a writer: only such as the plan has");
      require(
          !writer.writer().equals(WriterKind.DUAL.id())
              || (schemas.contains(SchemaVariant.STANDARD.id())
                  && writer.schemas() != null
                  && !writer.schemas().contains(SchemaVariant.STANDARD.id())),
          "writer dual: it writes to standard, which the plan has to have, and to the schemas it is"
              + " given, which have to be others");
    }
    Set<String> arms = new HashSet<>();
    writers.stream()
        .flatMap(writer -> writer.arms().stream())
        .flatMap(PlannedWriter::questionsByArm)
        .forEach(question -> require(arms.add(question), "writers: twice the same, " + question));
    writers = List.copyOf(writers);
    queries = List.copyOf(queries);
    reads = reads == null ? List.of() : List.copyOf(reads);
    sizes = sizes == null ? List.of() : List.copyOf(sizes);
    require(sizes.stream().allMatch(rows -> rows >= 1), "sizes: events, 1 or more");
    bySize = bySize == null ? queries : List.copyOf(bySize);
    require(
        QueryCatalogue.SHIPPED.chosen(queries).containsAll(QueryCatalogue.SHIPPED.chosen(bySize)),
        "bySize: only queries that the plan has");
    load = load == null ? List.of() : List.copyOf(load);
    for (LoadPart part : load) {
      StoreArm.requireSchemas(part.arms(), schemas);
    }
    lifecycle = lifecycle == null ? List.of() : List.copyOf(lifecycle);
    for (LifecyclePart part : lifecycle) {
      for (String arm : part.arms()) {
        require(schemas.contains(arm), "arms: '%s' is no schema of the plan".formatted(arm));
        String loaded = part.loaded(SchemaVariant.of(arm)).id();
        require(
            schemas.contains(loaded), "task %s needs the schema %s".formatted(part.task(), loaded));
      }
    }
    faults = faults == null ? List.of() : List.copyOf(faults);
    for (FaultPart part : faults) {
      StoreArm.requireSchemas(part.arms(), schemas);
    }
  }

  /** The writers, with each factor that varies changed on its own. */
  List<PlannedWriter> arms() {
    return writers.stream().flatMap(writer -> writer.arms().stream()).toList();
  }

  /** The queries by their names and groups. */
  List<Query> chosenQueries() {
    return QueryCatalogue.SHIPPED.chosen(queries);
  }

  /** Of which smaller tables a query is asked, beside the whole. */
  List<Long> sizes(Query query) {
    return QueryCatalogue.SHIPPED.chosen(bySize).contains(query) ? sizes : List.of();
  }

  /**
   * Which data sets: generated ones, or one that is there, such as an imported log.
   *
   * @param profile a profile of the datasets module, or a YAML file
   * @param seed of the generator
   * @param seeds instead of seed: several data sets of the profile, which the rounds use in turn,
   *     so that no lucky one decides
   * @param folder of a data set; instead of profile and seed
   */
  public record DatasetChoice(String profile, Long seed, List<Long> seeds, String folder) {
    public DatasetChoice {
      boolean seeded = (seed == null) != (seeds == null);
      require(
          folder == null
              ? profile != null && seeded
              : profile == null && seed == null && seeds == null,
          "dataset: either profile and seed (or seeds), or folder");
      if (seeds != null) {
        require(
            !seeds.isEmpty() && seeds.stream().distinct().count() == seeds.size(),
            "seeds: at least one, and each once");
        seeds = List.copyOf(seeds);
      }
    }

    /** How many data sets. */
    int count() {
      return seeds == null ? 1 : seeds.size();
    }

    /** Opens the data sets, or makes them below the folder that keeps data sets. */
    List<Dataset> make(Path datasets) {
      if (folder != null) {
        return List.of(Dataset.open(Path.of(folder)));
      }
      SiteProfile site = SiteProfile.load(profile);
      return all().stream()
          .map(one -> Dataset.generateIfAbsent(site, one, generated(datasets, one)))
          .toList();
    }

    /** What is known of them without making them. */
    DatasetSize size(Path datasets) {
      if (folder != null) {
        return new DatasetSize(Dataset.open(Path.of(folder)).manifest().counts().events(), 1, 1);
      }
      long made =
          all().stream()
              .map(one -> generated(datasets, one).resolve(Dataset.MANIFEST_FILE))
              .filter(Files::isRegularFile)
              .count();
      return new DatasetSize(SiteProfile.load(profile).events(), count(), (int) made);
    }

    private List<Long> all() {
      return seeds == null ? List.of(seed) : seeds;
    }

    private Path generated(Path datasets, long one) {
      String name = Path.of(profile).getFileName().toString().replaceFirst("\\.ya?ml$", "");
      return datasets.resolve(name + "-" + one);
    }
  }

  /** Number and length of JMH's iterations. */
  public record Timing(
      @JsonProperty(required = true) int warmupIterations,
      @JsonProperty(required = true) int warmupMilliseconds,
      @JsonProperty(required = true) int iterations,
      @JsonProperty(required = true) int iterationMilliseconds) {
    public Timing {
      require(warmupIterations >= 0, "warmupIterations: 0 or more");
      require(warmupMilliseconds >= 1, "warmupMilliseconds: 1 or more");
      require(iterations >= 1, "iterations: 1 or more");
      require(iterationMilliseconds >= 1, "iterationMilliseconds: 1 or more");
    }

    /** What a fork takes when it does nothing else. */
    Duration total() {
      return Duration.ofMillis(
          (long) warmupIterations * warmupMilliseconds + (long) iterations * iterationMilliseconds);
    }
  }

  /** A plan with the text it came from, which goes into the manifest. */
  public record Source(StudyPlan plan, String yaml) {
    /** Checksum of the text. */
    public String sha256() {
      return StudyPlan.sha256(yaml);
    }
  }

  /** Checksum of a plan's text. */
  static String sha256(String yaml) {
    try {
      return HexFormat.of()
          .formatHex(
              MessageDigest.getInstance("SHA-256").digest(yaml.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }

  /**
   * Reads and checks a plan.
   *
   * @param nameOrFile the name of a plan that ships, or a YAML file
   * @throws BenchmarkException if there is no such plan, or a key or value is wrong
   */
  public static Source load(String nameOrFile) {
    return parse(nameOrFile, read(nameOrFile, SHIPPED));
  }

  /**
   * Checks the text of a plan.
   *
   * @param origin where it is from, for complaints
   * @throws BenchmarkException if a key or value is wrong
   */
  public static Source parse(String origin, String yaml) {
    return new Source(parse(origin, yaml, StudyPlan.class), yaml);
  }

  /** Checks the text of a plan of any kind. */
  static <T> T parse(String origin, String yaml, Class<T> kind) {
    try {
      JsonNode tree = YAML.readTree(yaml);
      try {
        new PlanKeys(yaml).check(tree, kind);
      } catch (BenchmarkException e) {
        throw new BenchmarkException("plan " + origin + ", " + e.getMessage(), e);
      }
      return YAML.readValue(yaml, kind);
    } catch (JsonProcessingException e) {
      throw new BenchmarkException("plan " + origin + place(e) + ": " + complaint(e), e);
    }
  }

  /** The text of a plan that ships, or of a file. */
  static String read(String nameOrFile, List<String> shipped) {
    if (shipped.contains(nameOrFile)) {
      return Resources.text("plans/" + nameOrFile + ".yaml");
    }
    Path file = Path.of(nameOrFile);
    if (!Files.isRegularFile(file)) {
      throw new BenchmarkException(
          "unknown plan '"
              + nameOrFile
              + "': choose "
              + String.join(", ", shipped)
              + " or give a YAML file");
    }
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new BenchmarkException("cannot read the plan " + file + ": " + e.getMessage(), e);
    }
  }

  private static String place(JsonProcessingException e) {
    JsonLocation location = e.getLocation();
    return location == null ? "" : ", line " + location.getLineNr();
  }

  private static String complaint(JsonProcessingException e) {
    if (e.getCause() instanceof BenchmarkException cause) {
      return cause.getMessage();
    }
    String path =
        e instanceof JsonMappingException mapping
            ? mapping.getPath().stream()
                .map(
                    reference ->
                        reference.getFieldName() == null
                            ? Integer.toString(reference.getIndex())
                            : reference.getFieldName())
                .collect(Collectors.joining("."))
            : "";
    String reason = e.getOriginalMessage().lines().findFirst().orElse("not valid YAML");
    return path.isEmpty() ? reason : "key '" + path + "': " + reason;
  }

  static void require(boolean condition, String rule) {
    if (!condition) {
      throw new BenchmarkException(rule);
    }
  }
}
