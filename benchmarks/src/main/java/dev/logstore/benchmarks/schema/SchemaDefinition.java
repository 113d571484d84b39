package dev.logstore.benchmarks.schema;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.logstore.benchmarks.database.ServerKind;
import dev.logstore.results.LocalText;
import java.util.List;

/**
 * An entry of {@code schema/schemas.yaml}.
 *
 * @param id its name in plans and results
 * @param server id of the server that it lives in
 * @param family name of its {@link SqlFamily}
 * @param ddl files in {@code schema/} that create it, in that order
 * @param factors by which it can be varied
 * @param aggregate what it always has beside the raw rows: {@code rollup}; null for nothing
 * @param chunkDays days in a chunk unless the arm says otherwise; null if it has no chunks
 * @param segmentBy columns that compressed rows are grouped by unless the arm says otherwise,
 *     joined by dots, or {@code none}; null if it cannot be compressed
 * @param orderBy columns that compressed rows are in the order of, joined by dots, unless the arm
 *     says otherwise; null if it cannot be compressed
 * @param title in every language
 */
public record SchemaDefinition(
    @JsonProperty(required = true) String id,
    @JsonProperty(required = true) String server,
    @JsonProperty(required = true) String family,
    @JsonProperty(required = true) List<String> ddl,
    List<String> factors,
    String aggregate,
    @JsonProperty("chunk_days") Integer chunkDays,
    @JsonProperty("segment_by") String segmentBy,
    @JsonProperty("order_by") String orderBy,
    @JsonProperty(required = true) LocalText title) {

  public SchemaDefinition {
    ddl = List.copyOf(ddl);
    factors = factors == null ? List.of() : List.copyOf(factors);
  }

  public ServerKind serverKind() {
    return ServerKind.of(server);
  }
}
