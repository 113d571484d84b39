package dev.logstore.results;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.Enumeration;
import java.util.List;
import java.util.Map;
import java.util.TimeZone;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code archive}, {@code verify} and {@code cite}, as a user runs them. */
class ArchiveTest {
  private static final String REFERENCE = "runs/2026-11-23-235309-quick";

  @TempDir Path folder;

  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  @Test
  void theSameRunGivesTheSameBytesInAnyZoneAndWhateverTheFilesTimes() throws IOException {
    Path copy = copyOf(Path.of(REFERENCE));
    Files.setLastModifiedTime(copy.resolve("manifest.json"), FileTime.from(Instant.EPOCH));
    Files.writeString(copy.resolve("log.txt"), "what JMH printed");
    TimeZone before = TimeZone.getDefault();
    try {
      TimeZone.setDefault(TimeZone.getTimeZone("Asia/Tokyo"));
      archive(copy, "one.zip");
      TimeZone.setDefault(TimeZone.getTimeZone("America/Sao_Paulo"));
      archive(Path.of(REFERENCE), "two.zip");
    } finally {
      TimeZone.setDefault(before);
    }

    assertThat(folder.resolve("one.zip")).hasSameBinaryContentAs(folder.resolve("two.zip"));
    try (ZipFile zip = new ZipFile(folder.resolve("one.zip").toFile())) {
      List<String> names = zip.stream().map(ZipEntry::getName).toList();
      assertThat(names).isSorted().allMatch(name -> name.startsWith("2026-11-23-235309-quick/"));
      assertThat(names).noneMatch(name -> name.endsWith("log.txt"));
      assertThat(names)
          .map(name -> name.replaceFirst(".*?/", ""))
          .contains("README.md", "SHA256SUMS", "citation.bib", "CITATION.cff", "manifest.json");
      ZipEntry csv = zip.getEntry("2026-11-23-235309-quick/measurements.csv");
      assertThat(zip.getInputStream(csv).readAllBytes())
          .isEqualTo(Files.readAllBytes(Path.of(REFERENCE, "measurements.csv")));
      ZipEntry readme = zip.getEntry("2026-11-23-235309-quick/README.md");
      assertThat(new String(zip.getInputStream(readme).readAllBytes(), StandardCharsets.UTF_8))
          .contains("small-1, 100000 events")
          .doesNotContain("{");
    }
    assertThat(run("verify", folder.resolve("one.zip").toString())).isZero();
    assertThat(out.toString()).contains("1332 rows, 14 files");
  }

  @Test
  void pathsAndHostsStayAtHome() throws IOException {
    RunDirectory run = completeRun("cannot connect to db1.example.org:5432 from 10.1.2.3");
    run.writeManifest(
        run.manifest().withWarning(LocalText.of("see /home/ana/runs/x, not localhost:5433")));
    Files.createDirectories(run.path().resolve("figures"));
    Files.writeString(run.path().resolve("report.html"), "<p>db1.example.org failed</p>");

    assertThat(run("archive", run.path().toString(), "--out", path("private.zip"))).isZero();

    for (byte[] file : entries(folder.resolve("private.zip")).values()) {
      assertThat(new String(file, StandardCharsets.UTF_8))
          .doesNotContain("db1.example.org")
          .doesNotContain("10.1.2.3")
          .doesNotContain("/home/ana");
    }
    assertThat(new String(entry("private.zip", "manifest.json"), StandardCharsets.UTF_8))
        .contains("see (hidden), not localhost:5433");
    assertThat(new String(entry("private.zip", "measurements.csv"), StandardCharsets.UTF_8))
        .contains("cannot connect to (hidden):5432 from (hidden)")
        .contains("standard/synchronous");
    assertThat(run("verify", path("private.zip"))).isZero();
  }

  @Test
  void aRunThatIsNotCompleteIsArchivedOnlyIfAsked() {
    RunDirectory run = RunDirectory.create(folder, "quick", Samples.START);
    run.writeManifest(Samples.manifest(run.id()));

    complains("--resume " + run.id(), "archive", run.path().toString(), "--out", path("no.zip"));
    assertThat(folder.resolve("no.zip")).doesNotExist();
    assertThat(run("archive", run.path().toString(), "--unfinished", "--out", path("yes.zip")))
        .isZero();
    assertThat(run("verify", path("yes.zip"))).isZero();
  }

  @Test
  void verifyNamesTheFirstThingThatIsWrong() throws IOException {
    archive(Path.of(REFERENCE), "good.zip");
    String id = "2026-11-23-235309-quick/";

    Path file = changed(id + "plans/log-report.plugin.json", "{}");
    complains("plans/log-report.plugin.json is not what was archived", "verify", file.toString());
    file = changed(id + "extra.txt", "more");
    complains("extra.txt is not in SHA256SUMS", "verify", file.toString());
    file = changed(id + "manifest.json", null);
    complains("manifest.json is missing", "verify", file.toString());
    file = changed(id + "SHA256SUMS", "nonsense\n");
    complains("no checksum: nonsense", "verify", file.toString());
    file = changed("../escaped.txt", "out");
    complains("no file of its run", "verify", file.toString());
    byte[] whole = Files.readAllBytes(folder.resolve("good.zip"));
    file = Files.write(folder.resolve("cut.zip"), java.util.Arrays.copyOf(whole, 1000));
    complains("cut.zip cannot be read as a zip file", "verify", file.toString());
    complains("there is no run 'nowhere.zip'", "verify", "nowhere.zip");
  }

