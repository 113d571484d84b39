package dev.logstore.datasets.cli;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Unmatched;

/** {@code datasets benchmark}: JMH's own command line. */
@Command(
    name = "benchmark",
    description =
        "Measures how fast data sets are made. Arguments are JMH's, for instance -p threads=1"
            + " -p format=csv encode; -l lists the benchmarks.",
    mixinStandardHelpOptions = true,
    versionProvider = VersionProvider.class)
final class BenchmarkCommand implements Callable<Integer> {
  @Unmatched private final List<String> arguments = new ArrayList<>();

  @Override
  public Integer call() throws IOException {
    org.openjdk.jmh.Main.main(arguments.toArray(String[]::new));
    return 0;
  }
}
