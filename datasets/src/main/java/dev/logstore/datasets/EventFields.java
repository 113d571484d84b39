package dev.logstore.datasets;

/** The texts of one row on their way to an event; null for null. */
final class EventFields {
  private final String place;
  private final String[] fields;

  /**
   * @param place file and line, for errors
   * @param fields one for each of {@link EventCsv#COLUMNS}
   */
  EventFields(String place, String[] fields) {
    this.place = place;
    this.fields = fields;
  }

  /**
   * The event.
   *
   * @throws DatasetException if a field is none of its column
   */
  MoodleEvent event() {
    return new MoodleEvent(
        text(0),
        text(1),
        text(2),
        text(3),
        fields[4],
        nullableNumber(5),
        text(6),
        smallNumber(7),
        number(8),
        smallNumber(9),
        number(10),
        number(11),
        nullableNumber(12),
        nullableNumber(13),
        smallNumber(14),
        fields[15],
        number(16),
        fields[17],
        fields[18],
        nullableNumber(19));
  }

  private String text(int index) {
    String value = fields[index];
    if (value == null) {
      throw wrong(index, "is null, must be a text");
    }
    return value;
  }

  private long number(int index) {
    Long value = nullableNumber(index);
    if (value == null) {
      throw wrong(index, "is null, must be a whole number");
    }
    return value;
  }

  private int smallNumber(int index) {
    long value = number(index);
    if (value != (int) value) {
      throw wrong(index, "is " + value + ", out of range");
    }
    return (int) value;
  }

  private Long nullableNumber(int index) {
    String value = fields[index];
    if (value == null) {
      return null;
    }
    try {
      return Long.valueOf(value);
    } catch (NumberFormatException e) {
      throw wrong(index, "is \"" + shorten(value) + "\", must be a whole number");
    }
  }

  private static String shorten(String value) {
    String oneLine = value.replaceAll("\\R", " ");
    return oneLine.length() <= 40 ? oneLine : oneLine.substring(0, 40) + "…";
  }

  private DatasetException wrong(int index, String reason) {
    return new DatasetException(place + ": " + EventCsv.COLUMNS.get(index) + " " + reason);
  }
}
