package dev.logstore.results.claims;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;

/** The file of the claims. */
final class Claims {
  private static final ObjectMapper YAML =
      YAMLMapper.builder()
          .addModule(new Jdk8Module())
          .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .build();

  private Claims() {}

  /** The claims of the proposal, in its order. */
  static List<Claim> load() {
    try (InputStream file =
        Objects.requireNonNull(Claims.class.getResourceAsStream("claims.yaml"), "claims.yaml")) {
      return YAML.readValue(file, new TypeReference<List<Claim>>() {});
    } catch (IOException e) {
      throw new UncheckedIOException("claims.yaml: " + e.getMessage(), e);
    }
  }
}
