package dev.logstore.figures;

import dev.logstore.figures.chart.Typeface;
import dev.logstore.figures.output.Picture;
import dev.logstore.results.Measurement;
import dev.logstore.results.RunDirectory;
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
    return new Run(run().manifest(), none, List.of());
  }

  /** As large as a thesis' run: 15 schemas, 40 queries. */
  static Run thesis() {
    return new Run(
        run().manifest(),
        SyntheticMeasurements.of(SyntheticMeasurements.Shape.thesis()).stream()
            .flatMap(List::stream)
            .toList(),
        List.of());
  }

  /** Labels with the titles of the synthetic run. */
  static Labels labels(Language language) {
    return Labels.load(language, RunDirectory.open(folder()).titles());
  }

  static Path folder() {
    return Path.of("src", "test", "resources", SyntheticRun.NAME);
  }

  /** The distances of the committed data set from two real courses. */
  static List<String> realism() {
    String folder = "../datasets/calibration/";
    return List.of(folder + "distances-largest.csv", folder + "distances-2nd.csv");
  }

  static List<Figure> figures() {
    return Figure.all(realism().stream().map(Realism::of).toList());
  }

  static Figure figure(String id) {
    return figures().stream().filter(f -> f.id().equals(id)).findFirst().orElseThrow();
  }

  static Drawing drawing(Run run) {
    return new Drawing(run, figures(), Typeface.load());
  }

  static Picture picture(Run run, String id, Language language) {
    return drawing(run).of(figure(id), labels(language));
  }
}
