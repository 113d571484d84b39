package dev.logstore.benchmarks.load;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.MappedByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/** The files by which a load client tells what it did, even if it is killed. */
final class ClientFiles {
  static final String ACCOUNT = "account.json";
  private static final String OUTCOMES = "outcomes";
  private static final String TIMES = "times";

  private ClientFiles() {}

  /** The outcomes of the events: a file in memory, so that a kill of the process loses none. */
  static ByteBuffer mapOutcomes(Path folder, int events) throws IOException {
    try (FileChannel channel =
        FileChannel.open(
            folder.resolve(OUTCOMES),
            StandardOpenOption.CREATE,
            StandardOpenOption.READ,
            StandardOpenOption.WRITE)) {
      MappedByteBuffer map = channel.map(FileChannel.MapMode.READ_WRITE, 0, events);
      return map;
    }
  }

  /** When each event was begun and answered. */
  static void writeTimes(Path folder, LatencyRecorder recorder) throws IOException {
    ByteBuffer bytes = ByteBuffer.allocate(Math.multiplyExact(recorder.events(), 2 * Long.BYTES));
    for (int i = 0; i < recorder.events(); i++) {
      bytes.putLong(recorder.started(i)).putLong(recorder.finished(i));
    }
    Files.write(folder.resolve(TIMES), bytes.array());
  }

  /**
   * What a client recorded.
   *
   * @param intended as the client had them
   */
  static LatencyRecorder read(Path folder, long[] intended) throws IOException {
    LatencyRecorder recorder = new LatencyRecorder(intended, mapOutcomes(folder, intended.length));
    Path times = folder.resolve(TIMES);
    if (Files.exists(times)) {
      recorder.times(ByteBuffer.wrap(Files.readAllBytes(times)).asLongBuffer());
    }
    return recorder;
  }

  static long nowMicros() {
    return ChronoUnit.MICROS.between(Instant.EPOCH, Instant.now());
  }
}
