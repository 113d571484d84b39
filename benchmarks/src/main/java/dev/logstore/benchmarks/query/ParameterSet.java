package dev.logstore.benchmarks.query;

import java.util.List;
import java.util.Set;

/**
 * Whom and what a query is asked about.
 *
 * @param name such as {@code busy-1}: how much there is of these in the log
 * @param course a course
 * @param module a course module of it, the instance of its context
 * @param context the module's context
 * @param member a user of the course
 * @param users several of them
 * @param user a user of the site
 */
public record ParameterSet(
    String name, long course, long module, long context, long member, List<Long> users, long user) {

  static final Set<String> NAMES = Set.of("course", "module", "context", "member", "users", "user");

  public ParameterSet {
    users = List.copyOf(users);
  }

  /**
   * @throws IllegalArgumentException if queries have no parameter of that name
   */
  long value(String parameter) {
    return switch (parameter) {
      case "course" -> course;
      case "module" -> module;
      case "context" -> context;
      case "member" -> member;
      case "user" -> user;
      default ->
          throw new IllegalArgumentException("no parameter of a query is named " + parameter);
    };
  }
}
