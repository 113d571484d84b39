package dev.logstore.benchmarks.cli;

import dev.logstore.benchmarks.store.WriterFactors;
import dev.logstore.benchmarks.store.WriterKind;
import dev.logstore.benchmarks.study.InsertBenchmark;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.List;
import org.openjdk.jmh.runner.BenchmarkList;
import org.openjdk.jmh.runner.BenchmarkListEntry;
import org.openjdk.jmh.runner.format.OutputFormat;
import org.openjdk.jmh.runner.format.OutputFormatFactory;
import org.openjdk.jmh.runner.options.CommandLineOptions;
import org.openjdk.jmh.runner.options.VerboseMode;

/**
 * Checks what JMH's command line says of writers before databases are started for it: a harness
 * would say the same, but late and with a stack trace.
 */
final class JmhArms {
  private JmhArms() {}

  /**
   * Checks the arms of every benchmark that is chosen.
   *
   * @throws dev.logstore.benchmarks.BenchmarkException if a factor is unknown, or means nothing to
   *     a writer or to a benchmark
   */
  static void check(CommandLineOptions options) {
    OutputFormat silent =
        OutputFormatFactory.createFormatInstance(
            new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8),
            VerboseMode.SILENT);
    for (BenchmarkListEntry benchmark :
        BenchmarkList.defaultList().find(silent, options.getIncludes(), options.getExcludes())) {
      InsertBenchmark.asked(benchmark.getUsername())
          .ifPresent(question -> check(question, benchmark, options));
    }
  }

  private static void check(
      InsertBenchmark question, BenchmarkListEntry benchmark, CommandLineOptions options) {
    for (String text : values("factors", benchmark, options)) {
      WriterFactors factors = question.factors(text, options.getThreads().orElse(1));
      for (String writer : values("writer", benchmark, options)) {
        WriterKind.of(writer).check(factors);
      }
    }
  }

  /** Those of the command line, else the benchmark's own; none if it has no such parameter. */
  private static Collection<String> values(
      String parameter, BenchmarkListEntry benchmark, CommandLineOptions options) {
    String[] own = benchmark.getParams().get().get(parameter);
    return own == null ? List.of() : options.getParameter(parameter).orElse(List.of(own));
  }
}
