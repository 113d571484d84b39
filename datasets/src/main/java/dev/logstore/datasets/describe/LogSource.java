package dev.logstore.datasets.describe;

import dev.logstore.datasets.Dataset;
import dev.logstore.datasets.DatasetException;
import dev.logstore.datasets.EventCsv;
import dev.logstore.datasets.MoodleEvent;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A data set or an events file, whole or one course of it, as something to describe. */
public final class LogSource {
  private static final Pattern NTH = Pattern.compile("([1-9]\\d{0,8})(st|nd|rd|th)");
  private static final long FRONT_PAGE = 1;

  private final Path file;
  private final Supplier<Stream<MoodleEvent>> events;
  private final ZoneId zone;
  private final String course;

  private LogSource(Path file, Supplier<Stream<MoodleEvent>> events, ZoneId zone, String course) {
    this.file = file;
    this.events = events;
    this.zone = zone;
    this.course = course;
  }

  /**
   * Opens a log.
   *
   * @param source a folder with a data set or an events file
   * @param zone IANA name; null for the data set's own, UTC for a file
   * @param course an id, {@code largest}, {@code 2nd} …; null for the whole log
   * @throws DatasetException if one of them does not exist
   */
  public static LogSource of(Path source, String zone, String course) {
    if (Files.isDirectory(source)) {
      Dataset dataset = Dataset.open(source);
      ZoneId own = zoneOf(zone != null ? zone : dataset.manifest().timeZone());
      return new LogSource(source, dataset::events, own, course);
    }
    if (!Files.isRegularFile(source)) {
      throw new DatasetException(
          "there is no " + source + "; give a folder made by generate or a CSV file");
    }
    return new LogSource(
        source, () -> EventCsv.read(source).stream(), zoneOf(zone != null ? zone : "UTC"), course);
  }

  /** Whose hours and weekdays are counted. */
  public ZoneId zone() {
    return zone;
  }

  /** Reads the log through, twice if a course has to be found by its rank. */
  public Description describe() {
    return describe(event -> {});
  }

  /** The same, and tells each event to another counter too. */
  public Description describe(Consumer<? super MoodleEvent> other) {
    Predicate<MoodleEvent> wanted = course == null ? event -> true : inCourse(courseId());
    Describer describer = new Describer(zone);
    try (Stream<MoodleEvent> all = events.get()) {
      all.filter(wanted).peek(other).forEach(describer);
    }
    Description described = describer.result(bytes());
    if (course != null && described.events() == 0) {
      throw new DatasetException("no event of course " + course + " in " + file);
    }
    return described;
  }

  private static Predicate<MoodleEvent> inCourse(long id) {
    return event -> Objects.equals(event.courseId(), id);
  }

  private long courseId() {
    Matcher nth = NTH.matcher(course);
    if (course.equals("largest")) {
      return ofRank(1);
    }
    if (nth.matches()) {
      return ofRank(Integer.parseInt(nth.group(1)));
    }
    try {
      return Long.parseLong(course);
    } catch (NumberFormatException e) {
      throw new DatasetException(
          "unknown course " + course + "; give an id, largest, or 2nd, 3rd, 4th …", e);
    }
  }

  private long ofRank(int rank) {
    Map<Long, Long> counts = new HashMap<>();
    try (Stream<MoodleEvent> all = events.get()) {
      all.map(MoodleEvent::courseId)
          .filter(id -> id != null && id > FRONT_PAGE)
          .forEach(id -> counts.merge(id, 1L, Long::sum));
    }
    List<Long> largestFirst =
        counts.entrySet().stream()
            .sorted(
                Map.Entry.<Long, Long>comparingByValue(Comparator.reverseOrder())
                    .thenComparing(Map.Entry.comparingByKey()))
            .map(Map.Entry::getKey)
            .toList();
    if (rank > largestFirst.size()) {
      throw new DatasetException(
          "there is no " + course + " course in " + file + ", it has " + largestFirst.size());
    }
    return largestFirst.get(rank - 1);
  }

  /** Compressed or not; of a folder, that of its files. */
  private long bytes() {
    try (Stream<Path> files = Files.walk(file)) {
      return files.filter(Files::isRegularFile).mapToLong(each -> each.toFile().length()).sum();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static ZoneId zoneOf(String name) {
    try {
      return ZoneId.of(name);
    } catch (DateTimeException e) {
      throw new DatasetException(
          "unknown time zone " + name + "; give one like America/Sao_Paulo or UTC", e);
    }
  }
}
