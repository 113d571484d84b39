package dev.logstore.datasets.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import dev.logstore.datasets.Dataset;
import dev.logstore.datasets.DatasetException;
import dev.logstore.datasets.EventCsv;
import dev.logstore.datasets.MoodleEvent;
import dev.logstore.datasets.describe.Describer;
import dev.logstore.datasets.describe.Description;
import dev.logstore.datasets.describe.DescriptionTable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
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

  @Override
  public Integer call() throws IOException {
    Description described = Files.isDirectory(source) ? ofDataset() : ofFile();
    spec.commandLine()
        .getOut()
        .print(json ? toJson(described) : DescriptionTable.render(described));
    return 0;
  }

  private Description ofDataset() throws IOException {
    Dataset dataset = Dataset.open(source);
    try (Stream<MoodleEvent> events = dataset.events()) {
      return describe(events, dataset.manifest().timeZone(), dataset.eventsFile());
    }
  }

  private Description ofFile() throws IOException {
    if (!Files.isRegularFile(source)) {
      throw new DatasetException(
          "there is no " + source + "; give a folder made by generate or a CSV file");
    }
    try (Stream<MoodleEvent> events = EventCsv.read(source).stream()) {
      return describe(events, "UTC", source);
    }
  }

  private Description describe(Stream<MoodleEvent> events, String ownZone, Path file)
      throws IOException {
    Describer describer = new Describer(zoneOf(zone != null ? zone : ownZone));
    events.forEach(describer);
    return describer.result(Files.size(file));
  }

  private static ZoneId zoneOf(String name) {
    try {
      return ZoneId.of(name);
    } catch (DateTimeException e) {
      throw new DatasetException(
          "unknown time zone " + name + "; give one like America/Sao_Paulo or UTC", e);
    }
  }

  private static String toJson(Description described) throws JsonProcessingException {
    return JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .enable(SerializationFeature.INDENT_OUTPUT)
            .build()
            .writeValueAsString(described)
        + "\n";
  }
}
