package dev.logstore.results.cli;

import dev.logstore.results.ResultsException;
import java.io.PrintWriter;
import java.util.Locale;
import picocli.CommandLine;

/**
 * What the command lines that read runs have in common. Exit codes: 0 done, 1 measured and found
 * worse, 2 bad input, told in one line without a stack trace.
 */
public final class CommandLines {
  /** Exit code of a command that did its work and found something worse. */
  public static final int FOUND_WORSE = 1;

  private CommandLines() {}

  /**
   * Runs a command line on the given outputs.
   *
   * @param program the root command, whose sub-commands do the work
   * @return the exit code
   */
  public static int run(Object program, PrintWriter out, PrintWriter err, String... args) {
    CommandLine line = new CommandLine(program);
    line.setOut(out);
    line.setErr(err);
    line.setCaseInsensitiveEnumValuesAllowed(true);
    String name = line.getCommandName();
    line.setParameterExceptionHandler(
        (e, input) -> complain(err, name, oneLine(e.getMessage()) + " (see --help)"));
    line.setExecutionExceptionHandler(
        (e, command, parsed) -> {
          if (e instanceof ResultsException) {
            return complain(err, name, e.getMessage());
          }
          throw e;
        });
    return line.execute(args);
  }

  /** The version of the jar that the program comes from. */
  public static String version(String name, Class<?> program) {
    String version = program.getPackage().getImplementationVersion();
    return name + " " + (version == null ? "(not from a jar)" : version);
  }

  private static int complain(PrintWriter err, String program, String message) {
    err.println(program + ": " + message);
    return CommandLine.ExitCode.USAGE;
  }

  private static String oneLine(String text) {
    return text.strip().replaceAll("\\s+", " ");
  }

  /** The word of an enum on a command line and in a file: {@code not-measured}. */
  static String word(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
