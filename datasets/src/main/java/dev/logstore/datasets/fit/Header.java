package dev.logstore.datasets.fit;

import dev.logstore.datasets.compare.Distance;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;

/** The comments of a fitted profile. */
final class Header {
  private static final String LOG_RATIO = "log_ratio";

  private Header() {}

  static String of(String name, Traits log, List<Distance> distances) {
    StringBuilder head = new StringBuilder();
    line(
        head,
        "Fitted to %s: %,d events of %,d users in %,d courses, %s to %s.",
        name,
        log.description().events(),
        log.description().users(),
        log.description().courses(),
        log.description().from(),
        log.description().to());
    line(head, "Every key that is not here is that of %s.yaml.", ProfileTree.BASE);
    line(head, "");
    line(
        head,
        "How far a sample of it, not scaled, was from the log (0 is equal, 1 nothing alike):");
    for (Distance d : distances) {
      if (!d.measure().equals(LOG_RATIO)) {
        line(head, "  %-28s %.3f", d.statistic(), d.distance());
      }
    }
    line(head, "Of single numbers, as factors:");
    for (Distance d : distances) {
      if (d.measure().equals(LOG_RATIO)) {
        line(head, "  %-28s %.2f", d.statistic(), Math.exp(d.distance()));
      }
    }
    return head.append('\n').toString();
  }

  private static void line(StringBuilder head, String format, Object... values) {
    String text = String.format(Locale.ROOT, format, values);
    head.append(("# " + text).stripTrailing()).append('\n');
  }

  /** What stands above each group of keys. */
  static Map<String, String> groups() {
    CSVFormat format = CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get();
    try (InputStream bytes =
            Header.class.getResourceAsStream("/dev/logstore/datasets/knob-comments.csv");
        CSVParser rows = format.parse(new InputStreamReader(bytes, StandardCharsets.UTF_8))) {
      Map<String, String> comments = new HashMap<>();
      rows.forEach(row -> comments.put(row.get("group"), row.get("comment")));
      return comments;
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read the comments from the jar", e);
    }
  }
}
