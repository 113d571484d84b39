package dev.logstore.benchmarks;

import dev.logstore.benchmarks.cli.JmhCommand;
import dev.logstore.benchmarks.cli.StudyCommand;
import java.util.Locale;

/**
 * The jar's entry: JMH's own command line, unchanged, and beside it the sub-command {@code study}.
 */
public final class Main {
  private Main() {}

  public static void main(String[] args) {
    // JMH's CSV writes numbers as the locale does; a result must not depend on that.
    Locale.setDefault(Locale.ROOT);
    int code =
        args.length > 0 && args[0].equals("study")
            ? StudyCommand.execute(java.util.Arrays.copyOfRange(args, 1, args.length))
            : JmhCommand.execute(args);
    System.exit(code);
  }
}
