package dev.logstore.benchmarks.study;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.logstore.benchmarks.BenchmarkException;
import dev.logstore.results.Metric;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * What a fork has found out beside JMH's own score, such as the events at risk: one value each for
 * the whole fork, measuring iterations only. A study's fork hands it to its parent in a file; under
 * JMH's own command line it is printed.
 */
public final class ForkReport {
  /** System property of a fork: the file that its report goes to. */
  static final String PROPERTY = "logstore.report";

  private static final ObjectMapper JSON = new ObjectMapper();

  private final List<Figure> figures = new ArrayList<>();

  /** A value of a metric. */
  private record Figure(String metric, String unit, double value) {}

  /** What a report says of one metric, for its reader. */
  interface Reader {
    void figure(Metric metric, double value);
  }

  /** Adds a value. */
  public void add(Metric metric, double value) {
    figures.add(new Figure(metric.id(), metric.unit(), value));
  }

  /** Hands the report on. */
  public void publish() {
    String file = System.getProperty(PROPERTY);
    if (file == null) {
      figures.forEach(f -> System.out.printf("%n# %s: %.3f %s", f.metric, f.value, f.unit));
      System.out.println();
      return;
    }
    try {
      JSON.writeValue(Path.of(file).toFile(), figures);
    } catch (IOException e) {
      throw new BenchmarkException("cannot write the report " + file + ": " + e.getMessage(), e);
    }
  }

  /** Reads the report of a fork, if it made one, and removes it. */
  static void take(Path file, Reader reader) {
    if (!Files.exists(file)) {
      return;
    }
    try {
      for (Figure figure : JSON.readValue(file.toFile(), Figure[].class)) {
        reader.figure(new Metric(figure.metric, figure.unit), figure.value);
      }
      Files.delete(file);
    } catch (IOException e) {
      throw new BenchmarkException("cannot read the report " + file + ": " + e.getMessage(), e);
    }
  }
}
