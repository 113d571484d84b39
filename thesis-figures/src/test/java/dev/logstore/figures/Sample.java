package dev.logstore.figures;

import dev.logstore.figures.chart.ChartPainter;
import dev.logstore.figures.chart.Typeface;
import dev.logstore.figures.output.Picture;
import dev.logstore.results.Measurement;
import dev.logstore.results.RunDirectory;
import dev.logstore.results.Summary;
import java.nio.file.Path;
import java.util.List;

/** The synthetic run, and the same without measurements, as tests want them. */
final class Sample {
  private Sample() {}

  static Run run() {
    return Run.of(RunDirectory.open(folder()));
  }

  static Run withoutMeasurements() {
    List<Measurement> none = List.of();
    return new Run(run().manifest(), none, Summary.of(none), List.of());
  }

  static Path folder() {
    return Path.of("src", "test", "resources", SyntheticRun.NAME);
  }

  static Figure figure(String id) {
    return Figure.all().stream().filter(f -> f.id().equals(id)).findFirst().orElseThrow();
  }

  static Drawing drawing(Run run) {
    return new Drawing(run, new ChartPainter(Typeface.load()));
  }

  static Picture picture(Run run, String id, Language language) {
    return drawing(run).of(figure(id), Labels.load(language));
  }
}
