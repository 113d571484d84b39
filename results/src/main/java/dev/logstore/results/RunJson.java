package dev.logstore.results;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.nio.file.Path;

/** A run's JSON files: keys in a fixed order, indented by two blanks, a line end at the end. */
final class RunJson {
  private static final ObjectMapper MAPPER =
      JsonMapper.builder()
          .addModule(new JavaTimeModule())
          .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
          .disable(DeserializationFeature.ADJUST_DATES_TO_CONTEXT_TIME_ZONE)
          .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
          .build();

  private RunJson() {}

  static String write(Object content) {
    DefaultIndenter lines = new DefaultIndenter("  ", "\n");
    DefaultPrettyPrinter printer = new DefaultPrettyPrinter().withObjectIndenter(lines);
    printer.indentArraysWith(lines);
    try {
      return MAPPER.writer(printer).writeValueAsString(content) + "\n";
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a run's records are always writable", e);
    }
  }

  /**
   * @param file where the text is from, for messages
   * @throws ResultsException naming the file and what is wrong in it
   */
  static RunManifest manifest(Path file, String text) {
    try {
      JsonNode tree = MAPPER.readTree(text);
      int version = tree.path("formatVersion").asInt(0);
      if (version != RunManifest.FORMAT_VERSION) {
        throw new ResultsException(
            "%s has formatVersion %d, and this program reads %d; use the version of the study that wrote it"
                .formatted(file, version, RunManifest.FORMAT_VERSION));
      }
      return MAPPER.treeToValue(tree, RunManifest.class);
    } catch (JacksonException e) {
      throw broken(file, "manifest", e);
    }
  }

  /**
   * @param file where the text is from, for messages
   * @throws ResultsException naming the file and what is wrong in it
   */
  static Titles titles(Path file, String text) {
    try {
      return MAPPER.readValue(text, Titles.class);
    } catch (JacksonException e) {
      throw broken(file, "file of titles", e);
    }
  }

  private static ResultsException broken(Path file, String kind, JacksonException e) {
    return new ResultsException(
        "%s is not a %s (%s%s); restore it from the run's original"
            .formatted(file, kind, place(e), e.getOriginalMessage()),
        e);
  }

  private static String place(JacksonException e) {
    if (e instanceof JsonMappingException mapping && !mapping.getPath().isEmpty()) {
      StringBuilder keys = new StringBuilder();
      for (JsonMappingException.Reference reference : mapping.getPath()) {
        if (reference.getFieldName() != null) {
          keys.append(keys.isEmpty() ? "" : ".").append(reference.getFieldName());
        } else {
          keys.append('[').append(reference.getIndex()).append(']');
        }
      }
      return keys + ": ";
    }
    JsonLocation location = e.getLocation();
    return location == null ? "" : "line " + location.getLineNr() + ": ";
  }
}
