package dev.logstore.figures.output;

import de.rototor.pdfbox.graphics2d.PdfBoxGraphics2D;
import de.rototor.pdfbox.graphics2d.PdfBoxGraphics2DFontTextDrawer;
import dev.logstore.figures.chart.Typeface;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.apache.pdfbox.util.Matrix;

/** A picture as a PDF of one page of its size, with text that is text and its font embedded. */
public final class PdfFile {
  private static final double POINTS_PER_INCH = 72;

  private PdfFile() {}

  /** The file's bytes. */
  public static byte[] of(Picture picture) {
    try (PDDocument document = new PDDocument();
        PdfBoxGraphics2DFontTextDrawer fonts = new PdfBoxGraphics2DFontTextDrawer();
        InputStream file = Typeface.open();
        TrueTypeFont font = new TTFParser().parse(new RandomAccessReadBuffer(file))) {
      document.getDocumentInformation().setTitle(picture.title());
      document.getDocumentInformation().setSubject(picture.description());
      // Looking for ligatures, of which the font has none that we want, takes half of the time.
      font.setEnableGsub(false);
      fonts.registerFont(Typeface.FAMILY, PDType0Font.load(document, font, true));
      PdfBoxGraphics2D g = new PdfBoxGraphics2D(document, picture.width(), picture.height());
      g.setFontTextDrawer(fonts);
      picture.painter().accept(g);
      g.dispose();

      float scale = (float) (POINTS_PER_INCH / (Picture.CM_PER_INCH * Picture.UNITS_PER_CM));
      PDPage page = new PDPage(new PDRectangle(picture.width() * scale, picture.height() * scale));
      document.addPage(page);
      try (PDPageContentStream content = new PDPageContentStream(document, page)) {
        content.transform(Matrix.getScaleInstance(scale, scale));
        content.drawForm(g.getXFormObject());
      }
      ByteArrayOutputStream bytes = new ByteArrayOutputStream();
      document.save(bytes);
      return bytes.toByteArray();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
