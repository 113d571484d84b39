package dev.logstore.datasets.fit;

import dev.logstore.datasets.DatasetException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How much larger or longer than the log the profile's site is to be.
 *
 * @param users factor, or number of users; null for those of the log
 * @param weeks length; null for that of the log
 * @param events rows; null for as many as users and weeks make of the log's
 */
public record Scale(String users, Integer weeks, Long events) {
  private static final Pattern USERS = Pattern.compile("(x?)(\\d{1,9}(?:\\.\\d{1,6})?)");

  /** As the log is. */
  public static Scale none() {
    return new Scale(null, null, null);
  }

  public Scale {
    if (users != null && factorOf(users, 1) <= 0) {
      throw new DatasetException("users must be above 0, is " + users);
    }
  }

  /** How many times the users of the log. */
  double factor(double usersOfLog) {
    return users == null ? 1 : factorOf(users, usersOfLog);
  }

  private static double factorOf(String users, double usersOfLog) {
    Matcher matcher = USERS.matcher(users);
    if (!matcher.matches()) {
      throw new DatasetException(
          "users must be a number like 5000 or a factor like x10, is " + users);
    }
    double number = Double.parseDouble(matcher.group(2));
    return matcher.group(1).isEmpty() ? number / usersOfLog : number;
  }
}
