package dev.logstore.figures.output;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.logstore.figures.chart.Axis;
import dev.logstore.figures.chart.Chart;
import dev.logstore.figures.chart.ChartPainter;
import dev.logstore.figures.chart.Look;
import dev.logstore.figures.chart.Rows;
import dev.logstore.figures.chart.Scale;
import dev.logstore.figures.chart.Typeface;
import dev.logstore.figures.chart.Whisker;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.metadata.IIOMetadataNode;
import javax.imageio.stream.ImageInputStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.graphics.form.PDFormXObject;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;

class FilesTest {
  private static final Picture PICTURE = picture();

  @Test
  void pngStatesItsPhysicalSize() throws IOException {
    try (ImageInputStream stream =
        ImageIO.createImageInputStream(new ByteArrayInputStream(PngFile.of(PICTURE)))) {
      ImageReader reader = ImageIO.getImageReaders(stream).next();
      reader.setInput(stream);
      IIOMetadataNode root =
          (IIOMetadataNode) reader.getImageMetadata(0).getAsTree("javax_imageio_png_1.0");
      IIOMetadataNode size = (IIOMetadataNode) root.getElementsByTagName("pHYs").item(0);

      // 300 dots an inch are 11811 a metre; 16 cm are 1890 dots.
      assertThat(size.getAttribute("pixelsPerUnitXAxis")).isEqualTo("11811");
      assertThat(size.getAttribute("pixelsPerUnitYAxis")).isEqualTo("11811");
      assertThat(size.getAttribute("unitSpecifier")).isEqualTo("meter");
      assertThat(reader.getWidth(0)).isEqualTo(1890);
      assertThat(reader.read(0).getRGB(1889, 5)).isEqualTo(0xFFFFFFFF);
      reader.dispose();
    }
  }

  @Test
  void pdfEmbedsItsFontAndKeepsItsText() throws IOException {
    try (PDDocument document = Loader.loadPDF(PdfFile.of(PICTURE))) {
      assertThat(document.getNumberOfPages()).isEqualTo(1);
      assertThat(document.getPage(0).getMediaBox().getWidth())
          .isCloseTo((float) (16 / 2.54 * 72), within(0.1f));
      assertThat(new PDFTextStripper().getText(document))
          .contains("Inserção – um título")
          .contains("312 µs");
      int fonts = 0;
      PDResources page = document.getPage(0).getResources();
      for (COSName name : page.getXObjectNames()) {
        PDResources form = ((PDFormXObject) page.getXObject(name)).getResources();
        for (COSName fontName : form.getFontNames()) {
          PDFont font = form.getFont(fontName);
          assertThat(font.isEmbedded()).isTrue();
          assertThat(font.getName()).contains("LiberationSans");
          fonts++;
        }
      }
      assertThat(fonts).isPositive();
    }
  }

  @Test
  void svgCarriesItsFontOnceAndAPagesElementDoesNot() {
    assertThat(SvgFile.of(SvgFile.element(PICTURE, "a")))
        .containsOnlyOnce("@font-face")
        .startsWith("<?xml");
    assertThat(SvgFile.element(PICTURE, "a")).doesNotContain("@font-face").startsWith("<svg");
    assertThat(SvgFile.element(PICTURE, "a")).contains("'Liberation Sans', Arial");
  }

  @Test
  void filesAreTheSameEachTime() {
    assertThat(PngFile.of(PICTURE)).isEqualTo(PngFile.of(PICTURE));
    assertThat(SvgFile.of(SvgFile.element(PICTURE, "a")))
        .isEqualTo(SvgFile.of(SvgFile.element(PICTURE, "a")));
  }

  private static Picture picture() {
    Rows rows =
        new Rows(
            "",
            Scale.of(Axis.logarithmic(List.of(300.0, 1000.0)), "latência", tick -> tick + " µs"),
            OptionalDouble.empty(),
            List.of("p50"),
            List.of(
                new Rows.Section(
                    "",
                    List.of(
                        new Rows.Row(
                            "Tabela padrão",
                            List.of(
                                new Rows.Mark(
                                    312, Optional.of(new Whisker(300, 350)), Look.number(0))),
                            List.of(),
                            List.of("312 µs"))))));
    Chart chart = new Chart("Inserção – um título", List.of(), List.of(rows), List.of("Uma nota."));
    ChartPainter painter = new ChartPainter(chart, Typeface.load());
    return new Picture(
        chart.title(), "Uma descrição.", ChartPainter.WIDTH, painter.height(), painter::paint);
  }
}
