package dev.logstore.datasets;

import dev.logstore.datasets.random.RandomStream;
import dev.logstore.datasets.random.WeightedChoice;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** What sessions of one window come for: an hour, and a rush or nothing special. */
final class Occasions {
  private final int[] hours;
  private final List<Rush> rushes;
  private final WeightedChoice choice;
  private final int[] drawn;

  private Occasions(int[] hours, List<Rush> rushes, WeightedChoice choice) {
    this.hours = hours;
    this.rushes = rushes;
    this.choice = choice;
    this.drawn = new int[hours.length];
  }

  /** Collects them. */
  static final class Builder {
    private final List<Rush> rushes = new ArrayList<>();
    private int[] hours = new int[64];
    private double[] weights = new double[64];

    void add(int hour, Rush rush, double weight) {
      int size = rushes.size();
      if (size == hours.length) {
        hours = Arrays.copyOf(hours, 2 * size);
        weights = Arrays.copyOf(weights, 2 * size);
      }
      hours[size] = hour;
      weights[size] = weight;
      rushes.add(rush);
    }

    Occasions build() {
      int size = rushes.size();
      return new Occasions(
          Arrays.copyOf(hours, size), rushes, WeightedChoice.of(Arrays.copyOf(weights, size)));
    }
  }

  /** One of them, by its number. */
  int next(RandomStream random) {
    return choice.next(random);
  }

  int hour(int occasion) {
    return hours[occasion];
  }

  /** Null for nothing special. */
  Rush rush(int occasion) {
    return rushes.get(occasion);
  }

  /** How often it was asked for this occasion before. */
  int count(int occasion) {
    return drawn[occasion]++;
  }
}
