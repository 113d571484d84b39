package dev.logstore.figures.chart;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Locale;

/**
 * Lets Java draw text on a Linux without any font, such as a fresh server: there it refuses even a
 * font that a program brings along, because it finds none for its own defaults. It is given ours.
 */
final class FontlessMachine {
  private static final String CONFIGURATION = "sun.awt.fontconfig";

  private FontlessMachine() {}

  /** Has an effect only before the first use of a font. */
  static void provideFont() throws IOException {
    boolean linux = System.getProperty("os.name").toLowerCase(Locale.ROOT).contains("linux");
    if (!linux || System.getProperty(CONFIGURATION) != null) {
      return;
    }
    Path folder = Files.createTempDirectory("logstore-font");
    folder.toFile().deleteOnExit();
    Path font = folder.resolve("LiberationSans-Regular.ttf");
    font.toFile().deleteOnExit();
    try (InputStream file = Typeface.open()) {
      Files.copy(file, font, StandardCopyOption.REPLACE_EXISTING);
    }
    Path configuration = folder.resolve("fontconfig.properties");
    configuration.toFile().deleteOnExit();
    Files.writeString(
        configuration,
        """
        version=1
        allfonts.latin-1=Liberation Sans
        sequence.allfonts=latin-1
        filename.Liberation_Sans=%s
        """
            .formatted(font));
    System.setProperty(CONFIGURATION, configuration.toString());
  }
}
