package dev.logstore.datasets.cli;

import dev.logstore.datasets.DatasetException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The command line as a whole: its sub-commands, its errors, its exit codes. */
@Command(
    name = "datasets",
    description = "Makes and describes logs of a Moodle site.",
    mixinStandardHelpOptions = true,
    versionProvider = VersionProvider.class,
    synopsisSubcommandLabel = "COMMAND",
    subcommands = {
      GenerateCommand.class,
      DescribeCommand.class,
      CompareCommand.class,
      ImportCommand.class,
      FitCommand.class,
      VerifyCommand.class,
      JoinCommand.class,
      BenchmarkCommand.class
    },
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {"0:done", "2:bad input, one line on standard error", "130:interrupted"})
public final class DatasetsCommand implements Callable<Integer> {
  private static final int BAD_INPUT = 2;

  @Spec private CommandSpec spec;

  @Override
  public Integer call() {
    throw new ParameterException(
        spec.commandLine(), "no command given; use generate, describe or verify");
  }

  /** Runs a command line on the standard streams. */
  public static int run(String... args) {
    return run(
        new PrintWriter(System.out, true, StandardCharsets.UTF_8),
        new PrintWriter(System.err, true, StandardCharsets.UTF_8),
        args);
  }

  /** Runs a command line; returns its exit code. */
  public static int run(PrintWriter out, PrintWriter err, String... args) {
    CommandLine line = new CommandLine(new DatasetsCommand());
    line.setOut(out);
    line.setErr(err);
    line.setCaseInsensitiveEnumValuesAllowed(true);
    line.setParameterExceptionHandler(DatasetsCommand::badArguments);
    line.setExecutionExceptionHandler(
        (failure, failed, parsed) -> complain(err, failed, explain(failure)));
    int code;
    try {
      code = line.execute(args);
    } catch (OutOfMemoryError e) {
      return complain(err, line, "out of memory; give Java more with -Xmx, or take fewer users");
    }
    out.flush();
    err.flush();
    if (code == 0 && out.checkError()) {
      err.println("datasets: cannot write to standard output; free the disk or keep the pipe open");
      return BAD_INPUT;
    }
    return code;
  }

  private static int badArguments(ParameterException failure, String[] args) {
    CommandLine failed = failure.getCommandLine();
    String message = oneLine(failure.getMessage());
    List<String> similar = similar(failure);
    if (!similar.isEmpty()) {
      message += "; did you mean " + String.join(" or ", similar) + "?";
    } else {
      message += "; see " + failed.getCommandSpec().qualifiedName() + " --help";
    }
    return complain(failed.getErr(), failed, message);
  }

  private static List<String> similar(ParameterException failure) {
    return failure instanceof CommandLine.UnmatchedArgumentException unmatched
        ? unmatched.getSuggestions().stream().limit(2).toList()
        : List.of();
  }

  private static String explain(Exception failure) {
    if (failure instanceof DatasetException known) {
      return oneLine(known.getMessage());
    }
    // A fault of the program: name the place, so that a report of it can be acted on.
    StackTraceElement[] trace = failure.getStackTrace();
    return "internal error, please report: "
        + oneLine(failure.toString())
        + (trace.length == 0 ? "" : " at " + trace[0]);
  }

  private static int complain(PrintWriter err, CommandLine failed, String message) {
    err.println(failed.getCommandSpec().qualifiedName() + ": " + message);
    return BAD_INPUT;
  }

  private static String oneLine(String message) {
    return message == null ? "no reason given" : message.replaceAll("\\s*\\R\\s*", " ").strip();
  }
}
