package dev.logstore.benchmarks.load;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.logstore.benchmarks.BenchmarkException;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** A {@link LoadClient} in a JVM of its own, as its parent sees it. Closing it kills what runs. */
public final class ClientProcess implements AutoCloseable {
  /** The heap of every fork of the study. */
  private static final List<String> JVM = List.of("-Xms256m", "-Xmx256m", "-XX:+UseSerialGC");

  private static final ObjectMapper JSON = new ObjectMapper();

  private final LoadTask task;
  private final Process process;
  private final Path taskFile;
  private final CompletableFuture<Long> started = new CompletableFuture<>();
  private final Thread reader;
  private volatile String lastLine = "it said nothing";

  private ClientProcess(LoadTask task, Process process, Path taskFile, PrintStream log) {
    this.task = task;
    this.process = process;
    this.taskFile = taskFile;
    this.reader = new Thread(() -> read(log), "load-client-output");
    reader.setDaemon(true);
    reader.start();
  }

  /**
   * Starts the client.
   *
   * @param before a command that runs the JVM, such as {@code unshare}; usually empty
   * @param log gets what the client prints
   */
  public static ClientProcess start(LoadTask task, List<String> before, PrintStream log) {
    return start(task, before, List.of(), log);
  }

  /** Starts a client that only stores what an earlier one of the same task left in its spool. */
  public static ClientProcess startReplay(LoadTask task, PrintStream log) {
    return start(task, List.of(), List.of(LoadClient.REPLAY), log);
  }

  private static ClientProcess start(
      LoadTask task, List<String> before, List<String> after, PrintStream log) {
    Path taskFile = task.write();
    List<String> command = new ArrayList<>(before);
    command.add(
        ProcessHandle.current()
            .info()
            .command()
            .orElse(Path.of(System.getProperty("java.home"), "bin", "java").toString()));
    command.addAll(JVM);
    command.addAll(List.of("-cp", System.getProperty("java.class.path")));
    command.add(LoadClient.class.getName());
    command.add(taskFile.toString());
    command.addAll(after);
    try {
      Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
      return new ClientProcess(task, process, taskFile, log);
    } catch (IOException e) {
      throw new BenchmarkException("cannot start a JVM: " + e.getMessage(), e);
    }
  }

  private void read(PrintStream log) {
    try (BufferedReader lines =
        new BufferedReader(
            new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        log.println(line);
        if (line.startsWith(LoadClient.STARTED)) {
          started.complete(Long.parseLong(line.substring(LoadClient.STARTED.length())));
        } else if (!line.isBlank() && !line.startsWith("\tat ")) {
          lastLine = line;
        }
      }
    } catch (IOException e) {
      lastLine = "its output broke off: " + e.getMessage();
    }
    started.completeExceptionally(new BenchmarkException("the client ended: " + lastLine));
  }

  /**
   * Waits until the load begins.
   *
   * @return when, in microseconds since the epoch
   * @throws BenchmarkException if it does not, with the client's last words
   */
  public long awaitStarted() {
    try {
      return started.get(1, TimeUnit.MINUTES);
    } catch (ExecutionException e) {
      throw new BenchmarkException(e.getCause().getMessage(), e);
    } catch (TimeoutException e) {
      throw new BenchmarkException("the client's load does not begin: " + lastLine, e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new BenchmarkException("interrupted while a client started", e);
    }
  }

  /**
   * Waits until the client has ended.
   *
   * @throws BenchmarkException if it does not in that time, or fails, with its last words
   */
  public void awaitEnd(Duration patience) {
    try {
      if (!process.waitFor(patience.toMillis(), TimeUnit.MILLISECONDS)) {
        throw new BenchmarkException(
            "the client does not end within " + patience.toSeconds() + " s: " + lastLine);
      }
      reader.join();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new BenchmarkException("interrupted while a client ran", e);
    }
    if (process.exitValue() != 0) {
      throw new BenchmarkException("the client failed: " + lastLine);
    }
  }

  /** Kills the client with signal 9, in the middle of whatever it does, and waits for its end. */
  public void kill() {
    process.destroyForcibly();
    process.onExit().join();
  }

  /** What the client recorded, even if it was killed. */
  public LatencyRecorder recorder(LoadTask.Events events) {
    try {
      return ClientFiles.read(Path.of(task.folder()), events.times());
    } catch (IOException e) {
      throw new BenchmarkException("cannot read what a client recorded: " + e.getMessage(), e);
    }
  }

  /** How the client got over a fault that ended then; empty if it was killed. */
  public Optional<Recovery> recovery(LatencyRecorder recorder, Instant mended) {
    return account().map(account -> Recovery.of(recorder, account, mended));
  }

  /** Rows that the client's store has set aside; 0 if it was killed. */
  public long refused() {
    return account().map(LoadClient.Account::refused).orElse(0L);
  }

  /** Events that the client's store itself counts as lost; empty if it was killed. */
  public Optional<Long> ownLoss() {
    return account().map(LoadClient.Account::lost);
  }

  /** What the client said of itself; empty if it was killed. */
  private Optional<LoadClient.Account> account() {
    Path file = Path.of(task.folder()).resolve(ClientFiles.ACCOUNT);
    try {
      return Files.exists(file)
          ? Optional.of(JSON.readValue(file.toFile(), LoadClient.Account.class))
          : Optional.empty();
    } catch (IOException e) {
      throw new BenchmarkException("cannot read a client's account: " + e.getMessage(), e);
    }
  }

  @Override
  public void close() {
    kill();
    try {
      Files.deleteIfExists(taskFile);
    } catch (IOException e) {
      throw new BenchmarkException("cannot remove " + taskFile + ": " + e.getMessage(), e);
    }
  }
}
