package dev.logstore.benchmarks.schema;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import java.util.Map;

/**
 * Tables that share their SQL but for names; {@code schema/schemas.yaml} explains the keys.
 *
 * @param table its name in the database
 * @param insert base name of the file in {@code insert/}; the family's own name if not given
 * @param verify base name of the file in {@code verify/}; the family's own name if not given
 * @param mark expression that grows with every row that is added
 * @param lacks columns of Moodle's table that are missing
 * @param columns names that differ from Moodle's, by Moodle's
 * @param time the native time column
 * @param at a moment given in seconds since the epoch, as that column has it
 * @param span {@code {seconds}} as a difference of two times of that column
 * @param bucket beginning of the span of {@code {seconds}} that a row is in
 * @param plainBucket the same without TimescaleDB's functions; null where {@code bucket} has none
 * @param hourOf hour of the day of {@code {time}}, UTC
 * @param epoch a row's time in seconds since the epoch
 * @param jsonb whether event data is jsonb, which keeps the value but not the text
 */
public record SqlFamily(
    @JsonProperty(required = true) String table,
    String insert,
    String verify,
    @JsonProperty(required = true) String mark,
    List<String> lacks,
    Map<String, String> columns,
    @JsonProperty(required = true) String time,
    @JsonProperty(required = true) String at,
    @JsonProperty(required = true) String span,
    @JsonProperty(required = true) String bucket,
    @JsonProperty("plain_bucket") String plainBucket,
    @JsonProperty(value = "hour_of", required = true) String hourOf,
    @JsonProperty(required = true) String epoch,
    boolean jsonb) {

  public SqlFamily {
    lacks = lacks == null ? List.of() : List.copyOf(lacks);
    columns = columns == null ? Map.of() : Map.copyOf(columns);
  }

  SqlFamily named(String name) {
    return new SqlFamily(
        table,
        insert == null ? name : insert,
        verify == null ? name : verify,
        mark,
        lacks,
        columns,
        time,
        at,
        span,
        bucket,
        plainBucket,
        hourOf,
        epoch,
        jsonb);
  }
}
