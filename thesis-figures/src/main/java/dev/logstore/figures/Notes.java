package dev.logstore.figures;

import dev.logstore.results.RunManifest;
import dev.logstore.results.Summary.Line;
import java.util.ArrayList;
import java.util.IntSummaryStatistics;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** What stands under a figure: what its marks mean, of which run it is, what is not in it. */
final class Notes {
  /** The schemas that every benchmark of the quick plan measures. */
  private static final List<String> EXPECTED = List.of("standard", "control", "plugin");

  private final Run run;
  private final Labels labels;
  private final List<String> notes = new ArrayList<>();

  Notes(Run run, Labels labels) {
    this.run = run;
    this.labels = labels;
  }

  /** What points and whiskers are, and of how many forks. */
  Notes points(List<Line> lines) {
    IntSummaryStatistics forks =
        lines.stream().mapToInt(line -> line.summary().forks()).summaryStatistics();
    if (forks.getMax() == 1) {
      return text("note.points.one");
    }
    String n =
        forks.getMin() == forks.getMax()
            ? labels.count(forks.getMax())
            : labels.count(forks.getMin()) + "–" + labels.count(forks.getMax());
    return text("note.points", n);
  }

  Notes text(String key, Object... arguments) {
    notes.add(labels.text(key, arguments));
    return this;
  }

  /** Names the schemas that are missing among these lines. */
  Notes absent(List<Line> lines) {
    Set<String> present =
        lines.stream().map(line -> line.arm().group()).collect(Collectors.toSet());
    String absent =
        EXPECTED.stream()
            .filter(group -> !present.contains(group))
            .map(labels::arm)
            .collect(Collectors.joining("; "));
    return absent.isEmpty() ? this : text("note.absent", absent);
  }

  /** The run, its data and what its commits promise. */
  List<String> ofRun(List<Line> lines) {
    RunManifest manifest = run.manifest();
    List<String> parts = new ArrayList<>();
    if (manifest.dataset() != null) {
      parts.add(labels.text("note.run.dataset", manifest.dataset().name()));
    }
    if (!lines.isEmpty()) {
      parts.add(Run.durability(lines));
    }
    parts.add(0, manifest.run());
    text("note.run", String.join("; ", parts));
    if (manifest.state() != RunManifest.State.COMPLETE) {
      text("note.incomplete", labels.text("state." + manifest.state()));
    }
    return notes;
  }
}
