package dev.logstore.datasets;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/**
 * The event classes of a Moodle site. {@code moodle-events.csv}, beside this class in the jar,
 * lists 614 of them, read from the source of Moodle 4.5 and some common plugins: each class's own
 * declarations of component, action, target, objecttable, crud and edulevel.
 */
public final class EventCatalogue {
  private static final String RESOURCE = "moodle-events.csv";

  private final Map<String, EventClass> classes;
  private final List<EventClass> byNumber;

  private EventCatalogue(Map<String, EventClass> classes) {
    this.classes = Collections.unmodifiableMap(classes);
    this.byNumber = List.copyOf(classes.values());
  }

  /** The catalogue in the jar. */
  public static EventCatalogue load() {
    CSVFormat format = CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get();
    try (InputStream bytes = EventCatalogue.class.getResourceAsStream(RESOURCE);
        CSVParser rows = format.parse(new InputStreamReader(bytes, StandardCharsets.UTF_8))) {
      Map<String, EventClass> classes = new LinkedHashMap<>();
      for (CSVRecord row : rows) {
        EventClass read =
            new EventClass(
                classes.size(),
                row.get("eventname"),
                row.get("component"),
                row.get("action"),
                row.get("target"),
                row.get("objecttable").isEmpty() ? null : row.get("objecttable"),
                row.get("crud"),
                Integer.parseInt(row.get("edulevel")));
        classes.put(read.name(), read);
      }
      return new EventCatalogue(classes);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + RESOURCE + " from the jar", e);
    }
  }

  /** The class of that name, or empty if the catalogue does not know it. */
  public Optional<EventClass> find(String eventName) {
    return Optional.ofNullable(classes.get(eventName));
  }

  /**
   * The class of that name.
   *
   * @throws IllegalArgumentException if the catalogue does not know it
   */
  public EventClass get(String eventName) {
    return find(eventName)
        .orElseThrow(() -> new IllegalArgumentException("not in the catalogue: " + eventName));
  }

  /** The class with a number. */
  EventClass at(int number) {
    return byNumber.get(number);
  }

  /** All classes, in the order of the file. */
  public Collection<EventClass> all() {
    return classes.values();
  }
}
