package dev.logstore.datasets.cli;

import dev.logstore.datasets.DatasetException;
import dev.logstore.datasets.compare.Calibration;
import dev.logstore.datasets.compare.Comparison;
import dev.logstore.datasets.compare.Distance;
import dev.logstore.datasets.compare.DistancePicture;
import dev.logstore.datasets.compare.DistanceTable;
import dev.logstore.datasets.compare.Statistics;
import dev.logstore.datasets.describe.Description;
import dev.logstore.datasets.describe.Descriptions;
import dev.logstore.datasets.describe.LogSource;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code datasets compare}. */
@Command(
    name = "compare",
    description = "Prints how far two logs are apart, or a log from the real courses.",
    mixinStandardHelpOptions = true,
    versionProvider = VersionProvider.class)
final class CompareCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;

  @Parameters(
      index = "0",
      paramLabel = "A",
      description = "A data set, an events file, or the JSON that describe printed.")
  private Path log;

  @Parameters(
      index = "1",
      arity = "0..1",
      paramLabel = "B",
      description = "Another one, or a calibration file. Default: the three real courses.")
  private Path reference;

  @Option(
      names = "--course",
      paramLabel = "ID|largest|N-th",
      description = "Take one course out of A: compare a course with a course.")
  private String course;

  @Option(
      names = "--zone",
      paramLabel = "ZONE",
      description = "Time zone. Default: the data set's.")
  private String zone;

  @Option(names = "--out", paramLabel = "PNG", description = "Draw the distances into this file.")
  private Path picture;

  @Option(
      names = "--csv",
      paramLabel = "FILE",
      description = "Write them: statistic,measure,distance,yardstick.")
  private Path csv;

  @Override
  public Integer call() {
    Statistics ours = statistics(log, course);
    List<Statistics> others = new ArrayList<>();
    List<Distance> distances = distances(ours, others);
    spec.commandLine().getOut().print(DistanceTable.markdown(distances));
    others.forEach(other -> tellLacking(ours, other));
    try {
      if (csv != null) {
        Files.writeString(csv, DistanceTable.csv(distances));
      }
      if (picture != null) {
        DistancePicture.write(ours.name(), distances, picture);
      }
    } catch (IOException e) {
      throw new DatasetException(
          "cannot write " + e.getMessage() + "; choose another --csv or --out", e);
    }
    return 0;
  }

  private void tellLacking(Statistics ours, Statistics theirs) {
    tell(ours.name(), Comparison.lacking(ours, theirs));
    tell(theirs.name(), Comparison.lacking(theirs, ours));
  }

  private void tell(String name, List<String> lacking) {
    if (!lacking.isEmpty()) {
      spec.commandLine().getOut().println(name + " has no " + String.join("; ", lacking));
    }
  }

  /** The distances from the reference; a log, not real courses, is added to the others. */
  private List<Distance> distances(Statistics ours, List<Statistics> others) {
    if (reference == null) {
      return Calibration.load().distances(ours);
    }
    if (isJson(reference)) {
      String json = read(reference);
      if (json.contains("\"courses\" : [") || json.contains("\"courses\": [")) {
        return Calibration.parse(reference.toString(), json).distances(ours);
      }
    }
    Statistics theirs = statistics(reference, null);
    others.add(theirs);
    return Comparison.between(ours, theirs, Calibration.load());
  }

  private Statistics statistics(Path source, String courseOfIt) {
    Description described =
        isJson(source)
            ? Descriptions.fromJson(source.toString(), read(source))
            : LogSource.of(source, zone, courseOfIt).describe();
    return Statistics.of(LogNames.of(source, courseOfIt), described);
  }

  private static boolean isJson(Path source) {
    return source.toString().endsWith(".json");
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new DatasetException("cannot read " + file + "; check the path", e);
    }
  }
}
