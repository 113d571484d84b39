package dev.logstore.results;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MeasurementsCsvTest {
  private static final Fork FORK = Samples.insert("insert-latency", Samples.buffered("plugin"), 3);

  @TempDir Path folder;

  @Test
  void aRowLooksLikeTheDocumentedFormat() {
    assertThat(MeasurementsCsv.header())
        .isEqualTo(
            "harness,benchmark,arm,server,schema,writer,buffer_size,durability,factors,query,"
                + "dataset,rows_before,round,iteration,metric,value,unit,started_at,status,reason\n");
    assertThat(MeasurementsCsv.rows(List.of(FORK.measured(2, Metric.LATENCY_P99, 1234.5))))
        .isEqualTo(
            "insert,insert-latency,plugin/buffered-1000,timescaledb,plugin,buffered,1000,"
                + "fsync=on synchronous_commit=on,,,small-1,100000,3,2,latency_p99,1234.5,us,"
                + "2026-11-23T10:15:33Z,ok,\n");
    assertThat(MeasurementsCsv.rows(List.of(FORK.failed("died, \"badly\""))))
        .isEqualTo(
            "insert,insert-latency,plugin/buffered-1000,timescaledb,plugin,buffered,1000,"
                + "fsync=on synchronous_commit=on,,,small-1,100000,3,,,,,"
                + "2026-11-23T10:15:33Z,failed,\"died, \"\"badly\"\"\"\n");
  }

  @Test
  void rowsDoNotFollowTheLocale() {
    Locale before = Locale.getDefault();
    try {
      Locale.setDefault(Locale.forLanguageTag("pt-BR"));
      assertThat(MeasurementsCsv.rows(List.of(FORK.measured(Metric.THROUGHPUT, 1234567.25))))
          .contains(",throughput,1234567.25,events/s,");
    } finally {
      Locale.setDefault(before);
    }
  }

  @Test
  void whatIsWrittenIsRead() throws IOException {
    List<Measurement> rows =
        List.of(
            FORK.measured(Metric.LATENCY_P50, 0.1),
            FORK.measured(1, Metric.THROUGHPUT, 1e4),
            FORK.failed("não deu, \"de novo\""),
            Samples.query("log-report", Samples.reading("control"), 1)
                .measured(Metric.LATENCY_P50, 7));

    assertThat(MeasurementsCsv.read(file(MeasurementsCsv.rows(rows))).measurements())
        .isEqualTo(rows);
  }

  @Test
  void factorsFollowTheDurabilityInTheOrderOfTheirKeys() throws IOException {
    Arm arm = Samples.synchronous("standard").withFactor("threads", "4").withFactor("rtt_ms", "1");
    Measurement row = Samples.insert("insert-latency", arm, 1).measured(Metric.LATENCY_P50, 2);

    String rows = MeasurementsCsv.rows(List.of(row));

    assertThat(rows)
        .startsWith("insert,insert-latency,\"standard/synchronous,rtt_ms=1,threads=4\",")
        .contains(",fsync=on synchronous_commit=on,rtt_ms=1 threads=4,,small-1,");
    assertThat(MeasurementsCsv.read(file(rows)).measurements()).containsExactly(row);
    assertBad(
        rows.replace(",rtt_ms=1 threads=4,", ",threads=4,"),
        "it has to have the factors, ',threads=4'");
    assertBad(rows.replace(",rtt_ms=1 threads=4,", ",rtt_ms=1 rtt_ms=1,"), "each key once");
    assertBad(rows.replace(",rtt_ms=1 threads=4,", ",rtt_ms,"), "factors is 'rtt_ms'");
    assertBad(rows.replace(",rtt_ms=1 threads=4,", ",Rtt=1,"), "factors has 'Rtt=1'");
  }

  @Test
  void aFileFromBeforeThereWereFactorsIsRead() throws IOException {
    Measurement row = FORK.measured(Metric.LATENCY_P50, 2);
    Path old =
        Files.writeString(
            folder.resolve("measurements.csv"),
            MeasurementsCsv.header().replace(",factors", "")
                + MeasurementsCsv.rows(List.of(row))
                    .replace("synchronous_commit=on,,,", "synchronous_commit=on,,"));

    assertThat(MeasurementsCsv.read(old).measurements()).containsExactly(row);
  }

  @Test
  void aTornLastLineIsLeftOutWithAWarning() throws IOException {
    String whole = MeasurementsCsv.rows(List.of(FORK.measured(Metric.LATENCY_P50, 1)));
    String torn = whole.substring(0, whole.length() - 5);

    MeasurementsCsv.Content content = MeasurementsCsv.read(file(whole + torn));

    assertThat(content.measurements()).hasSize(1);
    assertThat(content.warnings()).singleElement().asString().contains("last line is torn");
  }

  @Test
  void aBadRowIsNamedByFileLineAndColumn() throws IOException {
    String good = MeasurementsCsv.rows(List.of(FORK.measured(Metric.LATENCY_P50, 1.5)));

    assertBad(good + good.replace(",1.5,", ",\"1,5\","), "line 3: value is '1,5'");
    assertBad(good.replace("insert,insert", "insrt,insert"), "line 2: harness is 'insrt'");
    assertBad(good.replace(",ok,", ",fine,"), "line 2: status is 'fine'");
    assertBad(good.replace(",3,,", ",3.5,,"), "line 2: round is '3.5'");
    assertBad(good.replace(",3,,", ",99999999999,,"), "line 2: round is 99999999999");
    assertBad(good.replace("2026-11-23T", "23/11/2026 "), "line 2: started_at is '23/11/2026 ");
    assertBad("a,b\n", "line 2: 2 fields instead of 20");
    assertBad(good.replace("insert,insert", "\"in\"sert,insert"), "is not a CSV file");
  }

  private void assertBad(String rows, String message) throws IOException {
    Path file = file(rows);
    assertThatThrownBy(() -> MeasurementsCsv.read(file))
        .isInstanceOf(ResultsException.class)
        .hasMessageContaining("measurements.csv")
        .hasMessageContaining(message)
        .message()
        .doesNotContain("\n");
  }

  @Test
  void anotherFileIsRefused() throws IOException {
    Path other = Files.writeString(folder.resolve("other.csv"), "a,b\n1,2\n");
    assertThatThrownBy(() -> MeasurementsCsv.read(other)).hasMessageContaining("line 1: the col");
    Path empty = Files.writeString(folder.resolve("empty.csv"), "");
    assertThatThrownBy(() -> MeasurementsCsv.read(empty)).hasMessageContaining("has no header");
    Path latin1 = folder.resolve("latin1.csv");
    Files.write(latin1, "não\n".getBytes(StandardCharsets.ISO_8859_1));
    assertThatThrownBy(() -> MeasurementsCsv.read(latin1)).hasMessageContaining("is not UTF-8");
  }

  @Property
  void everyFiniteNumberReadsBackAsItself(@ForAll double value) {
    assertThat(Double.parseDouble(Decimals.shortest(value))).isEqualTo(value + 0.0);
  }

  @Property
  void everyReasonStaysOneLine(@ForAll @StringLength(min = 1, max = 60) String reason)
      throws IOException {
    if (OneLine.of(reason).isEmpty() || reason.codePoints().anyMatch(MeasurementsCsvTest::odd)) {
      return;
    }
    Measurement failed = FORK.failed(reason);
    Path file = Files.createTempFile("measurements", ".csv");
    try {
      String rows = MeasurementsCsv.rows(List.of(failed));
      assertThat(rows).containsOnlyOnce("\n");
      Files.writeString(file, MeasurementsCsv.header() + rows);
      assertThat(MeasurementsCsv.read(file).measurements()).containsExactly(failed);
    } finally {
      Files.delete(file);
    }
  }

  private static boolean odd(int codePoint) {
    return Character.getType(codePoint) == Character.SURROGATE || codePoint == 0;
  }

  @Test
  void numbersAreTheShortestThatReadBack() {
    assertThat(Decimals.shortest(0.1)).isEqualTo("0.1");
    assertThat(Decimals.shortest(12_345)).isEqualTo("12345");
    assertThat(Decimals.shortest(2.0E-3)).isEqualTo("0.002");
    assertThat(Decimals.shortest(Double.parseDouble("2E23"))).isEqualTo("2E+23");
  }

  private Path file(String rows) throws IOException {
    return Files.writeString(folder.resolve("measurements.csv"), MeasurementsCsv.header() + rows);
  }
}
