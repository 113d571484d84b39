package dev.logstore.datasets;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/**
 * What Moodle's log report calls components and events, in English and in Brazilian Portuguese.
 * {@code event-labels.csv}, beside this class in the jar, holds the words of Moodle's language
 * packs; an event that a pack has no fixed words for has an empty field. Where packs of several
 * versions differ (pt_br of Moodle 3.5 and 4.2), further rows of the event have the other words.
 */
public final class EventLabels {
  private static final String RESOURCE = "event-labels.csv";

  private final Map<String, String> components = new HashMap<>();
  private final Map<String, String> english = new HashMap<>();
  private final Map<String, String> byLabels = new HashMap<>();

  private EventLabels() {}

  /** The labels in the jar. */
  public static EventLabels load() {
    EventLabels labels = new EventLabels();
    CSVFormat format = CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get();
    try (InputStream bytes = EventLabels.class.getResourceAsStream(RESOURCE);
        CSVParser rows = format.parse(new InputStreamReader(bytes, StandardCharsets.UTF_8))) {
      rows.forEach(labels::add);
      return labels;
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + RESOURCE + " from the jar", e);
    }
  }

  private void add(CSVRecord row) {
    String name = row.get("eventname");
    components.putIfAbsent(name, row.get("component_en"));
    english.putIfAbsent(name, row.get("event_en"));
    learn(name, row.get("component_en"), row.get("event_en"));
    learn(name, row.get("component_pt_br"), row.get("event_pt_br"));
    learnRaw(name, row.get("event_en"));
    learnRaw(name, row.get("event_pt_br"));
  }

  /** A component without a name in the pack stands in the report as it is called in the code. */
  private void learnRaw(String name, String event) {
    learn(name, name.replaceFirst("^\\\\?([^\\\\]+).*", "$1"), event);
  }

  /** The first of several events of the same words is taken. */
  private void learn(String name, String component, String event) {
    if (!component.isEmpty() && !event.isEmpty()) {
      byLabels.putIfAbsent(key(component, event), name);
    }
  }

  private static String key(String component, String event) {
    return (component.strip() + "|" + event.strip().replaceAll("\\.$", ""))
        .toLowerCase(Locale.ROOT);
  }

  /** The event class that a report calls so, in either language; empty if none is. */
  public Optional<String> eventName(String component, String event) {
    return Optional.ofNullable(byLabels.get(key(component, event)));
  }

  /** English name of the component that raises the event; the plugin's name for an unknown one. */
  public String component(String eventName) {
    String known = components.get(eventName);
    return known != null ? known : eventName.replaceFirst("^\\\\?([^\\\\]+).*", "$1");
  }

  /** {@code Component | Event} in English; the class for an unknown one. */
  public String label(String eventName) {
    String event = english.getOrDefault(eventName, "");
    return component(eventName) + " | " + (event.isEmpty() ? eventName : event);
  }
}
