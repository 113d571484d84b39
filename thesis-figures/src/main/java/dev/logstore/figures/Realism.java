package dev.logstore.figures;

import dev.logstore.results.ResultsException;
import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;

/**
 * How far a data set is from a real log, as {@code datasets compare --csv} wrote it.
 *
 * @param name of the real log: what the user says, or of {@code distances-largest.csv} the {@code
 *     largest}
 * @param distances one for each statistic
 */
public record Realism(String name, List<Distance> distances) {
  private static final List<String> COLUMNS =
      List.of("statistic", "measure", "distance", "yardstick");

  public Realism {
    distances = List.copyOf(distances);
  }

  /**
   * One statistic.
   *
   * @param statistic what is compared
   * @param measure by which measure, such as {@code jensen_shannon}
   * @param distance of the data set from the real log, 0 or more
   * @param yardstick the largest distance between two real logs, above 0
   */
  public record Distance(String statistic, String measure, double distance, double yardstick) {
    /** The distance in yardsticks; 1 and less is as near as real logs are to each other. */
    double share() {
      return distance / yardstick;
    }
  }

  /**
   * Reads a file.
   *
   * @param nameAndFile {@code FILE}, or {@code NAME=FILE} to name the real log
   * @throws ResultsException if it cannot be read or is not such a file, naming it and the line
   */
  static Realism of(String nameAndFile) {
    int equals = nameAndFile.indexOf('=');
    Path file = Path.of(nameAndFile.substring(equals + 1));
    String inFile = file.getFileName().toString().replaceFirst("\\.csv$", "");
    String name =
        equals < 0 ? inFile.replaceFirst("^distances-", "") : nameAndFile.substring(0, equals);
    return new Realism(name, distances(file));
  }

  private static List<Distance> distances(Path file) {
    CSVFormat format = CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get();
    List<Distance> distances = new ArrayList<>();
    try (Reader text = Files.newBufferedReader(file, StandardCharsets.UTF_8);
        var parser = format.parse(text)) {
      if (!parser.getHeaderNames().equals(COLUMNS)) {
        throw new ResultsException(
            "%s has the columns %s, not %s; write it with 'datasets compare A B --csv FILE'"
                .formatted(file, parser.getHeaderNames(), COLUMNS));
      }
      for (CSVRecord record : parser) {
        distances.add(distance(file, parser.getCurrentLineNumber(), record));
      }
    } catch (IOException e) {
      throw new ResultsException(
          "%s cannot be read (%s); name the file that 'datasets compare A B --csv FILE' wrote"
              .formatted(file, e),
          e);
    }
    return distances;
  }

  private static Distance distance(Path file, long line, CSVRecord record) {
    try {
      double distance = Double.parseDouble(record.get("distance"));
      double yardstick = Double.parseDouble(record.get("yardstick"));
      if (!(distance >= 0 && yardstick > 0)) {
        throw new IllegalArgumentException("a distance is 0 or more, a yardstick above 0");
      }
      return new Distance(record.get("statistic"), record.get("measure"), distance, yardstick);
    } catch (IllegalArgumentException e) {
      throw new ResultsException(
          "%s, line %d: %s; write the file anew with 'datasets compare A B --csv FILE'"
              .formatted(file, line, e.getMessage()),
          e);
    }
  }
}
