package dev.logstore.datasets.compare;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.imageio.ImageIO;
import org.knowm.xchart.HorizontalBarChart;
import org.knowm.xchart.HorizontalBarChartBuilder;

/** Distances as bars in units of their yardsticks: a bar longer than 1 is beyond. */
public final class DistancePicture {
  private static final double LONGEST = 5;

  private DistancePicture() {}

  /**
   * Draws a PNG.
   *
   * @param file where to; ends in .png
   */
  public static void write(String title, List<Distance> distances, Path file) throws IOException {
    List<String> names = new ArrayList<>();
    List<Double> within = new ArrayList<>();
    List<Double> beyond = new ArrayList<>();
    for (int i = distances.size() - 1; i >= 0; i--) {
      Distance d = distances.get(i);
      if (d.yardstick() > 0) {
        double ratio = Math.min(LONGEST, d.distance() / d.yardstick());
        names.add(d.statistic());
        within.add(d.beyond() ? 0 : ratio);
        beyond.add(d.beyond() ? ratio : 0);
      }
    }
    HorizontalBarChart chart =
        new HorizontalBarChartBuilder()
            .width(900)
            .height(120 + 20 * names.size())
            .title(title)
            .xAxisTitle("distance / largest distance of two real courses (cut at 5)")
            .build();
    chart.getStyler().setLabelsVisible(false);
    chart.getStyler().setXAxisMin(0.0);
    chart.getStyler().setXAxisMax(LONGEST);
    chart.getStyler().setChartBackgroundColor(Color.WHITE);
    chart.addSeries("within", within, names).setFillColor(new Color(0x33, 0x77, 0xAA));
    chart.addSeries("beyond", beyond, names).setFillColor(new Color(0xCC, 0x66, 0x33));
    BufferedImage image =
        new BufferedImage(chart.getWidth(), chart.getHeight(), BufferedImage.TYPE_INT_RGB);
    Graphics2D canvas = image.createGraphics();
    chart.paint(canvas, chart.getWidth(), chart.getHeight());
    canvas.dispose();
    ImageIO.write(image, "png", file.toFile());
  }
}
