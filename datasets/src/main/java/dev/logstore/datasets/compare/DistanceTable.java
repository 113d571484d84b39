package dev.logstore.datasets.compare;

import java.util.List;
import java.util.Locale;

/** Distances as text. */
public final class DistanceTable {
  private DistanceTable() {}

  /** Columns statistic, measure, distance, yardstick; RFC 4180, lines end in \n. */
  public static String csv(List<Distance> distances) {
    StringBuilder text = new StringBuilder("statistic,measure,distance,yardstick\n");
    for (Distance d : distances) {
      text.append('"').append(d.statistic()).append("\",").append(d.measure());
      text.append(',').append(number(d.distance()));
      text.append(',').append(number(d.yardstick())).append('\n');
    }
    return text.toString();
  }

  /** For people, as Markdown, which is legible as it stands. */
  public static String markdown(List<Distance> distances) {
    StringBuilder text = new StringBuilder();
    String row = "| %-28s | %-18s | %8s | %8s | %9s | %-6s |%n".replace("%n", "\n");
    text.append(
        String.format(
            Locale.ROOT, row, "statistic", "measure", "distance", "nearest", "yardstick", ""));
    text.append("|---|---|---:|---:|---:|---|\n");
    for (Distance d : distances) {
      text.append(
          String.format(
              Locale.ROOT,
              row,
              d.statistic(),
              d.measure(),
              number(d.distance()),
              number(d.nearest()),
              number(d.yardstick()),
              d.beyond() ? "beyond" : ""));
    }
    long beyond = distances.stream().filter(Distance::beyond).count();
    long held = distances.stream().filter(d -> !Double.isNaN(d.yardstick())).count();
    return text.append('\n')
        .append(beyond + " of " + held + " statistics are beyond the yardstick, ")
        .append("the largest distance between two of the real courses.\n")
        .toString();
  }

  private static String number(double value) {
    return Double.isNaN(value) ? "" : String.format(Locale.ROOT, "%.4f", value);
  }
}
