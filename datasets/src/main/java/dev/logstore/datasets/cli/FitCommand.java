package dev.logstore.datasets.cli;

import dev.logstore.datasets.DatasetException;
import dev.logstore.datasets.Failures;
import dev.logstore.datasets.compare.Distance;
import dev.logstore.datasets.describe.LogSource;
import dev.logstore.datasets.fit.ProfileFit;
import dev.logstore.datasets.fit.Scale;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code datasets fit}. */
@Command(
    name = "fit",
    description = "Learns a profile from a log, to generate logs like it, also larger and longer.",
    mixinStandardHelpOptions = true,
    versionProvider = VersionProvider.class)
final class FitCommand implements Callable<Integer> {
  private static final int WEEKS_OF_A_YEAR = 52;
  private static final int MOST_TURNS = 100;

  @Spec private CommandSpec spec;

  @Parameters(
      paramLabel = "LOG",
      description = "A data set, imported or generated, or an events file.")
  private Path log;

  @Option(
      names = "--out",
      paramLabel = "YAML",
      required = true,
      description = "Where to write the profile; ends in .yaml.")
  private Path out;

  @Option(
      names = "--users",
      paramLabel = "N|xN",
      description = "So many users, or so many times those of the log; courses in proportion.")
  private String users;

  @ArgGroup private Length length;

  /** One of the two. */
  static final class Length {
    @Option(names = "--weeks", paramLabel = "N", description = "So many weeks.")
    private Integer weeks;

    @Option(names = "--years", paramLabel = "N", description = "So many years of 52 weeks.")
    private Integer years;
  }

  @Option(
      names = "--events",
      paramLabel = "N",
      description = "So many events. Default: as many a user and week as the log has.")
  private Long events;

  @Option(
      names = "--turns",
      paramLabel = "N",
      defaultValue = "8",
      description =
          "How often to generate a sample and correct the profile. Default: ${DEFAULT-VALUE}.")
  private int turns;

  @Option(
      names = "--zone",
      paramLabel = "ZONE",
      description = "Time zone of the site. Default: the data set's; UTC for a file.")
  private String zone;

  @Option(names = "--force", description = "Replace a file that is there.")
  private boolean force;

  @Override
  public Integer call() {
    if (turns < 0 || turns > MOST_TURNS) {
      throw new ParameterException(
          spec.commandLine(), "turns must be between 0 and " + MOST_TURNS + ", is " + turns);
    }
    if (!out.toString().endsWith(".yaml") && !out.toString().endsWith(".yml")) {
      throw new ParameterException(spec.commandLine(), "--out must end in .yaml, is " + out);
    }
    if (!force && Files.exists(out)) {
      throw new DatasetException(out + " is there; replace it with --force or choose another");
    }
    PrintWriter err = spec.commandLine().getErr();
    ProfileFit.Fitted fitted =
        new ProfileFit(turns, line -> err.println(line))
            .fit(
                String.valueOf(log.getFileName()),
                LogSource.of(log, zone, null),
                new Scale(users, weeks(), events));
    try {
      Files.writeString(out, fitted.yaml());
    } catch (IOException e) {
      throw new DatasetException(
          "cannot write " + out + ": " + Failures.reason(e) + "; choose another --out", e);
    }
    report(fitted);
    return 0;
  }

  private Integer weeks() {
    if (length == null) {
      return null;
    }
    return length.weeks != null ? length.weeks : Integer.valueOf(WEEKS_OF_A_YEAR * length.years);
  }

  private void report(ProfileFit.Fitted fitted) {
    long held = fitted.distances().stream().filter(d -> d.yardstick() > 0).count();
    long beyond = fitted.distances().stream().filter(Distance::beyond).count();
    spec.commandLine()
        .getOut()
        .println(
            String.format(
                Locale.ROOT,
                "wrote %s: %,d events; %d of %d statistics further from the log than two real"
                    + " courses from each other%ngenerate them with: datasets generate --profile %s",
                out,
                fitted.events(),
                beyond,
                held,
                out));
  }
}
