package dev.logstore.figures.output;

import dev.logstore.figures.chart.Typeface;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Base64;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TTFSubsetter;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;

/**
 * The letters of the figures' font that European languages use, for embedding in SVG and HTML:
 * another font would be wider here and narrower there, and text would run into the data.
 */
public final class WebFont {
  private static final int FIRST_LETTER = 0x20;
  private static final int LAST_LETTER = 0x17F;
  private static final String PUNCTUATION = "–—‘’“”…•−≤≥≈";

  private WebFont() {}

  /** A rule of CSS that defines {@link Typeface#FAMILY} and loads nothing. */
  public static String rule() {
    return Rule.TEXT;
  }

  /** Made once, when it is first asked for. */
  private static final class Rule {
    private static final String TEXT =
        "@font-face { font-family: '%s'; src: url(data:font/ttf;base64,%s) format('truetype'); }\n"
            .formatted(Typeface.FAMILY, Base64.getEncoder().encodeToString(subset()));
  }

  private static byte[] subset() {
    try (InputStream file = Typeface.open();
        TrueTypeFont font = new TTFParser().parse(new RandomAccessReadBuffer(file))) {
      TTFSubsetter subsetter = new TTFSubsetter(font);
      for (int letter = FIRST_LETTER; letter <= LAST_LETTER; letter++) {
        if (Character.isDefined(letter) && !Character.isISOControl(letter)) {
          subsetter.add(letter);
        }
      }
      PUNCTUATION.codePoints().forEach(subsetter::add);
      ByteArrayOutputStream bytes = new ByteArrayOutputStream();
      subsetter.writeToStream(bytes);
      return bytes.toByteArray();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
