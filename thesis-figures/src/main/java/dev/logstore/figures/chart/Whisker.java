package dev.logstore.figures.chart;

/**
 * An interval, which need not be symmetric.
 *
 * @param low lower end
 * @param high upper end
 */
public record Whisker(double low, double high) {}
