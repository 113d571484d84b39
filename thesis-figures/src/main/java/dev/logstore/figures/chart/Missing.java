package dev.logstore.figures.chart;

import java.util.List;

/**
 * In place of a panel whose data is missing.
 *
 * @param heading what it would show; empty where the chart's title says it
 * @param reason what is missing, and what would measure it
 */
public record Missing(String heading, String reason) implements Panel {
  @Override
  public List<String> spoken() {
    return List.of(reason);
  }
}
