package dev.logstore.figures;

import dev.logstore.results.cli.CommandLines;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
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
    name = "thesis-figures",
    description = "Draws the figures and the report of a run.",
    mixinStandardHelpOptions = true,
    versionProvider = Main.Version.class,
    subcommands = DrawCommand.class,
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {"0:done", "2:bad input, told in one line"})
public final class Main implements Runnable {
  @Spec private CommandSpec spec;

  public static void main(String[] args) {
    System.setProperty("java.awt.headless", "true");
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
    throw new ParameterException(spec.commandLine(), "A command is missing: draw");
  }

  /** The version of the jar. */
  static final class Version implements IVersionProvider {
    @Override
    public String[] getVersion() {
      return new String[] {CommandLines.version("thesis-figures", Main.class)};
    }
  }
}
