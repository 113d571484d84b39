package dev.logstore.results;

import dev.logstore.results.cli.ArchiveCommand;
import dev.logstore.results.cli.CiteCommand;
import dev.logstore.results.cli.CommandLines;
import dev.logstore.results.cli.CompareCommand;
import dev.logstore.results.cli.ListCommand;
import dev.logstore.results.cli.ShowCommand;
import dev.logstore.results.cli.SimulateCommand;
import dev.logstore.results.cli.VerdictsCommand;
import dev.logstore.results.cli.VerifyCommand;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import picocli.CommandLine.Command;
import picocli.CommandLine.IVersionProvider;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/**
 * The command line of this stage. Exit codes: 0 done, 1 measured and found worse, 2 bad input, told
 * in one line without a stack trace.
 */
@Command(
    name = "results",
    description = "Reads runs: what was measured, and what may be said of it.",
    mixinStandardHelpOptions = true,
    versionProvider = Main.Version.class,
    subcommands = {
      ShowCommand.class,
      ListCommand.class,
      VerdictsCommand.class,
      SimulateCommand.class,
      CompareCommand.class,
      ArchiveCommand.class,
      VerifyCommand.class,
      CiteCommand.class
    },
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {"0:done", "1:measured and found worse", "2:bad input, told in one line"})
public final class Main implements Runnable {
  @Spec private CommandSpec spec;

  public static void main(String[] args) {
    PrintWriter out = new PrintWriter(System.out, true, StandardCharsets.UTF_8);
    PrintWriter err = new PrintWriter(System.err, true, StandardCharsets.UTF_8);
    System.exit(run(out, err, args));
  }

  /** Runs the command line on the given outputs and returns its exit code. */
  static int run(PrintWriter out, PrintWriter err, String... args) {
    return CommandLines.run(new Main(), out, err, args);
  }

  @Override
  public void run() {
    throw new ParameterException(spec.commandLine(), "A command is missing; --help lists them");
  }

  /** The version of the jar. */
  static final class Version implements IVersionProvider {
    @Override
    public String[] getVersion() {
      return new String[] {CommandLines.version("results", Main.class)};
    }
  }
}
