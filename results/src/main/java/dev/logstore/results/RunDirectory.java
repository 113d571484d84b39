package dev.logstore.results;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The folder of one run. Whatever happens, it stays readable: measurements are appended a fork at a
 * time and forced to the disk, and the manifest is replaced in one step.
 *
 * <p>One program at a time may write to it. All methods throw {@link ResultsException} where a file
 * cannot be read or written.
 */
public final class RunDirectory {
  public static final String MANIFEST = "manifest.json";
  public static final String MEASUREMENTS = "measurements.csv";

  public static final String TITLES = "titles.json";
  private static final Pattern NAME = Pattern.compile("\\d{4}-\\d{2}-\\d{2}-\\d{6}-.+");
  private static final DateTimeFormatter START =
      DateTimeFormatter.ofPattern("yyyy-MM-dd-HHmmss", Locale.ROOT).withZone(ZoneOffset.UTC);

  private final Path path;

  private RunDirectory(Path path) {
    this.path = path;
  }

  /**
   * Makes the folder of a new run, {@code <yyyy-MM-dd-HHmmss>-<plan>} in UTC, with {@code -2},
   * {@code -3} … added where that is taken, and in it a measurements.csv without rows.
   *
   * @param runsFolder made if it is not there
   */
  public static RunDirectory create(Path runsFolder, String planName, Instant now) {
    String name = START.format(now) + "-" + Ids.require("plan", planName);
    if (name.contains("/")) {
      throw new IllegalArgumentException("plan is '%s'; it names a folder".formatted(planName));
    }
    try {
      Files.createDirectories(runsFolder);
      RunDirectory run = new RunDirectory(createUnique(runsFolder, name));
      run.write(MeasurementsCsv.header().getBytes(StandardCharsets.UTF_8));
      return run;
    } catch (IOException e) {
      throw notWritable(runsFolder, e);
    }
  }

  private static Path createUnique(Path runsFolder, String name) throws IOException {
    for (int attempt = 1; ; attempt++) {
      try {
        return Files.createDirectory(
            runsFolder.resolve(attempt == 1 ? name : name + "-" + attempt));
      } catch (FileAlreadyExistsException e) {
        // Taken by a run that started in the same second: try the next name.
      }
    }
  }

  /** Opens the folder of a run that is there. */
  public static RunDirectory open(Path path) {
    if (!hasMeasurements(path)) {
      throw isNamedLikeARun(path)
          ? neverBegan(path)
          : new ResultsException(
              "%s is not the folder of a run: it has no %s".formatted(path, MEASUREMENTS));
    }
    return new RunDirectory(path);
  }

  private static boolean hasMeasurements(Path path) {
    return Files.isRegularFile(path.resolve(MEASUREMENTS));
  }

  private static boolean isNamedLikeARun(Path path) {
    return NAME.matcher(path.toAbsolutePath().normalize().getFileName().toString()).matches();
  }

  /** True if a kill came before the first fork had ended. */
  private static boolean measuredNothing(Path path) {
    return !hasMeasurements(path)
        || new RunDirectory(path).measurementsBytes() <= MeasurementsCsv.header().length();
  }

  private static ResultsException neverBegan(Path path) {
    return new ResultsException(
        "%s was killed before it measured anything; delete the folder, unless its study just begins"
            .formatted(path));
  }

  /**
   * The runs in a folder, oldest first, also those that were killed before they had any file; none
   * if the folder is not there.
   */
  public static List<RunDirectory> list(Path runsFolder) {
    if (!Files.isDirectory(runsFolder)) {
      return List.of();
    }
    try (Stream<Path> folders = Files.list(runsFolder)) {
      return folders
          .filter(
              each -> hasMeasurements(each) || (Files.isDirectory(each) && isNamedLikeARun(each)))
          .sorted(Comparator.comparing(folder -> folder.getFileName().toString()))
          .map(RunDirectory::new)
          .toList();
    } catch (IOException e) {
      throw new ResultsException(
          "%s cannot be listed (%s)".formatted(runsFolder, FileProblem.of(e)), e);
    }
  }

  public Path path() {
    return path;
  }

  /** The run's id: the name of its folder. */
  public String id() {
    return path.toAbsolutePath().normalize().getFileName().toString();
  }

