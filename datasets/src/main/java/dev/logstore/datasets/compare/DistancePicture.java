package dev.logstore.datasets.compare;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.imageio.ImageIO;
import org.knowm.xchart.AnnotationLine;
import org.knowm.xchart.HorizontalBarChart;
import org.knowm.xchart.HorizontalBarChartBuilder;
import org.knowm.xchart.style.HorizontalBarStyler;

/** Distances as bars in units of their yardsticks: a bar past the line at 1 is beyond. */
public final class DistancePicture {
  private static final double LONGEST = 5;
  private static final int WIDTH = 900;
  private static final int ROW = 20;
  private static final int MARGINS = 130;
  private static final Color BAR = new Color(0x5B, 0x8D, 0xB8);

  private DistancePicture() {}

  /**
   * Draws a PNG.
   *
   * @param file where to; ends in .png
   */
  public static void write(String title, List<Distance> distances, Path file) throws IOException {
    List<String> names = new ArrayList<>();
    List<Double> ratios = new ArrayList<>();
    for (Distance d : distances) {
      if (d.yardstick() > 0) {
        names.add(d.statistic());
        ratios.add(Math.min(LONGEST, d.distance() / d.yardstick()));
      }
    }
    HorizontalBarChart chart =
        new HorizontalBarChartBuilder()
            .width(WIDTH)
            .height(MARGINS + ROW * names.size())
            .title(title)
            .xAxisTitle("distance / largest distance of two real courses (line at 1, cut at 5)")
            .build();
    style(chart.getStyler());
    chart.addSeries("distance", ratios, names).setFillColor(BAR);
    chart.addAnnotation(new AnnotationLine(1, true, false));
    BufferedImage image =
        new BufferedImage(chart.getWidth(), chart.getHeight(), BufferedImage.TYPE_INT_RGB);
    Graphics2D canvas = image.createGraphics();
    chart.paint(canvas, chart.getWidth(), chart.getHeight());
    canvas.dispose();
    ImageIO.write(image, "png", file.toFile());
  }

  private static void style(HorizontalBarStyler styler) {
    styler.setLegendVisible(false);
    styler.setLabelsVisible(false);
    styler.setXAxisMin(0.0);
    styler.setXAxisMax(LONGEST);
    // XChart goes by this hint for the names of the bars too; each is to have its own.
    styler.setXAxisTickMarkSpacingHint(ROW - 1);
    styler.setAvailableSpaceFill(0.7);
    styler.setAnnotationLineColor(Color.BLACK);
    styler.setAnnotationLineStroke(new BasicStroke(1.5f));
    styler.setChartBackgroundColor(Color.WHITE);
    styler.setPlotBorderVisible(false);
    styler.setPlotGridHorizontalLinesVisible(false);
    styler.setAxisTickLabelsFont(new Font(Font.SANS_SERIF, Font.PLAIN, 12));
    styler.setAxisTitleFont(new Font(Font.SANS_SERIF, Font.PLAIN, 13));
  }
}
