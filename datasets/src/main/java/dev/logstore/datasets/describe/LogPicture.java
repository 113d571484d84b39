package dev.logstore.datasets.describe;

import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Locale;
import java.util.TimeZone;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;
import org.knowm.xchart.HeatMapChart;
import org.knowm.xchart.HeatMapChartBuilder;
import org.knowm.xchart.XYChart;
import org.knowm.xchart.XYChartBuilder;
import org.knowm.xchart.XYSeries.XYSeriesRenderStyle;
import org.knowm.xchart.style.AxesChartStyler;
import org.knowm.xchart.style.Styler.LegendPosition;
import org.knowm.xchart.style.markers.SeriesMarkers;

/**
 * A log at a glance: events a day, events by hour and weekday, events an hour of its largest
 * course. One colour, light to dark, which is as plain in grey.
 */
public final class LogPicture {
  private static final int WIDTH = 1200;
  private static final int LINES = 320;
  private static final int HEAT = 300;
  private static final Color INK = new Color(0x1F, 0x4E, 0x79);
  private static final Color[] SHADES = {
    new Color(0xF7, 0xFA, 0xFD), new Color(0x9C, 0xBF, 0xDD), new Color(0x0B, 0x2B, 0x4A)
  };

  /** XChart draws the first row at the bottom. */
  private static final List<String> FROM_BELOW =
      List.of("Sun", "Sat", "Fri", "Thu", "Wed", "Tue", "Mon");

  private LogPicture() {}

  /**
   * Draws a PNG.
   *
   * @param name of the log
   * @param timeline of the same events as the description
   * @param file where to; ends in .png
   */
  public static void write(String name, Description log, Timeline timeline, Path file)
      throws IOException {
    Long course = timeline.largestCourse();
    BufferedImage image =
        new BufferedImage(
            WIDTH, LINES + HEAT + (course == null ? 0 : LINES), BufferedImage.TYPE_INT_RGB);
    Graphics2D canvas = image.createGraphics();
    days(name, log).paint(canvas, WIDTH, LINES);
    canvas.translate(0, LINES);
    week(log, timeline).paint(canvas, WIDTH, HEAT);
    if (course != null) {
      canvas.translate(0, HEAT);
      course(log, timeline, course).paint(canvas, WIDTH, LINES);
    }
    canvas.dispose();
    ImageIO.write(image, "png", file.toFile());
  }

  private static XYChart days(String name, Description log) {
    Instant day =
        log.from().atZone(ZoneId.of(log.timeZone())).truncatedTo(ChronoUnit.DAYS).toInstant();
    return steps(
        String.format(
            Locale.ROOT,
            "%s: %,d events of %,d users in %,d courses; events a day",
            name,
            log.events(),
            log.users(),
            log.courses()),
        log,
        day,
        ChronoUnit.DAYS,
        log.rate().eventsPerDay());
  }

  private static XYChart course(Description log, Timeline timeline, long course) {
    return steps(
        "Course " + course + ", the largest: events an hour",
        log,
        timeline.start(),
        ChronoUnit.HOURS,
        timeline.hours(course));
  }

  /** Each number lasts until the next; so does the last. */
  private static XYChart steps(
      String title,
      Description log,
      Instant from,
      ChronoUnit step,
      List<? extends Number> numbers) {
    List<Date> times = new ArrayList<>();
    List<Number> values = new ArrayList<>(numbers);
    values.add(numbers.get(numbers.size() - 1));
    LocalDateTime start = from.atZone(ZoneId.of(log.timeZone())).toLocalDateTime();
    for (int i = 0; i < values.size(); i++) {
      // XChart puts its marks where days begin in UTC, so that is what the local time is told as.
      times.add(Date.from(start.plus(i, step).toInstant(ZoneOffset.UTC)));
    }
    XYChart chart = new XYChartBuilder().width(WIDTH).height(LINES).title(title).build();
    style(chart.getStyler());
    chart.getStyler().setDefaultSeriesRenderStyle(XYSeriesRenderStyle.StepArea);
    chart.getStyler().setLegendVisible(false);
    chart.getStyler().setYAxisMin(0.0);
    chart.getStyler().setTimezone(TimeZone.getTimeZone(ZoneOffset.UTC));
    chart.getStyler().setLocale(Locale.ROOT);
    chart.getStyler().setDatePattern("yyyy-MM-dd");
    chart.getStyler().setYAxisDecimalPattern("#,##0");
    chart
        .addSeries("events", times, values)
        .setMarker(SeriesMarkers.NONE)
        .setLineColor(INK)
        .setLineWidth(1f)
        .setFillColor(new Color(INK.getRed(), INK.getGreen(), INK.getBlue(), 0x60));
    return chart;
  }

  private static HeatMapChart week(Description log, Timeline timeline) {
    HeatMapChart chart =
        new HeatMapChartBuilder()
            .width(WIDTH)
            .height(HEAT)
            .title("Events by weekday and hour, " + log.timeZone())
            .build();
    style(chart.getStyler());
    chart.getStyler().setRangeColors(SHADES);
    chart.getStyler().setMin(0);
    chart.getStyler().setLegendPosition(LegendPosition.OutsideE);
    chart.getStyler().setHeatMapValueDecimalPattern("#,##0");
    chart.getStyler().setYAxisTickMarkSpacingHint(20);
    chart.getStyler().setXAxisTickMarkSpacingHint(30);
    List<Number[]> cells = new ArrayList<>();
    for (int hour = 0; hour < 24; hour++) {
      for (int row = 0; row < 7; row++) {
        cells.add(new Number[] {hour, row, timeline.week()[6 - row][hour]});
      }
    }
    List<String> hours =
        IntStream.range(0, 24).mapToObj(h -> String.format(Locale.ROOT, "%02d", h)).toList();
    chart.addSeries("events", hours, FROM_BELOW, cells);
    return chart;
  }

  private static void style(AxesChartStyler styler) {
    styler.setChartBackgroundColor(Color.WHITE);
    styler.setPlotBorderVisible(false);
    styler.setPlotGridLinesColor(new Color(0xE0, 0xE0, 0xE0));
    styler.setChartTitleFont(new Font(Font.SANS_SERIF, Font.BOLD, 15));
    styler.setAxisTickLabelsFont(new Font(Font.SANS_SERIF, Font.PLAIN, 12));
    styler.setChartTitleBoxVisible(false);
  }
}
