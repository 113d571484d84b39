package dev.logstore.datasets;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.openjdk.jmh.annotations.AuxCounters;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.infra.Blackhole;

/**
 * How fast a data set is made, in the heap that it must do with. One operation makes the whole data
 * set of the profile; the counters {@code events} and {@code bytes} tell the rates per second.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Fork(value = 3, jvmArgsAppend = "-Xmx256m")
@Warmup(iterations = 3, time = 5)
@Measurement(iterations = 5, time = 5)
public class GenerationBenchmark {
  /** A shipped profile or the path of one. */
  @Param("small")
  public String profile;

  /** Windows that are made at the same time. */
  @Param({"1", "2"})
  public int threads;

  private SiteProfile site;
  private EventGenerator generator;
  private Path folder;

  /** How the rows are written; generation alone has no format. */
  @State(Scope.Benchmark)
  public static class Format {
    /** Id of an {@link EventFormat}. */
    @Param({"csv", "csv.gz", "csv.zst", "copy-text", "copy-binary"})
    public String format;

    EventFormat get() {
      return EventFormat.of(format);
    }
  }

  /** What an operation has made. */
  @State(Scope.Thread)
  @AuxCounters(AuxCounters.Type.OPERATIONS)
  public static class Made {
    public long events;
    public long bytes;

    /** Counters start from nothing in each iteration. */
    @Setup(Level.Iteration)
    public void clear() {
      events = 0;
      bytes = 0;
    }
  }

  /** Builds the site, which is no part of the rate. */
  @Setup
  public void build() throws IOException {
    site = SiteProfile.load(profile);
    generator = new EventGenerator(site, 1);
    folder = Files.createTempDirectory("datasets-benchmark");
  }

  /** Removes what was written. */
  @TearDown
  public void clean() throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.toList()) {
        Files.delete(file);
      }
    }
    Files.delete(folder);
  }

  /** Generation alone. */
  @Benchmark
  public void generate(Made made, Blackhole hole) throws IOException {
    SharedSessions sessions = new SharedSessions(generator, 0, generator.windows());
    InOrder.forEach(
        threads,
        0,
        generator.windows(),
        index -> {
          Window window = sessions.window(index);
          long[] rows = new long[1];
          window.forEach(
              (columns, row) -> {
                hole.consume(columns.kind(row));
                rows[0]++;
              });
          sessions.done(index);
          return rows[0];
        },
        (Long rows) -> made.events += rows);
  }

  /** Generation and encoding; the bytes go nowhere. */
  @Benchmark
  public void encode(Format format, Made made, Blackhole hole) throws IOException {
    WindowEncoder encoder = new WindowEncoder(generator, format.get(), 0, generator.windows());
    InOrder.forEach(
        threads,
        0,
        generator.windows(),
        encoder::encode,
        (EncodedWindow window) -> {
          hole.consume(window.blocks());
          made.events += window.tally().events();
          made.bytes += window.blocks().stream().mapToLong(ByteBlock::size).sum();
        });
  }

  /**
   * The whole of {@code datasets generate}: the site, the file, its checksums, its sync to disk.
   */
  @Benchmark
  public void write(Format format, Made made) {
    Dataset dataset =
        Dataset.generate(
            site,
            1,
            folder,
            new GenerationSettings(format.get(), Shard.WHOLE, threads),
            Dataset.Progress.silent());
    made.events += dataset.manifest().file().rows();
    made.bytes += dataset.manifest().file().bytes();
  }
}
