package dev.logstore.benchmarks.store.buffer;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.logstore.datasets.MoodleEvent;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Batches on disk that the database would not take, one file each, replayed in the order in which
 * they were given. A file appears whole or not at all: it is written under another name, forced to
 * the disk and renamed. Used by one thread.
 */
final class Spool {
  private static final JsonMapper JSON = new JsonMapper();
  private static final String SUFFIX = ".batch";
  private static final String REFUSED = "refused.jsonl";
  private static final String UNREADABLE = ".unreadable";

  /** Number, id and count of events make a file's name. */
  private static final int PARTS = 3;

  private final Path folder;
  private final long events;
  private long last;
  private int batches;

  /**
   * @param folder made if it is not there; batches that an earlier process left in it count
   * @throws IOException if it cannot be made or read
   */
  Spool(Path folder) throws IOException {
    this.folder = Files.createDirectories(folder);
    List<Path> found = files();
    this.batches = found.size();
    this.events = found.stream().mapToLong(Spool::count).sum();
    this.last = found.stream().mapToLong(Spool::number).max().orElse(0);
  }

  /** Events in the spool when it was opened: an earlier process left them. */
  long found() {
    return events;
  }

  boolean isEmpty() {
    return batches == 0;
  }

  /**
   * Keeps a batch.
   *
   * @throws IOException if the disk does not take it; then nothing of it is there
   */
  void add(Batch batch) throws IOException {
    Path file =
        folder.resolve(
            "%019d_%s_%d%s".formatted(++last, batch.id(), batch.events().size(), SUFFIX));
    Path part = folder.resolve(file.getFileName() + ".part");
    try {
      write(part, JSON.writeValueAsBytes(batch.events()), StandardOpenOption.TRUNCATE_EXISTING);
      Files.move(part, file, StandardCopyOption.ATOMIC_MOVE);
      batches++;
    } catch (IOException e) {
      Files.deleteIfExists(part);
      throw e;
    }
    forceFolder();
  }

  /**
   * The batch that has waited longest.
   *
   * @throws com.fasterxml.jackson.core.JsonProcessingException if its file is damaged
   */
  Optional<Batch> oldest() throws IOException {
    List<Path> files = files();
    if (files.isEmpty()) {
      return Optional.empty();
    }
    Path file = files.get(0);
    List<MoodleEvent> events =
        JSON.readValue(Files.readAllBytes(file), new TypeReference<List<MoodleEvent>>() {});
    return Optional.of(new Batch(id(file), events));
  }

  /** Forgets a batch that is stored. */
  void remove(Batch batch) throws IOException {
    for (Path file : files()) {
      if (id(file).equals(batch.id())) {
        Files.delete(file);
        batches--;
      }
    }
  }

  /** Takes a damaged file out of the way, and says how many events were in it. */
  long setOldestAside() throws IOException {
    Path file = files().get(0);
    Files.move(file, folder.resolve(file.getFileName() + UNREADABLE));
    batches--;
    return count(file);
  }

  /** Sets rows aside that the server refused, with its reason. */
  void refuse(List<BatchWriter.Refused> refused) throws IOException {
    StringBuilder lines = new StringBuilder();
    for (BatchWriter.Refused row : refused) {
      lines.append(JSON.writeValueAsString(row)).append('\n');
    }
    write(
        folder.resolve(REFUSED),
        lines.toString().getBytes(StandardCharsets.UTF_8),
        StandardOpenOption.APPEND);
  }

  private static void write(Path file, byte[] bytes, StandardOpenOption how) throws IOException {
    try (FileChannel channel =
        FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE, how)) {
      ByteBuffer buffer = ByteBuffer.wrap(bytes);
      while (buffer.hasRemaining()) {
        channel.write(buffer);
      }
      channel.force(true);
    }
  }

  /** Without this a power cut may forget the new name. */
  private void forceFolder() throws IOException {
    try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
      channel.force(true);
    }
  }

  private List<Path> files() throws IOException {
    List<Path> files = new ArrayList<>();
    try (DirectoryStream<Path> stream = Files.newDirectoryStream(folder, "*" + SUFFIX)) {
      stream.forEach(files::add);
    }
    files.sort(null);
    return files;
  }

  private static long number(Path file) {
    return Long.parseLong(parts(file)[0]);
  }

  private static UUID id(Path file) {
    return UUID.fromString(parts(file)[1]);
  }

  private static long count(Path file) {
    return Long.parseLong(parts(file)[2]);
  }

  private static String[] parts(Path file) {
    String name = file.getFileName().toString();
    return name.substring(0, name.length() - SUFFIX.length()).split("_", PARTS);
  }
}
