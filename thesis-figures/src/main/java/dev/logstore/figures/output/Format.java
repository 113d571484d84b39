package dev.logstore.figures.output;

import java.util.Locale;

/** A form of a figure's file. */
public enum Format {
  PNG,
  SVG,
  PDF;

  /** The end of the file's name. */
  public String extension() {
    return name().toLowerCase(Locale.ROOT);
  }
}
