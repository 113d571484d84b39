package dev.logstore.benchmarks.study;

import dev.logstore.benchmarks.Resources;
import dev.logstore.benchmarks.database.ServerWay;
import dev.logstore.results.RunEnvironment;
import dev.logstore.results.RunManifest;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileStore;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.Optional;
import java.util.Properties;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** Looks at the machine, so that nobody has to type what it is. */
final class EnvironmentCapture {
  private static final int FLUSHES = 200;

  /** PostgreSQL writes its log in pages of this size. */
  private static final int PAGE_BYTES = 8192;

  private final Path disk;
  private final boolean sharedMachine;

  /**
   * @param disk a folder on the disk that the databases use, or as near to it as this user gets
   */
  EnvironmentCapture(Path disk, ServerWay way) {
    this.disk = disk;
    this.sharedMachine = way != ServerWay.EXTERNAL;
  }

  RunEnvironment environment() {
    return new RunEnvironment(
        field("/proc/cpuinfo", "model name").orElse(System.getProperty("os.arch")),
        Runtime.getRuntime().availableProcessors(),
        memoryBytes(),
        field("/etc/os-release", "PRETTY_NAME")
            .map(name -> name.replace("\"", ""))
            .orElse(System.getProperty("os.name")),
        System.getProperty("os.name") + " " + System.getProperty("os.version"),
        disk(),
        System.getProperty("java.vm.name") + " " + System.getProperty("java.vm.version"),
        System.getProperty("java.version"),
        libraries(),
        fsync(),
        sharedMachine);
  }

  /** The commit of the working copy, or null outside one. */
  static RunManifest.Git git(Path repository) {
    return output(repository, "git", "rev-parse", "HEAD")
        .map(
            commit ->
                new RunManifest.Git(
                    commit,
                    output(repository, "git", "status", "--porcelain", "--untracked-files=no")
                        .isPresent()))
        .orElse(null);
  }

  /** Name and version of each library that takes part in a measurement. */
  private static SortedMap<String, String> libraries() {
    Properties properties = new Properties();
    try {
      properties.load(new StringReader(Resources.text("libraries.properties")));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    SortedMap<String, String> libraries = new TreeMap<>();
    properties.stringPropertyNames().forEach(n -> libraries.put(n, properties.getProperty(n)));
    return libraries;
  }

  private static long memoryBytes() {
    return field("/proc/meminfo", "MemTotal")
        .map(text -> Long.parseLong(text.replaceAll("\\D", "")) * 1024)
        .orElse(0L);
  }

  private RunEnvironment.Disk disk() {
    try {
      FileStore store = Files.getFileStore(disk);
      return new RunEnvironment.Disk(store.name(), store.type(), store.getUsableSpace());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** What a commit waits for, without the database: a page written and flushed. */
  private RunEnvironment.FsyncMicros fsync() {
    double[] micros = new double[FLUSHES];
    try {
      Path file = Files.createTempFile(disk, "fsync-", ".probe");
      try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
        ByteBuffer page = ByteBuffer.allocate(PAGE_BYTES);
        for (int i = 0; i < FLUSHES; i++) {
          page.clear();
          long start = System.nanoTime();
          channel.write(page, 0);
          channel.force(false);
          micros[i] = (System.nanoTime() - start) / 1e3;
        }
      } finally {
        Files.deleteIfExists(file);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    Arrays.sort(micros);
    return new RunEnvironment.FsyncMicros(micros[FLUSHES / 2], micros[FLUSHES * 99 / 100], FLUSHES);
  }

  private static Optional<String> field(String file, String name) {
    try (Stream<String> lines = Files.lines(Path.of(file))) {
      return lines
          .filter(line -> line.startsWith(name))
          .map(line -> line.replaceFirst("^[^:=]*[:=]\\s*", "").strip())
          .findFirst();
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  /** What a command prints; nothing if it prints nothing, fails or does not exist. */
  private static Optional<String> output(Path folder, String... command) {
    try {
      Process process =
          new ProcessBuilder(command)
              .directory(folder.toFile())
              .redirectError(ProcessBuilder.Redirect.DISCARD)
              .start();
      String text = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      boolean done = process.waitFor(10, TimeUnit.SECONDS);
      return done && process.exitValue() == 0 && !text.isBlank()
          ? Optional.of(text.strip())
          : Optional.empty();
    } catch (IOException e) {
      return Optional.empty();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return Optional.empty();
    }
  }
}
