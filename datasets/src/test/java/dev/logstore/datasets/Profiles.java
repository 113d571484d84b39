package dev.logstore.datasets;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** Profiles for tests, cut from the shipped ones. */
public final class Profiles {
  private Profiles() {}

  /** The text of a shipped profile. */
  public static String text(String name) {
    try (InputStream bytes = SiteProfile.class.getResourceAsStream("profiles/" + name + ".yaml")) {
      return new String(bytes.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The tiny profile with one text in it replaced; the text must be there. */
  public static String tinyWith(String old, String replacement) {
    String text = text("tiny");
    if (!text.contains(old)) {
      throw new IllegalArgumentException("not in tiny.yaml: " + old);
    }
    return text.replace(old, replacement);
  }

  /** The tiny profile with another number of events. */
  public static SiteProfile tiny(long events) {
    return SiteProfile.parse("tiny", tinyWith("events: 10000 ", "events: " + events + " "));
  }
}
