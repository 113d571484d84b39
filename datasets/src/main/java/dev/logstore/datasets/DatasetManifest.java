package dev.logstore.datasets;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;

/**
 * What a data set is, so that a result can name its input. It tells nothing of where and when it
 * was made: the same data set has the same manifest, byte for byte.
 *
 * @param formatVersion of the folder and its files
 * @param modelVersion {@link EventGenerator#MODEL_VERSION} of the generator
 * @param kind whether a model made it or it was imported
 * @param profile name of the profile; {@value ImportedDataset#PROFILE} if there is none
 * @param sourceSha256 checksum of what it was made of: the profile, or the bytes of the file that
 *     was imported
 * @param timeZone IANA name; hours of the day are this zone's
 * @param from first second that events may have
 * @param to end of that time, exclusive
 * @param shard which part of the data set this is; {@code 1/1} for the whole
 * @param counts of this part
 * @param file of this part
 */
@JsonPropertyOrder({
  "formatVersion",
  "modelVersion",
  "kind",
  "profile",
  "sourceSha256",
  "seed",
  "timeZone",
  "from",
  "to",
  "shard",
  "counts",
  "file"
})
public record DatasetManifest(
    int formatVersion,
    int modelVersion,
    Kind kind,
    String profile,
    String sourceSha256,
    long seed,
    String timeZone,
    Instant from,
    Instant to,
    Shard shard,
    Counts counts,
    DataFile file) {
  /** The version that this code writes and reads. */
  public static final int FORMAT_VERSION = 3;

  private static final JsonMapper MAPPER =
      JsonMapper.builder()
          .addModule(new JavaTimeModule())
          .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
          .enable(DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES)
          .enable(DeserializationFeature.FAIL_ON_NULL_CREATOR_PROPERTIES)
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .build();

  /** Where the events come from. */
  public enum Kind {
    /** A model made them: no row is about a person. */
    @JsonProperty("generated")
    GENERATED,
    /** A site logged them; pseudonyms stand for its persons. */
    @JsonProperty("imported")
    IMPORTED,
    /** A site logged them, and the identities of its persons were kept. */
    @JsonProperty("importedWithIdentities")
    IMPORTED_WITH_IDENTITIES
  }

  /**
   * How much there is.
   *
   * @param events rows
   * @param users different users that act in the events, nobody (0) left out
   * @param courses courses of the site
   * @param courseModules activities and resources of the site
   * @param distinctEventNames different event classes in the events
   * @param anonymous rows that hide their user
   */
  @JsonPropertyOrder({
    "events",
    "users",
    "courses",
    "courseModules",
    "distinctEventNames",
    "anonymous"
  })
  public record Counts(
      long events,
      long users,
      long courses,
      long courseModules,
      long distinctEventNames,
      long anonymous) {}

  /**
   * The file of the events.
   *
   * @param name in the folder of the manifest
   * @param format of the file
   * @param bytes size
   * @param rows records without the header
   * @param sha256 checksum of the bytes, lower-case hexadecimal
   * @param parts what the file is made of, about a million rows each, in order
   */
  @JsonPropertyOrder({"name", "format", "bytes", "rows", "sha256", "parts"})
  public record DataFile(
      String name, EventFormat format, long bytes, long rows, String sha256, List<Part> parts) {
    public DataFile {
      parts = List.copyOf(parts);
    }
  }

  /**
   * A run of whole rows. The header belongs to the first part, the trailer to the last.
   *
   * @param firstRow number of its first row in the whole data set, from 1
   * @param rows how many
   * @param bytes size
   * @param crc32c checksum of the bytes (CRC-32C, RFC 3720), eight hexadecimal digits
   */
  @JsonPropertyOrder({"firstRow", "rows", "bytes", "crc32c"})
  public record Part(long firstRow, long rows, long bytes, String crc32c) {}

  /** Two spaces of indent, \n, a newline at the end, the same on every platform. */
  String toJson() {
    DefaultIndenter indent = new DefaultIndenter("  ", "\n");
    ObjectWriter writer =
        MAPPER.writer(
            new DefaultPrettyPrinter().withObjectIndenter(indent).withArrayIndenter(indent));
    try {
      return writer.writeValueAsString(this) + "\n";
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a record of numbers and texts can be written", e);
    }
  }

  /**
   * Reads a manifest.
   *
   * @throws DatasetException if the file is none of this version
   */
  static DatasetManifest read(Path file) {
    try {
      DatasetManifest read = MAPPER.readValue(Files.readString(file), DatasetManifest.class);
      if (read == null) {
        throw new DatasetException(file + " is empty; generate the data set again");
      }
      if (read.formatVersion != FORMAT_VERSION) {
        throw new DatasetException(
            file
                + " has format version "
                + read.formatVersion
                + ", this program reads "
                + FORMAT_VERSION
                + "; generate the data set again");
      }
      return read;
    } catch (JsonProcessingException e) {
      throw new DatasetException(
          file
              + (e.getLocation() == null ? "" : ", line " + e.getLocation().getLineNr())
              + ": not a manifest of a data set; generate the data set again",
          e);
    } catch (IOException e) {
      throw new DatasetException("cannot read " + file + ": " + Failures.reason(e), e);
    }
  }
}
