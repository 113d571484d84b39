package dev.logstore.benchmarks.schema;

import dev.logstore.benchmarks.Resources;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A statement with named parameters, as JDBC wants it.
 *
 * @param text the statement with a question mark for each parameter
 * @param parameters the names in the order of the question marks; a name may occur more than once
 */
public record NamedSql(String text, List<String> parameters) {
  /** A colon and a name; not a cast (two colons), and nothing inside quotes. */
  private static final Pattern TOKEN = Pattern.compile("'[^']*'|::|:([a-z_]+)|\\?");

  public NamedSql {
    parameters = List.copyOf(parameters);
  }

  /**
   * Reads the statement of a file.
   *
   * @param resource as {@link Resources#sql} has it
   */
  public static NamedSql ofFile(String resource) {
    return parse(Resources.sql(resource));
  }

  /**
   * Reads a statement.
   *
   * @param sql a statement whose parameters look like {@code :name}; without comments
   * @throws IllegalArgumentException if it holds a question mark outside quotes
   */
  public static NamedSql parse(String sql) {
    List<String> names = new ArrayList<>();
    Matcher matcher = TOKEN.matcher(sql);
    StringBuilder text = new StringBuilder();
    while (matcher.find()) {
      if (matcher.group().equals("?")) {
        throw new IllegalArgumentException("a parameter without a name in: " + sql);
      }
      if (matcher.group(1) == null) {
        matcher.appendReplacement(text, Matcher.quoteReplacement(matcher.group()));
      } else {
        names.add(matcher.group(1));
        matcher.appendReplacement(text, "?");
      }
    }
    matcher.appendTail(text);
    return new NamedSql(text.toString().strip(), names);
  }
}
