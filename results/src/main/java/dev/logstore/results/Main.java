package dev.logstore.results;

import dev.logstore.results.cli.ListCommand;
import dev.logstore.results.cli.ShowCommand;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.IVersionProvider;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/**
 * The command line of this stage. Exit codes: 0 done, 2 bad input, told in one line without a stack
 * trace.
 */
@Command(
    name = "results",
    description = "Reads runs: what was measured, and what may be said of it.",
    mixinStandardHelpOptions = true,
    versionProvider = Main.Version.class,
    subcommands = {ShowCommand.class, ListCommand.class},
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {"0:done", "2:bad input, told in one line"})
public final class Main implements Runnable {
  @Spec private CommandSpec spec;

  public static void main(String[] args) {
    PrintWriter out = new PrintWriter(System.out, true, StandardCharsets.UTF_8);
    PrintWriter err = new PrintWriter(System.err, true, StandardCharsets.UTF_8);
    System.exit(run(out, err, args));
  }

  /** Runs the command line on the given outputs and returns its exit code. */
  static int run(PrintWriter out, PrintWriter err, String... args) {
    CommandLine line = new CommandLine(new Main());
    line.setOut(out);
    line.setErr(err);
    line.setParameterExceptionHandler(
        (e, input) -> complain(err, OneLine.of(e.getMessage()) + " (see --help)"));
    line.setExecutionExceptionHandler(
        (e, command, parsed) -> {
          if (e instanceof ResultsException) {
            return complain(err, e.getMessage());
          }
          throw e;
        });
    return line.execute(args);
  }

  private static int complain(PrintWriter err, String message) {
    err.println("results: " + message);
    return CommandLine.ExitCode.USAGE;
  }

  @Override
  public void run() {
    throw new ParameterException(spec.commandLine(), "A command is missing: show or list");
  }

  /** The version of the jar. */
  static final class Version implements IVersionProvider {
    @Override
    public String[] getVersion() {
      String version = Main.class.getPackage().getImplementationVersion();
      return new String[] {"results " + (version == null ? "(not from a jar)" : version)};
    }
  }
}
