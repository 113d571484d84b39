package dev.logstore.results.archive;

import dev.logstore.results.ResultsException;
import dev.logstore.results.RunDirectory;
import dev.logstore.results.RunEnvironment;
import dev.logstore.results.RunManifest;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Collections;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * A run for a data repository: its public files, checksums, a page for the reader and the citation,
 * in a zip file. The same run gives the same bytes on any machine: entries in the order of their
 * names, the time of the run's start in each, no modes, and nothing compressed, because what a
 * compressor makes depends on its version.
 */
public final class RunArchive {
  static final String CHECKSUMS = "SHA256SUMS";
  static final String BIBTEX = "citation.bib";

  private final RunManifest manifest;
  private final SortedMap<String, byte[]> files;
  private final Citation citation;

  private RunArchive(RunManifest manifest, SortedMap<String, byte[]> files) {
    this.manifest = manifest;
    this.files = files;
    this.citation = new Citation(manifest, Sha256.of(files.get(RunDirectory.MEASUREMENTS)));
  }

  /**
   * The archive of a run.
   *
   * @param unfinishedToo whether a run that is not complete will do
   * @throws ResultsException if it will not, naming the remedy, or if a file cannot be read
   */
  public static RunArchive of(RunDirectory run, boolean unfinishedToo) {
    RunManifest manifest = run.manifest();
    if (manifest.state() != RunManifest.State.COMPLETE && !unfinishedToo) {
      throw new ResultsException(
          "%s is %s, not complete: scripts/study --resume %s finishes it, --unfinished archives it as it is"
              .formatted(run.id(), RunText.state(manifest), run.id()));
    }
    RunArchive archive = new RunArchive(manifest, new PublicRun(run).files());
    archive.describe();
    return archive;
  }

  private void describe() {
    put("README.md", readme());
    put(BIBTEX, citation.bibtex());
    put("CITATION.cff", citation.cff());
    put(
        CHECKSUMS,
        files.entrySet().stream()
            .map(file -> Sha256.of(file.getValue()) + "  " + file.getKey() + "\n")
            .collect(Collectors.joining()));
  }

  private void put(String name, String text) {
    files.put(name, text.getBytes(StandardCharsets.UTF_8));
  }

  /** How to cite what the archive holds. */
  public Citation citation() {
    return citation;
  }

  /** Name of the archive's file: the run's id, and {@code .zip}. */
  public String fileName() {
    return manifest.run() + ".zip";
  }

  /** The files by name. */
  public SortedMap<String, byte[]> files() {
    return Collections.unmodifiableSortedMap(files);
  }

  /** The archive itself. */
  public byte[] bytes() {
    LocalDateTime time =
        LocalDateTime.ofInstant(
            manifest.startedAt().truncatedTo(ChronoUnit.MINUTES), ZoneOffset.UTC);
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes, StandardCharsets.UTF_8)) {
      for (Map.Entry<String, byte[]> file : files.entrySet()) {
        zip.putNextEntry(stored(file.getKey(), file.getValue(), time));
        zip.write(file.getValue());
      }
    } catch (IOException e) {
      throw new UncheckedIOException("memory is always writable", e);
    }
    return bytes.toByteArray();
  }

  private ZipEntry stored(String name, byte[] content, LocalDateTime time) {
    CRC32 crc = new CRC32();
    crc.update(content);
    ZipEntry entry = new ZipEntry(manifest.run() + "/" + name);
    entry.setMethod(ZipEntry.STORED);
    entry.setSize(content.length);
    entry.setCrc(crc.getValue());
    entry.setTimeLocal(time);
    return entry;
  }

  private String readme() {
    String text = resource("README.md");
    for (Map.Entry<String, String> value : RunText.of(manifest).entrySet()) {
      text = text.replace("{" + value.getKey() + "}", value.getValue());
    }
    return text;
  }

  private static String resource(String name) {
    try (InputStream file =
        Objects.requireNonNull(RunArchive.class.getResourceAsStream(name), name)) {
      return new String(file.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** What a manifest says, in words for the page of the archive. */
  private static final class RunText {
    private RunText() {}

    static Map<String, String> of(RunManifest manifest) {
      Map<String, String> texts = new TreeMap<>();
      texts.put("run", manifest.run());
      texts.put("plan", manifest.plan().name());
      texts.put("dataset", datasets(manifest));
      texts.put("from", minute(manifest.startedAt()));
      texts.put("to", manifest.endedAt() == null ? "(no end)" : minute(manifest.endedAt()));
      texts.put("state", state(manifest));
      texts.put("forks", Integer.toString(manifest.totals().forks()));
      texts.put("failed", Integer.toString(manifest.totals().failedForks()));
      texts.put("servers", servers(manifest));
      texts.put("machine", machine(manifest.environment()));
      texts.put("commit", manifest.git() == null ? "unknown" : manifest.git().commit());
      return texts;
    }

    static String state(RunManifest manifest) {
      return manifest.state().name().toLowerCase(Locale.ROOT);
    }

    private static String datasets(RunManifest manifest) {
      return manifest.datasets().stream()
          .map(
              each ->
                  "%s, %d events, SHA-256 %s".formatted(each.name(), each.events(), each.sha256()))
          .collect(Collectors.joining("; "));
    }

    private static String servers(RunManifest manifest) {
      return manifest.servers().stream()
          .map(server -> server.name() + " " + server.version() + ", " + server.edition())
          .collect(Collectors.joining("; "));
    }

    private static String machine(RunEnvironment machine) {
      return "%s, %d cores, %d MiB, %s"
          .formatted(machine.cpu(), machine.cores(), machine.memoryBytes() >> 20, machine.os());
    }

    private static String minute(Instant time) {
      return time.truncatedTo(ChronoUnit.MINUTES).toString();
    }
  }
}
