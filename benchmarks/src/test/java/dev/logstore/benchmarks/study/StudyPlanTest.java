package dev.logstore.benchmarks.study;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.logstore.benchmarks.BenchmarkException;
import dev.logstore.datasets.SiteProfile;
import dev.logstore.results.Arm;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class StudyPlanTest {
  @TempDir Path folder;

  static List<String> shipped() {
    return StudyPlan.SHIPPED;
  }

  @ParameterizedTest
  @MethodSource("shipped")
  void theShippedPlansAreSound(String name) {
    StudyPlan plan = StudyPlan.load(name).plan();

    assertThat(plan.name()).isEqualTo(name);
    assertThat(plan.schemas()).contains(plan.again());
  }

  @Test
  void theDataSetOfTheLifeCycleLastsTwiceAsLongAsALogIsKept() {
    StudyPlan plan = StudyPlan.load("lifecycle").plan();
    int weeks = SiteProfile.load(plan.dataset().profile()).calendar().weeks();

    assertThat(plan.lifecycle())
        .filteredOn(part -> part.kind() == LifecyclePart.Kind.RETENTION)
        .isNotEmpty()
        .allSatisfy(part -> assertThat(2 * part.keepDays()).isLessThanOrEqualTo(7 * weeks));
    assertThat(plan.lifecycle())
        .filteredOn(part -> part.kind() == LifecyclePart.Kind.TIERS)
        .isNotEmpty()
        .allSatisfy(part -> assertThat(part.tierDays().get(2)).isLessThan(7 * weeks));
  }

  @Test
  void theQuickPlanHasFiveForksAnArm() {
    assertThat(StudyPlan.load("quick").plan().rounds()).isGreaterThanOrEqualTo(5);
  }

  @Test
  void anUnknownPlanNamesTheOnesThereAre() {
    assertThatThrownBy(() -> StudyPlan.load("quikc"))
        .isInstanceOf(BenchmarkException.class)
        .hasMessageContaining("unknown plan 'quikc'")
        .hasMessageContaining("quick, medium, thesis, insert, insert-quick, power, smoke");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "rounds: 5|ruonds: 5|line 7|unknown key 'ruonds'",
        "rounds: 5|rounds: many|line 7|rounds",
        "rounds: 5|rounds: 1|rounds: 2 or more|",
        "profile: small |profil: small |line 5|unknown key 'profil'",
        "schemas: [standard, control, plugin]|schemas: [standard, kontrol]|unknown schema"
            + " 'kontrol'|standard, standard-five,",
        "accesses-per-hour|access-per-hour|unknown query 'access-per-hour'|",
        "again: standard |again: draft |again: one of the schemas|",
        "writer: buffered|writer: bufered|unknown writer 'bufered'|synchronous, buffered",
      })
  void aMistakeIsNamedWithItsKeyAndLine(String right, String wrong, String first, String second)
      throws IOException {
    String yaml = StudyPlan.load("quick").yaml();
    assertThat(yaml).contains(right);
    Path file = Files.writeString(folder.resolve("plan.yaml"), yaml.replace(right, wrong));

    assertThatThrownBy(() -> StudyPlan.load(file.toString()))
        .isInstanceOf(BenchmarkException.class)
        .hasMessageContaining(first)
        .hasMessageContaining(second == null ? "" : second);
  }

  @Test
  void everySchemaMeetsEveryQuestionAndOneIsMeasuredTwice() {
    List<Cell> cells = Cell.of(StudyPlan.load("quick").plan(), schema -> "fsync=on");

    // Three schemas and the repeated one, each with two writers times two questions and three
    // queries.
    assertThat(cells).hasSize(4 * (2 * 2 + 3));
    assertThat(cells).doesNotHaveDuplicates();
    List<Cell> again =
        cells.stream().filter(cell -> cell.arm().group().equals(Arm.BASELINE_AGAIN)).toList();
    assertThat(again)
        .hasSize(7)
        .allSatisfy(cell -> assertThat(cell.arm().schema()).isEqualTo("standard"));
  }

  @Test
  void aRoundHasEveryCellOnceAndEachRoundBeginsElsewhere() {
    List<Cell> cells = Cell.of(StudyPlan.load("quick").plan(), schema -> "fsync=on");
    HashSet<Cell> firsts = new HashSet<>();
    for (int round = 1; round <= 5; round++) {
      List<Cell> order = Cell.rotated(cells, round, 5);
      assertThat(order).containsExactlyInAnyOrderElementsOf(cells);
      firsts.add(order.get(0));
    }
    assertThat(firsts).hasSize(5);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "insert-latency/*| |4",
        "enqueue-latency/*| |4",
        "*/standard-again*| |7",
        "*/log-report| |4",
        "*|query-*|16",
        "insert-*/plugin/synchronous| |2",
        "query-latency/plug?n/log-report| |1",
      })
  void patternsChooseCellsByTitle(String only, String skip, int count) {
    Selection selection = new Selection(List.of(only), skip == null ? List.of() : List.of(skip));

    assertThat(Cell.of(StudyPlan.load("quick").plan(), selection, schema -> "?")).hasSize(count);
  }

  @Test
  void aPatternThatLeavesNothingIsRefusedWithAnExampleOfATitle() {
    assertThatThrownBy(
            () ->
                Cell.of(
                    StudyPlan.load("quick").plan(),
                    new Selection(List.of("inserts"), List.of()),
                    schema -> "?"))
        .isInstanceOf(BenchmarkException.class)
        .hasMessageContaining("insert-latency/standard/synchronous");
  }

  @Test
  void aDataSetIsEitherGeneratedOrThere() throws IOException {
    String yaml = StudyPlan.load("quick").yaml();
    Path both =
        Files.writeString(
            folder.resolve("both.yaml"),
            yaml.replace("  seed: 1", "  seed: 1\n  folder: imported"));
    Path folderOnly =
        Files.writeString(
            folder.resolve("folder.yaml"),
            yaml.replaceFirst("(?s)dataset:.*  seed: 1", "dataset: {folder: imported}"));

    assertThatThrownBy(() -> StudyPlan.load(both.toString()))
        .isInstanceOf(BenchmarkException.class)
        .hasMessageContaining("either profile and seed (or seeds), or folder");
    assertThat(StudyPlan.load(folderOnly.toString()).plan().dataset().folder())
        .isEqualTo("imported");
  }

  @Test
  void aFactorThatVariesMakesAnArmForEachValueWithThatOneChange() {
    List<String> titles =
        Cell.of(StudyPlan.load("insert").plan(), schema -> "fsync=on synchronous_commit=on")
            .stream()
            .map(Cell::title)
            .toList();

    assertThat(titles)
        .doesNotHaveDuplicates()
        .contains(
            "insert-throughput/standard/buffered-1000,statement=copy-text",
            "insert-throughput/standard/synchronous,threads=8",
            "insert-latency/plugin/synchronous,rtt_ms=5",
            "enqueue-latency/plugin/buffered-1000",
            "enqueue-latency/plugin/buffered-1000,rate=max",
            "insert-latency/plugin/plugin-store-1000",
            "insert-latency/standard/standard-store-50",
            "insert-latency/plugin/dual",
            "insert-cost/plugin/synchronous",
            "null-sink/standard/synchronous")
        .noneMatch(title -> title.chars().filter(c -> c == '=').count() > 2);
  }

  @Test
  void threadsAreJmhsAndTheOtherFactorsTheHarnesss() {
    Cell cell =
        Cell.of(StudyPlan.load("insert").plan(), schema -> "fsync=on").stream()
            .filter(each -> each.arm().factors().containsKey("threads"))
            .findFirst()
            .orElseThrow();

    assertThat(cell.threads()).isGreaterThan(1);
    assertThat(cell.parameters()).containsEntry("factors", "none");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{writer: synchronous, bufferSize: 5}|bufferSize: not for the writer synchronous",
        "{writer: buffered}|bufferSize: the buffered writer has to be given one",
        "{writer: synchronous, benchmarks: [insert-speed]}|unknown benchmark 'insert-speed'",
        "{writer: synchronous, benchmarks: [enqueue-latency]}|enqueue-latency: for the buffered",
        "{writer: standard-store, benchmarks: [insert-cost]}|insert-cost: for the synchronous",
        "{writer: dual}|writer dual: it writes to standard",
        "{writer: synchronous, vary: {statement: [copy-text]}}|statement: not for the writer",
        "{writer: synchronous}, {writer: synchronous}|twice the same, insert-latency",
        "{writer: buffered, bufferSize: 9, factors: {rate: 5}}|factor rate: not for the benchmark insert-throughput",
        "{writer: synchronous, benchmarks: [insert-cost], factors: {delay: 9}}|factor delay: not for",
        "{writer: buffered, bufferSize: 9, benchmarks: [null-sink], factors: {threads: 2}}|not for the benchmark null-sink, which has statement",
      })
  void aWriterThatMakesNoSenseIsRefused(String writers, String complaint) throws IOException {
    String yaml =
        StudyPlan.load("quick")
            .yaml()
            .replaceFirst("(?s)writers:.*?replay", "writers: [" + writers + "]\nreplay");
    Path file = Files.writeString(folder.resolve("plan.yaml"), yaml);

    assertThatThrownBy(() -> StudyPlan.load(file.toString()).plan().arms())
        .isInstanceOf(BenchmarkException.class)
        .hasMessageContaining(complaint);
  }

  @Test
  void aFactorIsPartOfTheArmsNameAndNotMeasuredAgain() {
    List<Cell> cells =
        Cell.of(StudyPlan.load("medium").plan(), s -> "fsync=on synchronous_commit=on");

    assertThat(cells)
        .extracting(Cell::title)
        .contains(
            "insert-latency/standard/synchronous,synchronous_commit=off",
            "insert-latency/plugin/synchronous,synchronous_commit=off")
        .noneMatch(title -> title.matches(".*/(control|standard-again)/.*,.*"));
    assertThat(cells)
        .filteredOn(cell -> !cell.arm().factors().isEmpty())
        .allSatisfy(
            cell -> {
              assertThat(cell.arm().durability()).isEqualTo("fsync=on synchronous_commit=off");
              assertThat(cell.parameters()).containsEntry("factors", "synchronous_commit=off");
            });
  }

  @Test
  void queriesMayBeAskedOtherwiseColdAndOfPartsOfTheDataSet() throws IOException {
    Path file =
        Files.writeString(
            folder.resolve("reads.yaml"),
            StudyPlan.load("quick").yaml()
                + """
                reads:
                  - {factors: {prepare: unprepared}, queries: [log-report], schemas: [plugin]}
                  - {factors: {readers: 4, writer: "on"}, queries: [log-report]}
                cold: {queries: [log-report], schemas: [plugin]}
                sizes: [25000]
                bySize: [log-report]
                """);

    List<Cell> cells = Cell.of(StudyPlan.load(file.toString()).plan(), schema -> "fsync=on");

    assertThat(cells)
        .extracting(Cell::title)
        .contains(
            "query-latency/plugin/log-report/25000",
            "query-latency/plugin,prepare=unprepared/log-report",
            "query-latency/standard,readers=4,writer=on/log-report",
            "query-latency/standard-again,readers=4,writer=on/log-report",
            "query-cold/plugin/log-report")
        .noneMatch(title -> title.matches(".*standard-again.*(25000|prepare).*"));
    assertThat(cells)
        .extracting(Cell::title)
        .filteredOn(title -> title.endsWith("/25000"))
        .allMatch(title -> title.endsWith("/log-report/25000"));
    assertThat(cells)
        .filteredOn(cell -> cell.arm().factors().containsKey("readers"))
        .allSatisfy(
            cell -> {
              assertThat(cell.threads()).isEqualTo(4);
              assertThat(cell.parameters()).containsEntry("writer", "on");
            });
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "reads: [{factors: {}}]|reads: each with factors, of jit, prepare, readers, writer",
        "reads: [{factors: {reader: 4}}]|unknown factor 'reader' of reads",
        "reads: [{factors: {prepare: no}}]|prepare: has to match unprepared",
        "cold: {queries: [log-reports]}|unknown query 'log-reports'",
        "sizes: [0]|sizes: events, 1 or more",
        "bySize: [live-log]|bySize: only queries that the plan has",
      })
  void aMistakeInThePartsOfQueriesIsNamed(String part, String complaint) throws IOException {
    Path file =
        Files.writeString(
            folder.resolve("part.yaml"), StudyPlan.load("quick").yaml() + part + "\n");

    assertThatThrownBy(() -> StudyPlan.load(file.toString()))
        .isInstanceOf(BenchmarkException.class)
        .hasMessageContaining(complaint);
  }
}
