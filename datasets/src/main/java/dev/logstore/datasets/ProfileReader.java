package dev.logstore.datasets;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.exc.InvalidFormatException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.node.ObjectNode;
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
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;

/** YAML to {@link SiteProfile}; every mistake becomes one line with the file, line and key. */
final class ProfileReader {
  private static final YAMLMapper MAPPER =
      YAMLMapper.builder(
              YAMLFactory.builder().enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION).build())
          .addModule(new JavaTimeModule())
          .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
          .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
          .build();

  private static final String EXTENDS = "extends";

  private static final long MOST_EVENTS_A_DAY = 5_000_000;

  private ProfileReader() {}

  /** The YAML document: a profile without what comes from its file. */
  record Document(
      long events,
      SiteCalendar calendar,
      Population population,
      CourseContent courseContent,
      List<CourseStyle> styles,
      CourseWork courseWork,
      Rhythm rhythm,
      Arrival arrival,
      SessionHabits sessions,
      Browsing browsing,
      Activities activities,
      BackgroundTasks tasks,
      Network network,
      Logging logging) {
    Document {
      Require.present("calendar", calendar);
      // One day is in memory at a time.
      Require.between("events", events, 1, 7L * calendar.weeks() * MOST_EVENTS_A_DAY);
      Require.present("population", population);
      Require.present("courseContent", courseContent);
      Require.present("rhythm", rhythm);
      Require.present("sessions", sessions);
      Require.present("browsing", browsing);
      Require.present("activities", activities);
      Require.present("tasks", tasks);
      Require.present("network", network);
      styles = List.copyOf(Require.present("styles", styles));
      Require.check(
          styles.stream().anyMatch(style -> style.weight() > 0), "styles", "has no weight above 0");
      Require.present("courseWork", courseWork);
      Require.present("arrival", arrival);
      Require.present("logging", logging);
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
    Parsed parsed = parse(source, text);
    Document read = parsed.document();
    return new SiteProfile(
        name,
        parsed.sha256(),
        read.events,
        read.calendar,
        read.population,
        read.courseContent,
        read.styles,
        read.courseWork,
        read.rhythm,
        read.arrival,
        read.sessions,
        read.browsing,
        read.activities,
        read.tasks,
        read.network,
        read.logging);
  }

  private record Parsed(Document document, String sha256) {}

  private static Parsed parse(String source, String text) {
    try {
      JsonNode read = MAPPER.readTree(text);
      if (!(read instanceof ObjectNode tree)) {
        throw new DatasetException(
            source + ", line 1: is no profile; start from a copy of a shipped one");
      }
      Source whole = complete(tree, text);
      ProfileShape.check(whole.tree(), Document.class);
      return new Parsed(MAPPER.treeToValue(whole.tree(), Document.class), whole.sha256());
    } catch (BadValueException e) {
      throw wrong(source, text, e.key(), e.getMessage(), e);
    } catch (JsonMappingException e) {
      String key = YamlKeys.path(e.getPath());
      if (e.getCause() instanceof BadValueException bad) {
        String full = key.isEmpty() ? bad.key() : key + "." + bad.key();
        throw wrong(source, text, full, bad.getMessage(), e);
      }
      throw wrong(source, text, key, reason(e), e);
    } catch (JsonProcessingException e) {
      throw new DatasetException(
          source
              + (e.getLocation() == null ? "" : ", line " + e.getLocation().getLineNr())
              + ": "
              + firstLine(e.getOriginalMessage()),
          e);
    }
  }

  /** A document with the keys of those that it extends, and a checksum of all their texts. */
  private record Source(ObjectNode tree, String sha256) {}

  private static Source complete(ObjectNode tree, String text) throws JsonProcessingException {
    String sha256 = Checksums.sha256(text);
    JsonNode extended = tree.remove(EXTENDS);
    if (extended == null) {
      return new Source(tree, sha256);
    }
    Require.check(
        SiteProfile.SHIPPED.contains(extended.asText()),
        EXTENDS,
        "is " + extended.asText() + ", must be one of " + String.join(", ", SiteProfile.SHIPPED));
    String baseText = shipped(extended.asText());
    Source base = complete((ObjectNode) MAPPER.readTree(baseText), baseText);
    return new Source(merged(base.tree(), tree), Checksums.sha256(base.sha256() + sha256));
  }

  /** The base with the other's keys in place of its own, group by group. */
  private static ObjectNode merged(ObjectNode base, ObjectNode other) {
    other
        .properties()
        .forEach(
            entry -> {
              JsonNode below = base.get(entry.getKey());
              if (below instanceof ObjectNode group && entry.getValue() instanceof ObjectNode own) {
                merged(group, own);
              } else {
                base.set(entry.getKey(), entry.getValue());
              }
            });
    return base;
  }

  private static DatasetException wrong(
      String source, String text, String key, String reason, Exception cause) {
    int line = YamlKeys.read(MAPPER, text).lineOf(key);
    return new DatasetException(source + ", line " + line + ": " + key + " " + reason, cause);
  }

  private static String reason(JsonMappingException e) {
    if (e.getCause() instanceof IllegalArgumentException wrong) {
      return firstLine(wrong.getMessage());
    }
    if (e instanceof MismatchedInputException mismatch && mismatch.getTargetType() != null) {
      String is =
          mismatch instanceof InvalidFormatException format
              ? "is \"" + format.getValue() + "\", "
              : "";
      return is + "must be " + wanted(mismatch.getTargetType());
    }
    return "cannot be read: " + firstLine(e.getOriginalMessage());
  }

  private static String wanted(Class<?> type) {
    if (type == int.class || type == long.class) {
      return "a whole number";
    }
    if (type == double.class || type == Double.class) {
      return "a number";
    }
    if (type == LocalDate.class) {
      return "a date like 2026-03-02";
    }
    if (type == ZoneId.class) {
      return "a time zone like America/Sao_Paulo";
    }
    if (type == AddressBlock.class) {
      return "a block of addresses like 203.0.113.0/28";
    }
    return List.class.isAssignableFrom(type) ? "a list" : "a group of keys";
  }

  private static String firstLine(String message) {
    return message == null ? "cannot be read" : message.lines().findFirst().orElse("").strip();
  }
}
