package dev.logstore.benchmarks;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

/** Reads the files that ship with this module: SQL, settings, plans, scripts. */
public final class Resources {
  private static final Pattern COMMENT = Pattern.compile("--[^\n]*\n?");

  private Resources() {}

  /**
   * Reads a whole file.
   *
   * @param name a path below this package, such as {@code schema/standard.sql}
   * @return the file's text
   * @throws IllegalArgumentException if the module has no such file
   */
  public static String text(String name) {
    try (InputStream in = Resources.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new IllegalArgumentException("no resource " + name);
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Reads a file of SQL without its comments, which may hold anything.
   *
   * @param name as for {@link #text}; its comments begin with two dashes
   */
  public static String sql(String name) {
    return COMMENT.matcher(text(name)).replaceAll("");
  }

  /** True if the module has a file of that name. */
  public static boolean exists(String name) {
    return Resources.class.getResource(name) != null;
  }
}
