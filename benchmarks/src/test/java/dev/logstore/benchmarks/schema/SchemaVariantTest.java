package dev.logstore.benchmarks.schema;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.logstore.benchmarks.BenchmarkException;
import dev.logstore.benchmarks.database.Edition;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class SchemaVariantTest {

  static List<SchemaVariant> all() {
    return SchemaVariant.all();
  }

  @ParameterizedTest
  @MethodSource("all")
  void everySchemaHasItsFiles(SchemaVariant schema) {
    assertThat(schema.ddl())
        .contains("CREATE TABLE " + schema.table())
        .doesNotContain("${")
        .startsWith("--");
    assertThat(schema.verify().parameters()).containsExactly("after");
    assertThat(schema.insert().parameters()).contains("eventname", "userid", "ip");
    assertThat(SchemaVariant.of(schema.arm("fsync=on"))).isEqualTo(schema);
    assertThat(schema.definition().factors().contains("compressed"))
        .isEqualTo(schema.definition().segmentBy() != null);
    assertThat(schema.definition().factors().contains("buckets"))
        .isEqualTo(schema.family().plainBucket() != null);
    assertThat(schema.definition().factors().contains("chunk_days"))
        .isEqualTo(schema.definition().chunkDays() != null);
  }

  @ParameterizedTest
  @CsvSource({
    "standard, 8",
    "standard-five, 4",
    "standard-none, 0",
    "standard-brin, 9",
    "control, 8",
    "partitioned-day, 8",
    "design, 3",
    "draft, 12",
    "plugin, 2",
    "tuned, 7"
  })
  void aSchemaHasTheIndexesThatItsSourceNames(String id, int beside) {
    assertThat(SchemaVariant.of(id).ddl().lines().filter(line -> line.startsWith("CREATE INDEX")))
        .hasSize(beside);
  }

  @Test
  void factorsArePartOfTheNameAndOfTheSql() {
    SchemaVariant schema = SchemaVariant.of("plugin,compressed=yes,chunk_days=7");

    assertThat(schema.id()).isEqualTo("plugin,chunk_days=7,compressed=yes");
    assertThat(schema.arm("fsync=on").id()).isEqualTo("plugin,chunk_days=7,compressed=yes");
    assertThat(schema.ddl()).contains("chunk_time_interval => 7 * INTERVAL '1 day'");
    assertThat(SchemaVariant.of("plugin").ddl())
        .contains("chunk_time_interval => 1 * INTERVAL '1 day'");
    assertThat(SchemaVariant.of("tuned").ddl()).contains("chunk_time_interval => 30 * 86400");
    assertThat(String.join(";", schema.afterLoad())).contains("compress_segmentby = ''");
    assertThat(
            String.join(
                ";", SchemaVariant.of("draft,compressed=yes,segment_by=courseid.crud").afterLoad()))
        .contains("compress_segmentby = 'courseid,crud'");
  }

  @ParameterizedTest
  @CsvSource({"nine, 8", "five, 4", "narrow, 7", "time, 1", "none, 0"})
  void theTunedTableMayHaveOtherIndexes(String indexes, int beside) {
    assertThat(SchemaVariant.of("tuned,indexes=" + indexes).ddl().lines())
        .filteredOn(line -> line.startsWith("CREATE INDEX"))
        .hasSize(beside);
  }

  @Test
  void nativePartitionsMayHaveTheIndexesOfTheTunedHypertable() {
    assertThat(indexes("partitioned-month,indexes=tuned")).isEqualTo(indexes("tuned"));
  }

  private static List<String> indexes(String schema) {
    return SchemaVariant.of(schema)
        .ddl()
        .lines()
        .filter(line -> line.startsWith("CREATE INDEX"))
        .toList();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "plugin|time DESC",
        "draft|time DESC, userid",
        "tuned|timecreated DESC, id DESC",
        "tuned,order_by=userid.time|userid, timecreated DESC",
        "design,order_by=courseid.time|course_id, time DESC",
      })
  void compressedRowsHaveTheOrderThatTheArmSays(String schema, String order) {
    assertThat(String.join(";", SchemaVariant.of(schema + ",compressed=yes").afterLoad()))
        .contains("compress_orderby = '" + order + "'")
        .doesNotContain("${");
  }

  @Test
  void whatAnEditionLacksIsSaid() {
    assertThat(SchemaVariant.of("tuned,compressed=yes").missingIn(Edition.TIMESCALEDB_APACHE))
        .hasValueSatisfying(reason -> assertThat(reason.en()).contains("compression", "Apache"));
    assertThat(SchemaVariant.of("tuned,compressed=yes").missingIn(Edition.TIMESCALEDB_COMMUNITY))
        .isEmpty();
    assertThat(SchemaVariant.of("tuned").missingIn(Edition.TIMESCALEDB_APACHE)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "kontrol|unknown schema 'kontrol': choose one of standard,",
        "standard,chunk_days=7|schema standard: no factor 'chunk_days'; it has none",
        "plugin,chunk_days=none|chunk_days is 'none'",
        "plugin,segment_by=courseid|segment_by goes with compressed=yes",
        "plugin,order_by=userid|order_by goes with compressed=yes",
        "plugin,indexes=nine|no factor 'indexes'; it has aggregate, buckets, chunk_days, compressed",
        "plugin,aggregate=continuous,buckets=plain|a continuous aggregate goes by time_bucket",
        "plugin,compressed|after the name come factors",
      })
  void aMistakeIsNamed(String text, String complaint) {
    assertThatThrownBy(() -> SchemaVariant.of(text))
        .isInstanceOf(BenchmarkException.class)
        .hasMessageContaining(complaint);
  }
}
