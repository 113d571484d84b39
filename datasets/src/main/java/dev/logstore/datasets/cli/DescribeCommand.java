package dev.logstore.datasets.cli;

import dev.logstore.datasets.DatasetException;
import dev.logstore.datasets.Failures;
import dev.logstore.datasets.describe.Description;
import dev.logstore.datasets.describe.DescriptionTable;
import dev.logstore.datasets.describe.Descriptions;
import dev.logstore.datasets.describe.LogPicture;
import dev.logstore.datasets.describe.LogSource;
import dev.logstore.datasets.describe.Timeline;
import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code datasets describe}. */
@Command(
    name = "describe",
    description = "Prints the statistics of a data set or of an events file.",
    mixinStandardHelpOptions = true,
    versionProvider = VersionProvider.class)
final class DescribeCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;

  @Parameters(
      paramLabel = "DIR|FILE",
      description = "A folder made by generate, or a CSV file with the same columns.")
  private Path source;

  @Option(names = "--json", description = "Print JSON instead of a table.")
  private boolean json;

  @Option(
      names = "--zone",
      paramLabel = "ZONE",
      description =
          "Whose hours and weekdays to count, for instance America/Sao_Paulo."
              + " Default: the data set's; UTC for a file.")
  private String zone;

  @Option(
      names = "--course",
      paramLabel = "ID|largest|N-th",
      description =
          "Only one course of a site: an id, largest, or 2nd, 3rd, 4th … by its events."
              + " A course is what to compare with a course.")
  private String course;

  @Option(
      names = "--picture",
      paramLabel = "PNG",
      description = "Draw the log: events a day, by hour and weekday, and its largest course.")
  private Path picture;

  @Override
  public Integer call() {
    LogSource log = LogSource.of(source, zone, course);
    Description described;
    if (picture == null) {
      described = log.describe();
    } else {
      Timeline timeline = new Timeline(log.zone());
      described = log.describe(timeline);
      draw(described, timeline);
    }
    spec.commandLine()
        .getOut()
        .print(json ? Descriptions.toJson(described) : DescriptionTable.render(described));
    return 0;
  }

  private void draw(Description described, Timeline timeline) {
    if (described.events() == 0) {
      throw new DatasetException(source + " has no event to draw");
    }
    try {
      LogPicture.write(LogNames.of(source, course), described, timeline, picture);
    } catch (IOException e) {
      throw new DatasetException(
          "cannot write " + picture + ": " + Failures.reason(e) + "; choose another --picture", e);
    }
  }
}
