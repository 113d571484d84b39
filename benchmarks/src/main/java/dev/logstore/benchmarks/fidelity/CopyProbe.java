package dev.logstore.benchmarks.fidelity;

import dev.logstore.benchmarks.store.ConnectionSource;
import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.postgresql.PGConnection;

/**
 * Bulk load of CSV files by COPY, one connection a file.
 *
 * @param target table with its columns
 */
record CopyProbe(String target, ConnectionSource connections) {
  private static final double NANOS = 1e9;

  /** Seconds until the last of the files is loaded. */
  double seconds(List<Path> files) throws Exception {
    ExecutorService threads = Executors.newFixedThreadPool(files.size());
    try {
      CountDownLatch connected = new CountDownLatch(files.size());
      List<Future<Double>> times = new ArrayList<>();
      for (Path file : files) {
        times.add(threads.submit(() -> seconds(file, connected)));
      }
      double longest = 0;
      for (Future<Double> time : times) {
        longest = Math.max(longest, time.get());
      }
      return longest;
    } finally {
      threads.shutdownNow();
    }
  }

  private double seconds(Path file, CountDownLatch connected) throws Exception {
    try (Connection connection = connections.open();
        InputStream csv = Files.newInputStream(file)) {
      connected.countDown();
      connected.await();
      long start = System.nanoTime();
      connection
          .unwrap(PGConnection.class)
          .getCopyAPI()
          .copyIn("COPY " + target + " FROM STDIN (FORMAT csv, HEADER true)", csv);
      return (System.nanoTime() - start) / NANOS;
    }
  }

  /**
   * The two halves of a CSV file, each with its header.
   *
   * @throws IOException if the disk does not take them
   */
  static List<Path> halves(Path csv, long rows, Path folder) throws IOException {
    List<Path> halves = List.of(folder.resolve("half-1.csv"), folder.resolve("half-2.csv"));
    try (BufferedReader lines = Files.newBufferedReader(csv);
        BufferedWriter first = Files.newBufferedWriter(halves.get(0));
        BufferedWriter second = Files.newBufferedWriter(halves.get(1))) {
      String header = lines.readLine() + "\n";
      first.write(header);
      second.write(header);
      long row = 0;
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        (row++ < rows / 2 ? first : second).write(line + "\n");
      }
    }
    return halves;
  }
}
