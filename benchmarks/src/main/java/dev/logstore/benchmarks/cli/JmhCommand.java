package dev.logstore.benchmarks.cli;

import dev.logstore.benchmarks.BenchmarkException;
import dev.logstore.benchmarks.database.ServerPair;
import dev.logstore.benchmarks.database.ServerSource;
import dev.logstore.benchmarks.schema.SchemaVariant;
import dev.logstore.benchmarks.store.WriterKind;
import dev.logstore.benchmarks.study.Cleanup;
import dev.logstore.benchmarks.study.LoadedTables;
import dev.logstore.benchmarks.study.Session;
import dev.logstore.datasets.Dataset;
import dev.logstore.datasets.SiteProfile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.ChainedOptionsBuilder;
import org.openjdk.jmh.runner.options.CommandLineOptionException;
import org.openjdk.jmh.runner.options.CommandLineOptions;
import org.openjdk.jmh.runner.options.OptionsBuilder;

/**
 * JMH's own command line, on databases that this program provides. JMH's options mean what they
 * always mean; which databases and data set are taken stands in the environment.
 */
public final class JmhCommand {
  /** Environment variable: the profile of the data set; {@code small} if not set. */
  private static final String PROFILE_VARIABLE = "LOGSTORE_PROFILE";

  private static final List<String> USUAL_SCHEMAS = List.of("standard", "control", "plugin");

  private static final int REPLAY_EVENTS = 20_000;

  /** Options after which JMH only prints something. */
  private static final Set<String> PRINTING = Set.of("-l", "-lp", "-lprof", "-lrf", "-h");

  private JmhCommand() {}

  /** Runs the command line and returns the exit code. */
  public static int execute(String[] args) {
    try {
      CommandLineOptions options = new CommandLineOptions(args);
      if (List.of(args).stream().anyMatch(PRINTING::contains)) {
        org.openjdk.jmh.Main.main(args);
        return 0;
      }
      run(options);
      return 0;
    } catch (CommandLineOptionException e) {
      System.err.println("error: " + e.getMessage() + " (-h lists the options)");
      return Failures.BAD_INPUT;
    } catch (RunnerException e) {
      System.err.println("error: " + e.getMessage());
      return Failures.BAD_INPUT;
    } catch (IOException | RuntimeException e) {
      return Failures.report(e, System.err);
    }
  }

  private static void run(CommandLineOptions commandLine) throws RunnerException, IOException {
    JmhArms.check(commandLine);
    String profile = System.getenv().getOrDefault(PROFILE_VARIABLE, "small");
    Dataset dataset =
        Dataset.generateIfAbsent(
            SiteProfile.load(profile), 1, Repository.datasets().resolve(profile + "-1"));
    Cleanup cleanup = new Cleanup();
    Interruption.onSignal(
        cleanup, () -> {}, () -> "interrupted: the databases are stopped", System.err);
    try (cleanup) {
      ServerPair servers = ServerSource.of(System.getenv()).open(System.err::println);
      cleanup.add(servers);
      LoadedTables tables =
          LoadedTables.load(servers, schemas(commandLine), dataset, REPLAY_EVENTS);
      cleanup.add(tables);
      Path session = tables.session().write();
      cleanup.add(() -> Files.deleteIfExists(session));
      // With -f 0 the benchmark runs in this very JVM.
      System.setProperty(Session.PROPERTY, session.toString());
      ChainedOptionsBuilder options =
          new OptionsBuilder()
              .parent(commandLine)
              .jvmArgsPrepend(jvmArgs(commandLine, "-D" + Session.PROPERTY + "=" + session));
      if (!commandLine.shouldFailOnError().hasValue()) {
        options.shouldFailOnError(true);
      }
      if (new Runner(options.build()).run().isEmpty()) {
        throw new BenchmarkException("nothing was measured: -l lists the benchmarks");
      }
    }
  }

  /**
   * Those that the command line names, else those that the benchmarks take by themselves; and what
   * its writers need beside them.
   */
  private static List<SchemaVariant> schemas(CommandLineOptions commandLine) {
    List<SchemaVariant> named =
        commandLine.getParameter("schema").orElse(USUAL_SCHEMAS).stream()
            .map(SchemaVariant::of)
            .toList();
    Stream<SchemaVariant> needed =
        commandLine.getParameter("writer").orElse(List.of()).stream()
            .map(WriterKind::of)
            .flatMap(writer -> named.stream().flatMap(schema -> writer.tables(schema).stream()));
    return Stream.concat(named.stream(), needed).distinct().toList();
  }

  private static String[] jvmArgs(CommandLineOptions commandLine, String ours) {
    java.util.ArrayList<String> all = new java.util.ArrayList<>();
    commandLine.getJvmArgsPrepend().orElse(List.of()).forEach(all::add);
    all.add(ours);
    return all.toArray(String[]::new);
  }
}
