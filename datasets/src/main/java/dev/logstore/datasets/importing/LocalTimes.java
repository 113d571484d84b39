package dev.logstore.datasets.importing;

import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads the times that Moodle's report writes for people, in English and Portuguese. The forms are
 * those of {@code strftimedatetimeshort} (the export's: {@code 3/10/22, 14:05} in English, {@code
 * 03/10/2022 14:05} in Brazilian Portuguese), with seconds ({@code …shortaccurate}, since Moodle
 * 4.2), and the longer ones that sites set instead. Reports of Moodle 2.7 tell no year.
 */
final class LocalTimes {
  private static final String CLOCK = ",?\\s+(\\d{1,2}):(\\d{2})(?::(\\d{2}))?\\s*([ap]m)?";
  private static final Pattern NUMBERS =
      Pattern.compile("(\\d{1,2})/(\\d{1,2})/(\\d{4}|\\d{2})" + CLOCK);
  private static final Pattern ISO =
      Pattern.compile("(\\d{4})-(\\d{2})-(\\d{2})[t ](\\d{2}):(\\d{2})(?::(\\d{2}))?");
  private static final Pattern WORDS =
      Pattern.compile(
          "(?:\\p{L}+(?:-feira)?\\.?,\\s*)?(\\d{1,2})\\.?\\s+(?:de\\s+)?(\\p{L}{3,})\\.?\\s+"
              + "(?:de\\s+)?(\\d{4})"
              + CLOCK);
  private static final Pattern YEARLESS =
      Pattern.compile("\\d{1,2}\\s+(?:de\\s+)?\\p{L}{3,}\\.?" + CLOCK);
  private static final List<String> ENGLISH =
      List.of("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec");
  private static final List<String> PORTUGUESE =
      List.of("jan", "fev", "mar", "abr", "mai", "jun", "jul", "ago", "set", "out", "nov", "dez");

  private final ZoneId zone;
  private final boolean monthFirst;

  /**
   * @param monthFirst whether 3/4/2024 is in March, as the United States write it
   */
  LocalTimes(ZoneId zone, boolean monthFirst) {
    this.zone = zone;
    this.monthFirst = monthFirst;
  }

  /** Seconds since the epoch. */
  long parse(String text) throws RejectedRow {
    String lower = text.strip().toLowerCase(Locale.ROOT);
    try {
      return read(lower).atZone(zone).toEpochSecond();
    } catch (DateTimeException e) {
      throw new RejectedRow("time is no date");
    }
  }

  private LocalDateTime read(String text) throws RejectedRow {
    Matcher m = NUMBERS.matcher(text);
    if (m.matches()) {
      int day = Integer.parseInt(m.group(monthFirst ? 2 : 1));
      int month = Integer.parseInt(m.group(monthFirst ? 1 : 2));
      int year = Integer.parseInt(m.group(3));
      return at(year < 100 ? 2000 + year : year, month, day, m);
    }
    m = WORDS.matcher(text);
    if (m.matches()) {
      return at(Integer.parseInt(m.group(3)), month(m.group(2)), Integer.parseInt(m.group(1)), m);
    }
    m = ISO.matcher(text);
    if (m.matches()) {
      return LocalDateTime.of(
          Integer.parseInt(m.group(1)),
          Integer.parseInt(m.group(2)),
          Integer.parseInt(m.group(3)),
          Integer.parseInt(m.group(4)),
          Integer.parseInt(m.group(5)),
          m.group(6) == null ? 0 : Integer.parseInt(m.group(6)));
    }
    throw new RejectedRow(
        YEARLESS.matcher(text).matches() ? "time tells no year" : "time is in no known form");
  }

  private static LocalDateTime at(int year, int month, int day, Matcher m) {
    int hour = Integer.parseInt(m.group(4));
    if (m.group(7) != null && hour <= 12) {
      hour = hour % 12 + (m.group(7).equals("pm") ? 12 : 0);
    }
    int second = m.group(6) == null ? 0 : Integer.parseInt(m.group(6));
    return LocalDateTime.of(year, month, day, hour, Integer.parseInt(m.group(5)), second);
  }

  private static int month(String word) throws RejectedRow {
    String start = word.substring(0, 3);
    int month = Math.max(ENGLISH.indexOf(start), PORTUGUESE.indexOf(start));
    if (month < 0) {
      throw new RejectedRow("time has an unknown month");
    }
    return month + 1;
  }
}
