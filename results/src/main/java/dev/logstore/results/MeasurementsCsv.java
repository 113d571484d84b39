package dev.logstore.results;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/**
 * The file measurements.csv: RFC 4180, UTF-8, lines that end in {@code \n}, a dot as decimal mark
 * in every locale. No field holds a line break, so that a row is a line.
 */
public final class MeasurementsCsv {
  private static final String FACTORS = "factors";

  /** The columns in their order. */
  public static final List<String> COLUMNS =
      List.of(
          "harness",
          "benchmark",
          "arm",
          "server",
          "schema",
          "writer",
          "buffer_size",
          "durability",
          FACTORS,
          "query",
          "dataset",
          "rows_before",
          "round",
          "iteration",
          "metric",
          "value",
          "unit",
          "started_at",
          "status",
          "reason");

  /** Before there were factors; such a file is read, and not written to. */
  private static final List<String> COLUMNS_WITHOUT_FACTORS =
      COLUMNS.stream().filter(column -> !column.equals(FACTORS)).toList();

  /** What rows of the same fork differ in. */
  private static final Set<String> OF_A_ROW =
      Set.of("iteration", "metric", "value", "unit", "status", "reason");

  private static final String OK = "ok";
  private static final String FAILED = "failed";
  private static final CSVFormat FORMAT =
      CSVFormat.RFC4180.builder().setRecordSeparator('\n').get();

  private MeasurementsCsv() {}

  /**
   * What a file holds.
   *
   * @param measurements its rows, in their order
   * @param warnings what was left out and why, one line each
   */
  public record Content(List<Measurement> measurements, List<String> warnings) {
    public Content {
      measurements = List.copyOf(measurements);
      warnings = List.copyOf(warnings);
    }
  }

  /** The first line of a file, with its line end. */
  static String header() {
    return FORMAT.format(COLUMNS.toArray()) + "\n";
  }

  /** The rows as text, with their line ends. */
  static String rows(List<Measurement> measurements) {
    StringBuilder text = new StringBuilder();
    for (Measurement measurement : measurements) {
      text.append(FORMAT.format(fields(measurement))).append('\n');
    }
    return text.toString();
  }

  private static Object[] fields(Measurement measurement) {
    Fork fork = measurement.fork();
    Arm arm = fork.arm();
    Optional<Measurement.Value> value = measurement.value();
    return new Object[] {
      fork.harness().id(),
      fork.benchmark(),
      arm.id(),
      arm.server(),
      arm.schema(),
      arm.writer().orElse(""),
      text(arm.bufferSize()),
      arm.durability(),
      Factors.text(arm.factors()),
      fork.query().orElse(""),
      fork.dataset(),
      fork.rowsBefore(),
      fork.round(),
      text(measurement.iteration()),
      value.map(v -> v.metric().id()).orElse(""),
      value.map(v -> Decimals.shortest(v.value())).orElse(""),
      value.map(v -> v.metric().unit()).orElse(""),
      fork.startedAt(),
      measurement.failed() ? FAILED : OK,
      measurement.reason().orElse("")
    };
  }

  private static String text(OptionalInt number) {
    return number.isPresent() ? Integer.toString(number.getAsInt()) : "";
  }

  /**
   * Reads a file. A last line without its line end was torn by a kill in mid-write: it is left out,
   * with a warning.
   *
   * @throws ResultsException naming file and line, if the file cannot be read or a row is wrong
   */
  public static Content read(Path file) {
    byte[] bytes;
    try {
      bytes = Files.readAllBytes(file);
    } catch (IOException e) {
      throw new ResultsException(
          "%s cannot be read (%s); is this the folder of a run?".formatted(file, FileProblem.of(e)),
          e);
    }
    int end = lengthOfWholeLines(bytes);
    List<String> warnings = new ArrayList<>();
    if (end < bytes.length) {
      warnings.add(
          "%s: the last line is torn (the writer was killed) and was left out".formatted(file));
    }
    return new Content(parse(file, utf8(file, bytes, end)), warnings);
  }

  /** Bytes up to and with the last line end. */
  static int lengthOfWholeLines(byte[] bytes) {
    int end = bytes.length;
    while (end > 0 && bytes[end - 1] != '\n') {
      end--;
    }
    return end;
  }

  private static String utf8(Path file, byte[] bytes, int length) {
    try {
      return StandardCharsets.UTF_8
          .newDecoder()
          .decode(ByteBuffer.wrap(bytes, 0, length))
          .toString();
    } catch (CharacterCodingException e) {
      throw new ResultsException(file + " is not UTF-8; restore it from the run's original", e);
    }
  }

