package dev.logstore.results.cli;

import java.util.ArrayList;
import java.util.List;

/** A table for a terminal: columns as wide as their widest cell, two blanks between them. */
final class TextTable {
  private final List<String[]> rows = new ArrayList<>();

  TextTable(String... header) {
    rows.add(header);
  }

  void row(String... cells) {
    if (cells.length != rows.get(0).length) {
      throw new IllegalArgumentException(
          "%d cells under %d headers".formatted(cells.length, rows.get(0).length));
    }
    rows.add(cells);
  }

  String text() {
    int[] widths = new int[rows.get(0).length];
    for (String[] row : rows) {
      for (int column = 0; column < row.length; column++) {
        widths[column] = Math.max(widths[column], row[column].length());
      }
    }
    StringBuilder text = new StringBuilder();
    for (int index = 0; index < rows.size(); index++) {
      append(text, rows.get(index), widths);
      if (index == 0) {
        append(text, rule(widths), widths);
      }
    }
    return text.toString();
  }

  private static String[] rule(int[] widths) {
    String[] rule = new String[widths.length];
    for (int column = 0; column < widths.length; column++) {
      rule[column] = "-".repeat(widths[column]);
    }
    return rule;
  }

  private static void append(StringBuilder text, String[] row, int[] widths) {
    StringBuilder line = new StringBuilder();
    for (int column = 0; column < row.length; column++) {
      line.append(row[column]).append(" ".repeat(widths[column] - row[column].length() + 2));
    }
    text.append(line.toString().stripTrailing()).append('\n');
  }
}
