package dev.logstore.datasets;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.io.BufferedInputStream;
import java.io.BufferedReader;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/** How the events of a data set are written. */
public enum EventFormat {
  /** {@link EventCsv}. */
  CSV("csv", 230, Compression.NONE),
  /** CSV in gzip members. */
  CSV_GZ("csv.gz", 40, Compression.GZIP),
  /** CSV in zstd frames. */
  CSV_ZST("csv.zst", 40, Compression.ZSTD),
  /** What PostgreSQL's {@code COPY … FROM} reads, with the column id. */
  COPY_TEXT("copy-text", 240, Compression.NONE),
  /** What PostgreSQL's {@code COPY … FROM … (FORMAT binary)} reads, with the column id. */
  COPY_BINARY("copy-binary", 320, Compression.NONE);

  private final String id;
  private final int bytesPerRow;
  private final Compression compression;

  EventFormat(String id, int bytesPerRow, Compression compression) {
    this.id = id;
    this.bytesPerRow = bytesPerRow;
    this.compression = compression;
  }

  /**
   * The format of an id.
   *
   * @throws DatasetException if there is none
   */
  @JsonCreator
  public static EventFormat of(String id) {
    return Arrays.stream(values())
        .filter(format -> format.id.equals(id))
        .findFirst()
        .orElseThrow(
            () ->
                new DatasetException(
                    "unknown format " + id + "; choose one of " + String.join(", ", ids())));
  }

  /** All ids. */
  public static List<String> ids() {
    return Arrays.stream(values()).map(EventFormat::id).collect(Collectors.toUnmodifiableList());
  }

  /** Its name in commands and manifests. */
  @JsonValue
  public String id() {
    return id;
  }

  /** Name of the events' file in a data set of this format. */
  public String fileName() {
    return "events." + id;
  }

  /** Generous size of a row, to see before writing whether the disk has room. */
  int bytesPerRow() {
    return bytesPerRow;
  }

  /**
   * Opens a file of this format.
   *
   * @param shard whose file it is: only the first has a header
   * @throws DatasetException if it cannot be read or begins otherwise
   */
  EventReader read(Path file, Shard shard) {
    try {
      InputStream in = new BufferedInputStream(Files.newInputStream(file), 1 << 16);
      try {
        return read(file.toString(), decompressed(in), shard);
      } catch (IOException | RuntimeException e) {
        in.close();
        throw e;
      }
    } catch (IOException e) {
      throw new DatasetException(
          "cannot read "
              + file
              + ": "
              + Failures.reason(e)
              + "; give an events file or a folder made by generate",
          e);
    }
  }

  /** A shard may have no window at all, and then its file no gzip member. */
  private InputStream decompressed(InputStream in) throws IOException {
    in.mark(1);
    if (in.read() < 0) {
      return in;
    }
    in.reset();
    return compression.open(in);
  }

  private EventReader read(String source, InputStream in, Shard shard) throws IOException {
    return switch (this) {
      case CSV, CSV_GZ, CSV_ZST -> new CsvEventReader(source, text(in), shard.isFirst());
      case COPY_TEXT -> new CopyTextReader(source, text(in));
      case COPY_BINARY ->
          new CopyBinaryReader(
              source, new DataInputStream(new BufferedInputStream(in, 1 << 16)), shard);
    };
  }

  /** Text that must be UTF-8: a decoder that is given, other than a charset, refuses the rest. */
  private static BufferedReader text(InputStream in) {
    return new BufferedReader(
        new InputStreamReader(in, StandardCharsets.UTF_8.newDecoder()), 1 << 16);
  }

  EventEncoder encoder() {
    return switch (this) {
      case CSV, CSV_GZ, CSV_ZST -> new CsvEncoder();
      case COPY_TEXT -> new CopyTextEncoder();
      case COPY_BINARY -> new CopyBinaryEncoder();
    };
  }

  ColumnEncoder encoder(EventCatalogue catalogue, OtherForm form) {
    return switch (this) {
      case CSV, CSV_GZ, CSV_ZST -> new ColumnCsv(catalogue, form);
      case COPY_TEXT -> new ColumnCopyText(catalogue, form);
      case COPY_BINARY -> new ColumnCopyBinary(catalogue, form);
    };
  }

  Compression compression() {
    return compression;
  }

  @Override
  public String toString() {
    return id;
  }
}
