package dev.logstore.datasets.fit;

import dev.logstore.datasets.describe.Description;
import java.util.Map;

/**
 * What a fit looks at in a log.
 *
 * @param description the statistics
 * @param numbers further ones by name; shares are of all rows
 * @param coursesPerStudent courses in which a student has rows, mean
 * @param teachersPerCourse staff that has rows in a course, mean
 * @param phpForm whether {@code other} is PHP-serialised
 */
record Traits(
    Description description,
    Map<String, Double> numbers,
    double coursesPerStudent,
    double teachersPerCourse,
    boolean phpForm) {

  /** A number by its name, 0 if there is none; {@code a / b} is the ratio of two. */
  double number(String expression) {
    int slash = expression.indexOf(" / ");
    if (slash < 0) {
      return numbers.getOrDefault(expression, 0.0);
    }
    double divisor = number(expression.substring(slash + 3));
    return divisor == 0 ? 0 : number(expression.substring(0, slash)) / divisor;
  }
}
