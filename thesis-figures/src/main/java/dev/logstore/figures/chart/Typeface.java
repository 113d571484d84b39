package dev.logstore.figures.chart;

import java.awt.Font;
import java.awt.FontFormatException;
import java.awt.font.FontRenderContext;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;

/**
 * The one font of all figures: Liberation Sans, which comes inside PDFBox (SIL Open Font License).
 * No font of the machine is used, so that figures are the same everywhere. Its letters are as wide
 * as Arial's, so that an SVG shown with Arial keeps its layout.
 */
public final class Typeface {
  /** Name of the font in SVG and PDF. */
  public static final String FAMILY = "Liberation Sans";

  private static final String RESOURCE =
      "/org/apache/pdfbox/resources/ttf/LiberationSans-Regular.ttf";

  /** Without hinting widths are the same at every size and on every output. */
  private static final FontRenderContext EXACT = new FontRenderContext(null, true, true);

  private final Font font;

  private Typeface(Font font) {
    this.font = font;
  }

  /** Loads the font from the class path. */
  public static Typeface load() {
    try (InputStream file = open()) {
      FontlessMachine.provideFont();
      return new Typeface(Font.createFont(Font.TRUETYPE_FONT, file));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (FontFormatException e) {
      throw new IllegalStateException("the font in PDFBox is not a TrueType font", e);
    }
  }

  /** The font's file. */
  public static InputStream open() {
    InputStream file = Typeface.class.getResourceAsStream(RESOURCE);
    if (file == null) {
      throw new IllegalStateException("PDFBox no longer brings " + RESOURCE);
    }
    return file;
  }

  Font size(float size) {
    return font.deriveFont(size);
  }

  /** Width of a line of text. */
  double width(String text, float size) {
    return text.isEmpty() ? 0 : size(size).getStringBounds(text, EXACT).getWidth();
  }

  /** Breaks a text into lines that are not wider than that, at blanks. */
  List<String> wrap(String text, float size, double width) {
    List<String> lines = new ArrayList<>();
    String line = "";
    for (String word : text.split(" ", -1)) {
      String longer = line.isEmpty() ? word : line + " " + word;
      if (!line.isEmpty() && width(longer, size) > width) {
        lines.add(line);
        line = word;
      } else {
        line = longer;
      }
    }
    lines.add(line);
    return lines;
  }
}
