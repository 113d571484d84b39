package dev.logstore.datasets;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/**
 * One line of {@code occasional-events.csv}.
 *
 * @param kind class of the event
 * @param actor who raises it
 * @param place where
 * @param moduleKind of which kind the module of the place is; null for other places
 * @param object what the object's id is
 * @param related whom it is about
 * @param weight among the events of the actor
 * @param data what the column {@code other} says
 */
record OccasionalEvent(
    EventClass kind,
    OccasionalEvents.Actor actor,
    Place place,
    ModuleKind moduleKind,
    Id object,
    Related related,
    double weight,
    List<Datum> data) {
  private static final String RESOURCE = "occasional-events.csv";

  /** Where an event happens. */
  enum Place {
    SYSTEM,
    FRONT_PAGE,
    CATEGORY,
    COURSE,
    MODULE,
    OWN,
    USER
  }

  /** What an object's id is: a new row, some row, or that of the thing named. */
  enum Id {
    NONE,
    NEW,
    ROW,
    COURSE,
    MODULE,
    INSTANCE,
    PART,
    SEAT,
    PLACE,
    SECTION,
    USER
  }

  /** Whom an event is about. */
  enum Related {
    NONE,
    SELF,
    OTHER
  }

  /** Where a value of the data comes from. */
  enum Source {
    TEXT,
    NUMBER,
    NULL,
    FLAG,
    COURSE,
    MODULE,
    INSTANCE,
    ROW,
    USER,
    USERNAME
  }

  /**
   * One value of the data: {@code key=@course}, {@code key=7}, {@code key=true}, {@code key=null}
   * or {@code key=word}.
   */
  record Datum(String key, Source source, String text, long number) {
    static Datum parse(String text) {
      String key = text.substring(0, text.indexOf('='));
      String value = text.substring(key.length() + 1);
      if (value.startsWith("@")) {
        return new Datum(key, Source.valueOf(upper(value.substring(1))), value, 0);
      }
      if (value.equals("true") || value.equals("false")) {
        return new Datum(key, Source.FLAG, value, value.equals("true") ? 1 : 0);
      }
      if (value.equals("null")) {
        return new Datum(key, Source.NULL, value, 0);
      }
      return value.matches("-?\\d+")
          ? new Datum(key, Source.NUMBER, value, Long.parseLong(value))
          : new Datum(key, Source.TEXT, value, 0);
    }
  }

  /** All lines. */
  static List<OccasionalEvent> load(EventCatalogue catalogue) {
    CSVFormat format =
        CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).setTrim(true).get();
    try (InputStream bytes = OccasionalEvent.class.getResourceAsStream(RESOURCE);
        CSVParser rows = format.parse(new InputStreamReader(bytes, StandardCharsets.UTF_8))) {
      List<OccasionalEvent> events = new ArrayList<>();
      for (CSVRecord row : rows) {
        events.add(read(catalogue, row));
      }
      return List.copyOf(events);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + RESOURCE + " from the jar", e);
    }
  }

  private static OccasionalEvent read(EventCatalogue catalogue, CSVRecord row) {
    EventClass kind = catalogue.get(row.get("eventname"));
    String place = row.get("place");
    boolean module = place.startsWith("mod_");
    List<Datum> data = new ArrayList<>();
    for (String datum : row.get("data").split(" ", -1)) {
      if (!datum.isEmpty()) {
        data.add(Datum.parse(datum));
      }
    }
    return new OccasionalEvent(
        kind,
        OccasionalEvents.Actor.valueOf(upper(row.get("actor"))),
        module ? Place.MODULE : Place.valueOf(upper(place)),
        module ? ModuleKind.valueOf(upper(place.substring("mod_".length()))) : null,
        Id.valueOf(upper(row.get("object"))),
        Related.valueOf(upper(row.get("related"))),
        Double.parseDouble(row.get("weight")),
        List.copyOf(data));
  }

  private static String upper(String word) {
    return word.toUpperCase(Locale.ROOT);
  }
}
