package dev.logstore.figures.chart;

import java.awt.Color;
import org.knowm.xchart.style.theme.AbstractBaseTheme;

/** White, and without anything that is not data: no legend, titles, ticks, borders, margins. */
final class PlainTheme extends AbstractBaseTheme {
  @Override
  public Color getChartBackgroundColor() {
    return Color.WHITE;
  }

  @Override
  public Color getPlotBackgroundColor() {
    return Color.WHITE;
  }

  @Override
  public int getChartPadding() {
    return 0;
  }

  @Override
  public boolean isChartTitleVisible() {
    return false;
  }

  @Override
  public boolean isLegendVisible() {
    return false;
  }

  @Override
  public boolean isXAxisTitleVisible() {
    return false;
  }

  @Override
  public boolean isYAxisTitleVisible() {
    return false;
  }

  @Override
  public boolean isXAxisTicksVisible() {
    return false;
  }

  @Override
  public boolean isYAxisTicksVisible() {
    return false;
  }

  @Override
  public boolean isPlotGridLinesVisible() {
    return false;
  }

  @Override
  public boolean isPlotGridVerticalLinesVisible() {
    return false;
  }

  @Override
  public boolean isPlotGridHorizontalLinesVisible() {
    return false;
  }

  @Override
  public boolean isPlotBorderVisible() {
    return false;
  }

  @Override
  public boolean isPlotTicksMarksVisible() {
    return false;
  }

  @Override
  public int getPlotMargin() {
    return 0;
  }

  @Override
  public double getPlotContentSize() {
    return 1;
  }
}
