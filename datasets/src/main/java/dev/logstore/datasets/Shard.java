package dev.logstore.datasets;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One of the parts that several machines make of one data set: a run of its windows. Put one after
 * another, the parts are the data set.
 *
 * @param index from 1
 * @param of how many parts there are
 */
public record Shard(int index, int of) {
  /** The data set in one part. */
  public static final Shard WHOLE = new Shard(1, 1);

  private static final Pattern TEXT = Pattern.compile("(\\d{1,6})/(\\d{1,6})");

  /**
   * @throws DatasetException if there is no such part
   */
  public Shard {
    if (index < 1 || index > of) {
      throw new DatasetException(
          "there is no shard "
              + index
              + "/"
              + of
              + "; give one from 1/"
              + of
              + " to "
              + of
              + "/"
              + of);
    }
  }

  /**
   * Reads {@code i/n}.
   *
   * @throws DatasetException if the text is none
   */
  @JsonCreator
  public static Shard parse(String text) {
    Matcher matcher = TEXT.matcher(text);
    if (!matcher.matches()) {
      throw new DatasetException(
          "shard must be i/n, for instance 2/3 for the second of three, is " + text);
    }
    return new Shard(Integer.parseInt(matcher.group(1)), Integer.parseInt(matcher.group(2)));
  }

  boolean isFirst() {
    return index == 1;
  }

  boolean isLast() {
    return index == of;
  }

  /** Whether it is all there is. */
  public boolean isWhole() {
    return of == 1;
  }

  /** The first of so many windows that is in this part. */
  int firstWindow(int windows) {
    return (int) ((long) windows * (index - 1) / of);
  }

  /** The window after the last in this part. */
  int endWindow(int windows) {
    return (int) ((long) windows * index / of);
  }

  @Override
  @JsonValue
  public String toString() {
    return index + "/" + of;
  }
}