  @Test
  void aRunsOwnFolderIsHeldAgainstItsManifest() throws IOException {
    assertThat(run("verify", "runs/2026-11-24-031625-power")).isZero();

    Path copy = copyOf(Path.of("runs/2026-11-24-031625-power"));
    Path csv = copy.resolve("measurements.csv");
    List<String> lines = Files.readAllLines(csv);
    Files.write(csv, lines.subList(0, lines.size() - 1));
    complains("the manifest vouches for", "verify", copy.toString());
  }

  @Test
  void anArchiveReplacesNothingElse() throws IOException {
    Files.writeString(folder.resolve("mine.zip"), "mine");

    complains("is something else", "archive", REFERENCE, "--out", path("mine.zip"));

    assertThat(folder.resolve("mine.zip")).hasContent("mine");
    archive(Path.of(REFERENCE), "again.zip");
    archive(Path.of(REFERENCE), "again.zip");
  }

  @Test
  void citingNamesTheRunAndPinsItsMeasurementsDown() throws IOException {
    assertThat(run("cite", REFERENCE)).isZero();
    String checksum = "10f2eb0a3abe59d3edb2e99347f286bd9f5f606a8b64e2d79bb8282ee9f4be48";
    assertThat(out.toString())
        .startsWith("@misc{logstore-2026-11-23-235309-quick,")
        .contains("year         = {2026}")
        .contains("commit 3e952d843a928a45dc31077799baccb00aaba1d7")
        .contains("SHA-256 of measurements.csv: " + checksum);

    out.getBuffer().setLength(0);
    assertThat(run("cite", REFERENCE, "--format", "cff")).isZero();
    Map<?, ?> cff = yaml(out.toString());
    Map<?, ?> study = yaml(Files.readString(Path.of("../CITATION.cff")));
    assertThat(cff.get("type")).isEqualTo("dataset");
    assertThat(cff.get("cff-version")).isEqualTo(study.get("cff-version"));
    assertThat(cff.get("authors")).isEqualTo(study.get("authors"));
    assertThat(cff.get("license")).isEqualTo(study.get("license"));
    assertThat(cff.get("title").toString()).startsWith(study.get("title").toString());
    assertThat(cff.get("abstract").toString()).contains(checksum);
  }

  private static Map<?, ?> yaml(String text) throws IOException {
    return new com.fasterxml.jackson.dataformat.yaml.YAMLMapper().readValue(text, Map.class);
  }

  private RunDirectory completeRun(String reason) {
    RunDirectory run = RunDirectory.create(folder, "quick", Samples.START);
    Fork fork = Samples.insert("insert-latency", Samples.synchronous("standard"), 1);
    run.append(Samples.latency(fork, 250));
    run.append(List.of(fork.failed(reason)));
    run.writeManifest(
        Samples.manifest(run.id())
            .ended(RunManifest.State.COMPLETE, Samples.START.plusSeconds(60)));
    return run;
  }

  private void archive(Path run, String name) {
    assertThat(run("archive", run.toString(), "--out", path(name))).as(err.toString()).isZero();
  }

  /** The good archive with one entry more, another content of one, or one less. */
  private Path changed(String name, String content) throws IOException {
    Path file = folder.resolve("changed.zip");
    Map<String, byte[]> entries = entries(folder.resolve("good.zip"));
    if (content == null) {
      entries.remove(name);
    } else {
      entries.put(name, content.getBytes(StandardCharsets.UTF_8));
    }
    try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
      for (Map.Entry<String, byte[]> entry : entries.entrySet()) {
        zip.putNextEntry(new ZipEntry(entry.getKey()));
        zip.write(entry.getValue());
      }
    }
    return file;
  }

  private byte[] entry(String archive, String name) throws IOException {
    return entries(folder.resolve(archive)).entrySet().stream()
        .filter(entry -> entry.getKey().endsWith("/" + name))
        .findFirst()
        .orElseThrow()
        .getValue();
  }

  private static Map<String, byte[]> entries(Path archive) throws IOException {
    Map<String, byte[]> entries = new java.util.TreeMap<>();
    try (ZipFile zip = new ZipFile(archive.toFile())) {
      for (Enumeration<? extends ZipEntry> all = zip.entries(); all.hasMoreElements(); ) {
        ZipEntry entry = all.nextElement();
        entries.put(entry.getName(), zip.getInputStream(entry).readAllBytes());
      }
    }
    return entries;
  }

  private Path copyOf(Path run) throws IOException {
    Path copy = folder.resolve("copies").resolve(run.getFileName());
    try (var files = Files.walk(run)) {
      for (Path file : files.toList()) {
        Path target = copy.resolve(run.relativize(file).toString());
        if (Files.isDirectory(file)) {
          Files.createDirectories(target);
        } else {
          Files.copy(file, target);
        }
      }
    }
    return copy;
  }

  private String path(String name) {
    return folder.resolve(name).toString();
  }

  private void complains(String message, String... args) {
    err.getBuffer().setLength(0);
    assertThat(run(args)).isEqualTo(2);
    assertThat(err.toString()).contains(message);
    assertThat(err.toString().strip().lines()).hasSize(1);
  }

  private int run(String... args) {
    return Main.run(new PrintWriter(out, true), new PrintWriter(err, true), args);
  }
}