  /**
   * Adds the rows of one fork, in one write that is forced to the disk, so that a kill keeps every
   * fork that was appended. A torn line that an earlier kill left is cut off first.
   */
  public void append(List<Measurement> fork) {
    Path file = path.resolve(MEASUREMENTS);
    try {
      requireColumnsOfThisVersion(file);
      cutTornLine(file);
      write(MeasurementsCsv.rows(fork).getBytes(StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw notWritable(file, e);
    }
  }

  /** Bytes of measurements.csv. */
  public long measurementsBytes() {
    Path file = path.resolve(MEASUREMENTS);
    try {
      return Files.size(file);
    } catch (IOException e) {
      throw new ResultsException("%s cannot be read (%s)".formatted(file, FileProblem.of(e)), e);
    }
  }

  /**
   * Cuts measurements.csv to the rows that the manifest vouches for, so that a run can go on after
   * a kill in the middle of a fork's rows.
   *
   * @throws ResultsException if the file is shorter than that
   */
  public void cutToCheckpoint(long checkpoint) {
    Path file = path.resolve(MEASUREMENTS);
    if (measurementsBytes() < checkpoint) {
      throw new ResultsException(
          "%s has lost rows that its manifest knows of; restore it from the run's original"
              .formatted(file));
    }
    try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
      channel.truncate(checkpoint);
      channel.force(true);
    } catch (IOException e) {
      throw notWritable(file, e);
    }
  }

  private static void requireColumnsOfThisVersion(Path file) throws IOException {
    try (BufferedReader reader = Files.newBufferedReader(file)) {
      if (!MeasurementsCsv.header().equals(reader.readLine() + "\n")) {
        throw new ResultsException(
            file
                + " has not the columns of this version, so no fork can be added; start a new run, or go on with the version that began this one");
      }
    }
  }

  private static void cutTornLine(Path file) throws IOException {
    try (FileChannel channel =
        FileChannel.open(file, StandardOpenOption.READ, StandardOpenOption.WRITE)) {
      ByteBuffer last = ByteBuffer.allocate(1);
      if (channel.size() == 0 || channel.read(last, channel.size() - 1) < 1) {
        return;
      }
      if (last.get(0) != '\n') {
        channel.truncate(MeasurementsCsv.lengthOfWholeLines(Files.readAllBytes(file)));
      }
    }
  }

  private void write(byte[] lines) throws IOException {
    try (FileChannel channel =
        FileChannel.open(
            path.resolve(MEASUREMENTS),
            StandardOpenOption.CREATE,
            StandardOpenOption.WRITE,
            StandardOpenOption.APPEND)) {
      ByteBuffer buffer = ByteBuffer.wrap(lines);
      while (buffer.hasRemaining()) {
        channel.write(buffer);
      }
      channel.force(true);
    }
  }

  /** The rows of measurements.csv; a torn last line is left out. */
  public List<Measurement> measurements() {
    return read().measurements();
  }

  /** The rows of measurements.csv and what was left out of them. */
  public MeasurementsCsv.Content read() {
    return MeasurementsCsv.read(path.resolve(MEASUREMENTS));
  }

  /** Puts the manifest in the place of the one before; a reader sees the one or the other. */
  public void writeManifest(RunManifest manifest) {
    put(MANIFEST, RunJson.write(manifest));
  }

  /** Keeps what the ids of the run are called; the titles of an earlier sitting stay. */
  public void keepTitles(Titles titles) {
    if (!Files.exists(path.resolve(TITLES))) {
      put(TITLES, RunJson.write(titles));
    }
  }

  /** What the ids of the run are called; none for a run from before there were titles. */
  public Titles titles() {
    Path file = path.resolve(TITLES);
    return Files.exists(file) ? RunJson.titles(file, text(file)) : Titles.NONE;
  }

  private void put(String name, String content) {
    Path file = path.resolve(name);
    Path temporary = path.resolve(name + ".tmp");
    try {
      try (FileChannel channel =
          FileChannel.open(
              temporary,
              StandardOpenOption.CREATE,
              StandardOpenOption.WRITE,
              StandardOpenOption.TRUNCATE_EXISTING)) {
        ByteBuffer text = StandardCharsets.UTF_8.encode(content);
        while (text.hasRemaining()) {
          channel.write(text);
        }
        channel.force(true);
      }
      replace(temporary, file);
    } catch (IOException e) {
      throw notWritable(file, e);
    }
  }

  private static void replace(Path temporary, Path file) throws IOException {
    try {
      Files.move(temporary, file, StandardCopyOption.ATOMIC_MOVE);
    } catch (AtomicMoveNotSupportedException e) {
      Files.move(temporary, file, StandardCopyOption.REPLACE_EXISTING);
    }
  }

  /** The manifest as it was last written. */
  public RunManifest manifest() {
    Path file = path.resolve(MANIFEST);
    if (Files.notExists(file)) {
      throw measuredNothing(path)
          ? neverBegan(path)
          : new ResultsException(
              "%s has measurements and no %s; restore it from the run's original"
                  .formatted(path, MANIFEST));
    }
    return RunJson.manifest(file, text(file));
  }

  private static String text(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new ResultsException(
          "%s cannot be read (%s); is this the folder of a run?".formatted(file, FileProblem.of(e)),
          e);
    }
  }

  private static ResultsException notWritable(Path file, IOException e) {
    return new ResultsException(
        "%s cannot be written (%s); free some space or choose another folder"
            .formatted(file, FileProblem.of(e)),
        e);
  }
}
