package dev.logstore.benchmarks;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** Reads the files that ship with this module: SQL, settings, plans, scripts. */
public final class Resources {
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

  /** True if the module has a file of that name. */
  public static boolean exists(String name) {
    return Resources.class.getResource(name) != null;
  }
}