  private static List<Measurement> parse(Path file, String text) {
    List<Measurement> measurements = new ArrayList<>();
    try (CSVParser parser = FORMAT.parse(new StringReader(text))) {
      List<String> columns = List.of();
      Optional<Row> before = Optional.empty();
      for (CSVRecord fields : parser) {
        if (columns.isEmpty()) {
          columns = columns(file, fields);
        } else {
          Row row = row(file, parser.getCurrentLineNumber(), columns, fields, before);
          measurements.add(row.measurement());
          before = Optional.of(row);
        }
      }
      if (columns.isEmpty()) {
        throw new ResultsException(file + " has no header; it is not a measurements.csv");
      }
    } catch (IOException e) {
      throw new ResultsException("%s is not a CSV file (%s)".formatted(file, e.getMessage()), e);
    } catch (UncheckedIOException e) {
      throw new ResultsException(
          "%s is not a CSV file (%s)".formatted(file, e.getCause().getMessage()), e);
    }
    return measurements;
  }

  private static List<String> columns(Path file, CSVRecord header) {
    return Stream.of(COLUMNS, COLUMNS_WITHOUT_FACTORS)
        .filter(columns -> columns.equals(header.toList()))
        .findFirst()
        .orElseThrow(
            () ->
                new ResultsException(
                    "%s line 1: the columns are not those of this version (%s)"
                        .formatted(file, String.join(",", COLUMNS))));
  }

  private static Row row(
      Path file, long line, List<String> columns, CSVRecord fields, Optional<Row> before) {
    try {
      return new Row(columns, fields, before);
    } catch (IllegalArgumentException e) {
      throw new ResultsException("%s line %d: %s".formatted(file, line, e.getMessage()), e);
    }
  }

  /** One row on its way to a measurement; complaints name the column. */
  private static final class Row {
    private final List<String> columns;
    private final CSVRecord fields;
    private final Measurement measurement;

    /**
     * @param before the row before, whose fork this may be too: most rows are of the same
     */
    Row(List<String> columns, CSVRecord fields, Optional<Row> before) {
      this.columns = columns;
      this.fields = fields;
      if (fields.size() != columns.size()) {
        throw new IllegalArgumentException(
            "%d fields instead of %d".formatted(fields.size(), columns.size()));
      }
      Fork fork =
          before
              .filter(this::isOfTheSameFork)
              .map(row -> row.measurement.fork())
              .orElseGet(this::fork);
      measurement = new Measurement(fork, optionalInt("iteration"), outcome());
    }

    Measurement measurement() {
      return measurement;
    }

    private boolean isOfTheSameFork(Row other) {
      for (int i = 0; i < fields.size(); i++) {
        if (!OF_A_ROW.contains(columns.get(i)) && !fields.get(i).equals(other.fields.get(i))) {
          return false;
        }
      }
      return true;
    }

    private Fork fork() {
      Arm arm =
          new Arm(
              text("arm"),
              text("server"),
              text("schema"),
              optional("writer"),
              optionalInt("buffer_size"),
              text("durability"),
              columns.contains(FACTORS) ? Factors.parse(text(FACTORS)) : Map.of());
      return new Fork(
          Harness.of(text("harness")),
          text("benchmark"),
          arm,
          optional("query"),
          text("dataset"),
          wholeNumber("rows_before"),
          smallNumber("round"),
          startedAt());
    }

    private Measurement.Outcome outcome() {
      String status = text("status");
      if (status.equals(FAILED)) {
        return new Measurement.Failure(text("reason"));
      }
      if (!status.equals(OK)) {
        throw new IllegalArgumentException(
            "status is '%s'; it has to be ok or failed".formatted(status));
      }
      return new Measurement.Value(new Metric(text("metric"), text("unit")), value());
    }

    private double value() {
      try {
        return Double.parseDouble(text("value"));
      } catch (NumberFormatException e) {
        throw new IllegalArgumentException(
            "value is '%s'; it has to be a number with a dot".formatted(text("value")), e);
      }
    }

    private Instant startedAt() {
      try {
        return Instant.parse(text("started_at"));
      } catch (DateTimeParseException e) {
        throw new IllegalArgumentException(
            "started_at is '%s'; it has to be like 2026-11-23T10:15:30Z"
                .formatted(text("started_at")),
            e);
      }
    }

    private int smallNumber(String column) {
      long number = wholeNumber(column);
      if (number != (int) number) {
        throw new IllegalArgumentException(
            "%s is %d; that is more than this program counts".formatted(column, number));
      }
      return (int) number;
    }

    private long wholeNumber(String column) {
      try {
        return Long.parseLong(text(column));
      } catch (NumberFormatException e) {
        throw new IllegalArgumentException(
            "%s is '%s'; it has to be a whole number".formatted(column, text(column)), e);
      }
    }

    private Optional<String> optional(String column) {
      String text = text(column);
      return text.isEmpty() ? Optional.empty() : Optional.of(text);
    }

    private OptionalInt optionalInt(String column) {
      return text(column).isEmpty() ? OptionalInt.empty() : OptionalInt.of(smallNumber(column));
    }

    private String text(String column) {
      return fields.get(columns.indexOf(column));
    }
  }
}
