package dev.logstore.results.archive;

import dev.logstore.results.FileProblem;
import dev.logstore.results.MeasurementsCsv;
import dev.logstore.results.ResultsException;
import dev.logstore.results.RunDirectory;
import dev.logstore.results.RunManifest;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/**
 * Whether an archive, or the folder of a run or of an unpacked archive, is whole: every check in
 * turn, and the first thing that is wrong is named.
 *
 * @param run id of the run
 * @param files how many files were compared with their checksums; 0 for a run's own folder, which
 *     has none
 * @param rows rows of measurements.csv
 */
public record Verification(String run, int files, int rows) {

  /**
   * Checks an archive or a folder.
   *
   * @throws ResultsException naming the first thing that is wrong
   */
  public static Verification of(Path archiveOrFolder) {
    if (Files.isDirectory(archiveOrFolder)) {
      return ofFolder(archiveOrFolder);
    }
    Path unpacked = null;
    try {
      unpacked = Files.createTempDirectory("logstore-verify-");
      return ofFolder(unpack(archiveOrFolder, unpacked));
    } catch (IOException e) {
      throw new ResultsException(
          "%s cannot be read as a zip file (%s); fetch it again from where it was published"
              .formatted(archiveOrFolder, FileProblem.of(e)),
          e);
    } finally {
      delete(unpacked);
    }
  }

  private static Path unpack(Path archive, Path target) throws IOException {
    Path run = null;
    try (ZipFile zip = new ZipFile(archive.toFile(), StandardCharsets.UTF_8)) {
      for (ZipEntry entry : Collections.list(zip.entries())) {
        Path file = target.resolve(entry.getName()).normalize();
        Path parent = file.getParent();
        boolean inTheRun =
            file.startsWith(target)
                && !parent.equals(target)
                && (run == null || file.startsWith(run))
                && !Files.exists(file);
        if (!inTheRun) {
          throw new ResultsException(
              "%s holds '%s', which is no file of its run".formatted(archive, entry.getName()));
        }
        run = target.resolve(target.relativize(file).getName(0));
        Files.createDirectories(parent);
        try (InputStream content = zip.getInputStream(entry)) {
          Files.copy(content, file);
        }
      }
    }
    if (run == null) {
      throw new ResultsException("%s is empty".formatted(archive));
    }
    return run;
  }

  private static Verification ofFolder(Path folder) {
    int compared =
        Files.isRegularFile(folder.resolve(RunArchive.CHECKSUMS)) ? checksums(folder) : 0;
    RunDirectory run = RunDirectory.open(folder);
    RunManifest manifest = run.manifest();
    MeasurementsCsv.Content content = run.read();
    if (!content.warnings().isEmpty()) {
      throw new ResultsException(content.warnings().get(0));
    }
    requireVouched(run, manifest, compared > 0);
    if (compared > 0) {
      requireCitation(folder);
    }
    return new Verification(manifest.run(), compared, content.measurements().size());
  }

  /** Names in a folder that has checksums are as in the list, and so are the contents. */
  private static int checksums(Path folder) {
    SortedMap<String, String> expected = new TreeMap<>();
    for (String line : lines(folder.resolve(RunArchive.CHECKSUMS))) {
      if (!line.matches("[0-9a-f]{64}  \\S.*")) {
        throw new ResultsException(
            "%s has a line that is no checksum: %s".formatted(RunArchive.CHECKSUMS, line));
      }
      expected.put(line.substring(66), line.substring(0, 64));
    }
    for (String name : names(folder)) {
      String checksum = expected.remove(name);
      if (checksum == null) {
        throw new ResultsException(
            "%s is not in %s: it was added later".formatted(name, RunArchive.CHECKSUMS));
      }
      if (!checksum.equals(Sha256.of(read(folder.resolve(name))))) {
        throw new ResultsException(
            "%s is not what was archived: its SHA-256 differs from %s"
                .formatted(name, RunArchive.CHECKSUMS));
      }
    }
    if (!expected.isEmpty()) {
      throw new ResultsException(
          "%s is missing, which %s lists".formatted(expected.firstKey(), RunArchive.CHECKSUMS));
    }
    return names(folder).size();
  }

  /** A run's own folder has no list of checksums, but its manifest knows how much was measured. */
  private static void requireVouched(RunDirectory run, RunManifest manifest, boolean archived) {
    boolean complete = manifest.state() == RunManifest.State.COMPLETE;
    long checkpoint = manifest.course().checkpoint();
    if (!archived && checkpoint > 0 && complete && run.measurementsBytes() != checkpoint) {
      throw new ResultsException(
          "%s has %d bytes, and the manifest vouches for %d: rows were lost or added"
              .formatted(RunDirectory.MEASUREMENTS, run.measurementsBytes(), checkpoint));
    }
    if (!archived
        && !manifest
            .plan()
            .sha256()
            .equals(Sha256.of(manifest.plan().yaml().getBytes(StandardCharsets.UTF_8)))) {
      throw new ResultsException(
          "the plan in %s is not what its checksum says".formatted(RunDirectory.MANIFEST));
    }
  }

  private static void requireCitation(Path folder) {
    String checksum = Sha256.of(read(folder.resolve(RunDirectory.MEASUREMENTS)));
    String entry = new String(read(folder.resolve(RunArchive.BIBTEX)), StandardCharsets.UTF_8);
    if (!entry.contains(checksum)) {
      throw new ResultsException(
          "%s cites other measurements: it has not the SHA-256 of %s"
              .formatted(RunArchive.BIBTEX, RunDirectory.MEASUREMENTS));
    }
  }

  private static List<String> names(Path folder) {
    List<String> names = new ArrayList<>();
    try (Stream<Path> files = Files.walk(folder)) {
      files
          .filter(Files::isRegularFile)
          .map(file -> folder.relativize(file).toString().replace('\\', '/'))
          .filter(name -> !name.equals(RunArchive.CHECKSUMS))
          .sorted()
          .forEach(names::add);
      return names;
    } catch (IOException e) {
      throw new ResultsException("%s cannot be read (%s)".formatted(folder, FileProblem.of(e)), e);
    }
  }

  private static List<String> lines(Path file) {
    return new String(read(file), StandardCharsets.UTF_8).lines().toList();
  }

  private static byte[] read(Path file) {
    try {
      return Files.readAllBytes(file);
    } catch (IOException e) {
      throw new ResultsException("%s cannot be read (%s)".formatted(file, FileProblem.of(e)), e);
    }
  }

  private static void delete(Path folder) {
    if (folder == null) {
      return;
    }
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    } catch (IOException e) {
      // A temporary folder that stays behind harms nobody.
    }
  }
}
