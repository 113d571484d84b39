package dev.logstore.benchmarks;

import dev.logstore.benchmarks.cli.FidelityCommand;
import dev.logstore.benchmarks.cli.JmhCommand;
import dev.logstore.benchmarks.cli.StorageCommand;
import dev.logstore.benchmarks.cli.StudyCommand;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;

/**
 * The jar's entry: JMH's own command line, unchanged, and beside it the sub-command {@code study}.
 * {@code load} and {@code faults} are studies whose plan, if none is given, is that of their name.
 */
public final class Main {
  private Main() {}

  /** The sub-commands and their plans. */
  private static final Map<String, String> STUDIES =
      Map.of("study", "quick", "load", "load", "faults", "faults");

  public static void main(String[] args) {
    // JMH's CSV writes numbers as the locale does; a result must not depend on that.
    Locale.setDefault(Locale.ROOT);
    System.exit(execute(args));
  }

  private static int execute(String[] args) {
    String first = args.length == 0 ? "" : args[0];
    if (STUDIES.containsKey(first)) {
      return StudyCommand.execute(STUDIES.get(first), rest(args));
    }
    return switch (first) {
      case "fidelity" -> FidelityCommand.execute(rest(args));
      case "storage" -> StorageCommand.execute(rest(args));
      default -> JmhCommand.execute(args);
    };
  }

  private static String[] rest(String[] args) {
    return Arrays.copyOfRange(args, 1, args.length);
  }
}
