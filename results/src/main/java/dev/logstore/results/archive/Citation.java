package dev.logstore.results.archive;

import dev.logstore.results.RunManifest;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Objects;
import java.util.Properties;

/**
 * How to cite a run: one entry for its measurements, which their checksum pins down.
 *
 * @param manifest of the run
 * @param checksum SHA-256 of measurements.csv as it is published
 */
public record Citation(RunManifest manifest, String checksum) {
  private static final Properties STUDY = study();

  private static Properties study() {
    Properties properties = new Properties();
    try (Reader file =
        new InputStreamReader(
            Objects.requireNonNull(Citation.class.getResourceAsStream("citation.properties")),
            StandardCharsets.UTF_8)) {
      properties.load(file);
      return properties;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A BibTeX entry, for biblatex too. */
  public String bibtex() {
    LocalDate date = date();
    String month = date.getMonth().name().substring(0, 3).toLowerCase(Locale.ROOT);
    return """
        @misc{logstore-%s,
          author       = {{%s}},
          title        = {{%s}},
          year         = {%d},
          month        = %s,
          howpublished = {Data set, run %s},
          note         = {%s. SHA-256 of measurements.csv: %s},
        }
        """
        .formatted(
            manifest.run(),
            STUDY.getProperty("author"),
            STUDY.getProperty("title"),
            date.getYear(),
            month,
            manifest.run(),
            what(),
            checksum);
  }

  /** A file in the Citation File Format 1.2.0. */
  public String cff() {
    return """
        cff-version: 1.2.0
        message: If you use this run, please cite it.
        title: "%s: run %s"
        type: dataset
        version: "%s"
        date-released: %s
        license: %s
        abstract: >-
          %s.
          SHA-256 of measurements.csv: %s
        authors:
          - name: %s
        """
        .formatted(
            STUDY.getProperty("title"),
            manifest.run(),
            manifest.run(),
            date(),
            STUDY.getProperty("license"),
            what(),
            checksum,
            STUDY.getProperty("author"));
  }

  private String what() {
    StringBuilder text = new StringBuilder("Plan ").append(manifest.plan().name());
    for (RunManifest.Dataset events : manifest.datasets()) {
      text.append(
          String.format(Locale.ROOT, ", events of %s (%,d)", events.name(), events.events()));
    }
    if (manifest.git() != null) {
      text.append(", commit ")
          .append(manifest.git().commit())
          .append(manifest.git().modified() ? " with changes" : "");
    }
    return text.toString();
  }

  private LocalDate date() {
    Instant end = manifest.endedAt() == null ? manifest.startedAt() : manifest.endedAt();
    return end.atZone(ZoneOffset.UTC).toLocalDate();
  }
}
