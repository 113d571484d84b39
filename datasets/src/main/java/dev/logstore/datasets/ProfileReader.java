package dev.logstore.datasets;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import dev.logstore.datasets.Require.BadValueException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.stream.Collectors;

/** YAML to {@link SiteProfile}; every mistake becomes one line with the file, line and key. */
final class ProfileReader {
  private static final YAMLMapper MAPPER =
      YAMLMapper.builder(
              YAMLFactory.builder().enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION).build())
          .addModule(new JavaTimeModule())
          .enable(DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES)
          .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
          .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
          .build();

  private ProfileReader() {}

  /** The YAML document: a profile without what comes from its file. */
  record Document(
      long events,
      SiteProfile.Calendar calendar,
      SiteProfile.Population population,
      SiteProfile.CourseContent courseContent,
      SiteProfile.Rhythm rhythm,
      SiteProfile.Sessions sessions,
      SiteProfile.Browsing browsing,
      SiteProfile.Activities activities,
      SiteProfile.Network network) {
    Document {
      Require.atLeast("events", events, 1);
      Require.present("calendar", calendar);
      Require.present("population", population);
      Require.present("courseContent", courseContent);
      Require.present("rhythm", rhythm);
      Require.present("sessions", sessions);
      Require.present("browsing", browsing);
      Require.present("activities", activities);
      Require.present("network", network);
    }
  }

  static SiteProfile load(String nameOrPath) {
    if (SiteProfile.SHIPPED.contains(nameOrPath)) {
      return parse(nameOrPath, "profile " + nameOrPath, shipped(nameOrPath));
    }
    if (nameOrPath.endsWith(".yaml") || nameOrPath.endsWith(".yml")) {
      Path file = Path.of(nameOrPath);
      String fileName = file.getFileName().toString();
      return parse(fileName.substring(0, fileName.lastIndexOf('.')), nameOrPath, read(file));
    }
    throw new DatasetException(
        "unknown profile "
            + nameOrPath
            + "; choose one of "
            + String.join(", ", SiteProfile.SHIPPED)
            + " or give the path of a .yaml file");
  }

  private static String shipped(String name) {
    String resource = "profiles/" + name + ".yaml";
    try (InputStream bytes = SiteProfile.class.getResourceAsStream(resource)) {
      return new String(bytes.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + resource + " from the jar", e);
    }
  }

  private static String read(Path file) {
    if (!Files.isRegularFile(file)) {
      throw new DatasetException(
          "there is no profile file "
              + file
              + "; check the path, or choose one of "
              + String.join(", ", SiteProfile.SHIPPED));
    }
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new DatasetException(
          "cannot read the profile " + file + ": " + Failures.reason(e) + "; make it readable", e);
    }
  }

  static SiteProfile parse(String name, String source, String yaml) {
    String text = yaml.replace("\r\n", "\n");
    try {
      Document read = MAPPER.readValue(text, Document.class);
      if (read == null) {
        throw new DatasetException(source + " is empty; start from a shipped profile");
      }
      return new SiteProfile(
          name,
          Checksums.sha256(text),
          read.events,
          read.calendar,
          read.population,
          read.courseContent,
          read.rhythm,
          read.sessions,
          read.browsing,
          read.activities,
          read.network);
    } catch (JsonMappingException e) {
      throw new DatasetException(explain(source, text, e), e);
    } catch (JsonProcessingException e) {
      throw new DatasetException(
          at(source, e.getLocation()) + ": " + firstLine(e.getOriginalMessage()), e);
    }
  }

  private static String explain(String source, String text, JsonMappingException e) {
    String key = YamlKeys.path(e.getPath());
    if (e instanceof UnrecognizedPropertyException unknown) {
      return at(source, text, key)
          + ": unknown key "
          + key
          + "; known here are "
          + names(unknown.getKnownPropertyIds());
    }
    if (e.getCause() instanceof BadValueException bad) {
      String full = key.isEmpty() ? bad.key() : key + "." + bad.key();
      return at(source, text, full) + ": " + full + " " + bad.getMessage();
    }
    if (e.getCause() instanceof IllegalArgumentException wrong) {
      return at(source, text, key) + ": " + key + " " + firstLine(wrong.getMessage());
    }
    if (key.isEmpty()) {
      return at(source, e.getLocation()) + ": " + firstLine(e.getOriginalMessage());
    }
    return at(source, text, key) + ": " + key + ": " + firstLine(e.getOriginalMessage());
  }

  private static String names(Collection<Object> keys) {
    return keys == null
        ? "none"
        : keys.stream().map(String::valueOf).sorted().collect(Collectors.joining(", "));
  }

  private static String at(String source, String text, String key) {
    return source + ", line " + YamlKeys.read(MAPPER, text).lineOf(key);
  }

  private static String at(String source, JsonLocation location) {
    return location == null ? source : source + ", line " + location.getLineNr();
  }

  private static String firstLine(String message) {
    return message == null ? "cannot be read" : message.lines().findFirst().orElse("").strip();
  }
}
