package dev.logstore.figures.chart;

import java.util.List;

/** A part of a chart with axes of its own. */
public sealed interface Panel permits Rows, Lines, Matrix, Missing {
  /** What it shows; empty where the chart's title says it. */
  String heading();

  /** What a reader who does not see the panel has to hear: its values, one text each. */
  List<String> spoken();
}
