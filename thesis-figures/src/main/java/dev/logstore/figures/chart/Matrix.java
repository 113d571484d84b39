package dev.logstore.figures.chart;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A heat map of ratios.
 *
 * @param heading what it shows; empty where the chart's title says it
 * @param baseline name of the column of text between the rows' names and the cells
 * @param columns names of the columns
 * @param rows from top to bottom
 */
public record Matrix(String heading, String baseline, List<String> columns, List<Line> rows)
    implements Panel {
  /** Ratios of this and more, and of its inverse and less, have the full colour. */
  public static final double FULL = 16;

  public Matrix {
    columns = List.copyOf(columns);
    rows = List.copyOf(rows);
    int cells = columns.size();
    if (rows.stream().anyMatch(row -> row.cells().size() != cells)) {
      throw new IllegalArgumentException("a row has not one cell for each column");
    }
  }

  /**
   * A row.
   *
   * @param label at its left
   * @param baseline what the ratios are relative to
   * @param cells one for each column; empty where nothing was measured
   */
  public record Line(String label, String baseline, List<Optional<Cell>> cells) {
    public Line {
      cells = List.copyOf(cells);
    }
  }

  /**
   * A cell.
   *
   * @param ratio above 0
   * @param label the ratio
   * @param detail its interval, drawn where cells are wide enough
   * @param certain true for a difference beyond doubt, which is marked
   */
  public record Cell(double ratio, String label, String detail, boolean certain) {
    /** How much colour: from -1, far below 1, to 1, far above it. */
    double shade() {
      return Math.max(-1, Math.min(1, Math.log(ratio) / Math.log(FULL)));
    }
  }

  @Override
  public List<String> spoken() {
    List<String> texts = new ArrayList<>();
    for (Line row : rows) {
      StringBuilder text = new StringBuilder(row.label());
      text.append(" (").append(baseline).append(' ').append(row.baseline()).append(')');
      for (int i = 0; i < columns.size(); i++) {
        text.append(i == 0 ? ": " : ", ").append(columns.get(i)).append(' ');
        text.append(row.cells().get(i).map(cell -> cell.label() + " " + cell.detail()).orElse("–"));
      }
      texts.add(text.toString());
    }
    return texts;
  }
}
