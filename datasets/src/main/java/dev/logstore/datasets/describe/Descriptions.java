package dev.logstore.datasets.describe;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import dev.logstore.datasets.DatasetException;

/** A {@link Description} as JSON and back. */
public final class Descriptions {
  private static final JsonMapper MAPPER =
      JsonMapper.builder()
          .addModule(new JavaTimeModule())
          .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
          .enable(SerializationFeature.INDENT_OUTPUT)
          .enable(DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES)
          .build();

  private Descriptions() {}

  /** Ends in \n. */
  public static String toJson(Description described) {
    try {
      return MAPPER.writeValueAsString(described) + "\n";
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a record of numbers and texts can be written", e);
    }
  }

  /**
   * Reads what {@link #toJson} wrote.
   *
   * @param source what to call the text in errors
   * @throws DatasetException if it is something else
   */
  public static Description fromJson(String source, String json) {
    try {
      return MAPPER.readValue(json, Description.class);
    } catch (JsonProcessingException e) {
      throw new DatasetException(
          source + " is no description; make one with: datasets describe --json", e);
    }
  }
}
