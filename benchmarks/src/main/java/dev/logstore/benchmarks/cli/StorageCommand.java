package dev.logstore.benchmarks.cli;

import dev.logstore.benchmarks.database.ClientPrograms;
import dev.logstore.benchmarks.study.Cleanup;
import dev.logstore.benchmarks.study.StoragePlan;
import dev.logstore.benchmarks.study.StorageRun;
import dev.logstore.benchmarks.study.Study;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code benchmarks.jar storage PLAN}. */
@Command(
    name = "storage",
    mixinStandardHelpOptions = true,
    versionProvider = VersionProvider.class,
    description =
        "Weighs tables and dumps on TimescaleDB's Community edition in WebAssembly, compressed and not, and"
            + " writes a run folder; its path is all that goes to standard output. Sizes only: that"
            + " build is no place to measure time.",
    footer = {
      "",
      "Needs scripts/setup --community once. On a real Community server the plan lifecycle measures",
      "the same and times too.",
      "Exit codes: 0 done, 2 bad input or a machine that lacks something, 130 Ctrl-C."
    })
public final class StorageCommand implements Callable<Integer> {
  @Parameters(
      paramLabel = "PLAN",
      arity = "0..1",
      defaultValue = StoragePlan.SHIPPED,
      description = "A YAML file; ${DEFAULT-VALUE} is the plan that ships.")
  private String plan;

  @Option(names = "--runs", paramLabel = "DIR", description = "Where the run's folder goes.")
  private Path runs = Repository.runs();

  @Option(names = "--datasets", paramLabel = "DIR", description = "Where data sets are kept.")
  private Path datasets = Repository.datasets();

  /** Runs the command line and returns the exit code. */
  public static int execute(String[] args) {
    return Failures.execute(new StorageCommand(), args);
  }

  @Override
  public Integer call() {
    StoragePlan.Source source = StoragePlan.load(plan);
    Cleanup cleanup = new Cleanup();
    StorageRun run =
        new StorageRun(
            new Study.Folders(datasets, runs, Repository.root()),
            ClientPrograms.find(System.getenv()),
            System.err);
    Interruption.onSignal(
        cleanup, run::interrupted, () -> "interrupted: the server is stopped", System.err);
    System.out.println(run.run(source, cleanup));
    return 0;
  }
}
