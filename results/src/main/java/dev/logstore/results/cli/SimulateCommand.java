package dev.logstore.results.cli;

import dev.logstore.results.simulation.Coverage;
import dev.logstore.results.simulation.Detection;
import java.io.PrintWriter;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Shows what the statistics do where the truth is known. */
@Command(
    name = "simulate",
    description = "Simulates runs whose truth is known: coverage, false alarms, power.",
    mixinStandardHelpOptions = true)
public final class SimulateCommand implements Callable<Integer> {
  private static final double SPREAD = 0.03;

  @Spec private CommandSpec spec;

  @Option(
      names = "--runs",
      defaultValue = "1000",
      description = "simulated runs of each kind (default: ${DEFAULT-VALUE})")
  private int runs;

  @Option(names = "--seed", defaultValue = "1", description = "(default: ${DEFAULT-VALUE})")
  private long seed;

  @Override
  public Integer call() {
    PrintWriter out = spec.commandLine().getOut();
    TextTable coverage =
        new TextTable("coverage of", "forks", "Student t", "percentile", "bootstrap-t");
    for (Coverage.Quantity quantity : Coverage.Quantity.values()) {
      for (int forks : new int[] {5, 10}) {
        Coverage.Shares shares = new Coverage(seed).of(quantity, forks, runs);
        coverage.row(
            CommandLines.word(quantity),
            Integer.toString(forks),
            percent(shares.student()),
            percent(shares.percentile()),
            percent(shares.studentised()));
      }
    }
    out.print(coverage.text());
    out.println();
    TextTable detection = new TextTable("forks", "false alarms", "10 % slowdown found");
    for (int forks : new int[] {5, 10}) {
      detection.row(
          Integer.toString(forks),
          percent(new Detection(seed).reported(1, SPREAD, forks, runs)),
          percent(new Detection(seed).reported(1.1, SPREAD, forks, runs)));
    }
    out.print(detection.text());
    out.flush();
    return 0;
  }

  private static String percent(double share) {
    return String.format(Locale.ROOT, "%.1f %%", 100 * share);
  }
}
