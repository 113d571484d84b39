package dev.logstore.benchmarks.cli;

import dev.logstore.benchmarks.BenchmarkException;
import dev.logstore.datasets.DatasetException;
import dev.logstore.results.ResultsException;
import java.io.PrintStream;
import picocli.CommandLine;

/** Turns what went wrong into one line and an exit code. */
final class Failures {
  /** Bad input, or something on the machine that the user can mend. */
  static final int BAD_INPUT = 2;

  /** A fault of this program. */
  static final int INTERNAL = 70;

  private Failures() {}

  /**
   * Prints the failure.
   *
   * @return the exit code that belongs to it
   */
  static int report(Throwable failure, PrintStream err) {
    if (failure instanceof BenchmarkException
        || failure instanceof DatasetException
        || failure instanceof ResultsException) {
      err.println("error: " + failure.getMessage().replaceAll("\\s+", " "));
      return BAD_INPUT;
    }
    err.println("error in this program, please report it: " + failure);
    if (System.getenv("LOGSTORE_DEBUG") == null) {
      err.println("(set LOGSTORE_DEBUG=1 to see where)");
    } else {
      failure.printStackTrace(err);
    }
    return INTERNAL;
  }

  /** Runs a command on its command line, whose faults are told in a line; returns the exit code. */
  static int execute(Object program, String[] args) {
    CommandLine commandLine = new CommandLine(program);
    commandLine.setParameterExceptionHandler(
        (e, given) -> {
          System.err.println("error: " + e.getMessage() + " (--help lists the options)");
          return BAD_INPUT;
        });
    commandLine.setExecutionExceptionHandler((e, command, result) -> report(e, System.err));
    return commandLine.execute(args);
  }
}
