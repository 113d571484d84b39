package dev.logstore.figures;

import dev.logstore.results.Arm;
import dev.logstore.results.RunManifest;
import dev.logstore.results.Summary.Line;
import java.util.ArrayList;
import java.util.Collection;
import java.util.IntSummaryStatistics;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** What stands under a figure: what its marks mean, of which run it is, what is not in it. */
final class Notes {
  private final Run run;
  private final Labels labels;
  private final List<String> notes = new ArrayList<>();

  Notes(Run run, Labels labels) {
    this.run = run;
    this.labels = labels;
  }

  /** What points are and of how many forks, and what whiskers are, where there are any. */
  Notes points(List<Line> lines) {
    if (lines.stream().anyMatch(line -> line.summary().interval().isPresent())) {
      return text("note.points", forks(lines));
    }
    if (lines.stream().allMatch(line -> line.question().metric().isCount())) {
      return text("note.counted", forks(lines));
    }
    return text("note.points.one");
  }

  /** How many forks the lines rest on: 5, or 4–5. */
  String forks(List<Line> lines) {
    IntSummaryStatistics forks =
        lines.stream().mapToInt(line -> line.summary().forks()).summaryStatistics();
    return range(forks);
  }

  /** A number of forks, or from the fewest to the most. */
  String range(IntSummaryStatistics forks) {
    return forks.getMin() == forks.getMax()
        ? labels.count(forks.getMax())
        : labels.count(forks.getMin()) + "–" + labels.count(forks.getMax());
  }

  Notes text(String key, Object... arguments) {
    notes.add(labels.text(key, arguments));
    return this;
  }

  /** Names the schemas that the run has measured elsewhere, but not for this figure. */
  Notes absent(Collection<Arm> present) {
    Set<String> here = present.stream().map(Arm::group).collect(Collectors.toSet());
    Set<String> absent = new LinkedHashSet<>();
    run.measurements().stream()
        .map(row -> row.fork().arm())
        .filter(arm -> !arm.group().equals(Arm.BASELINE_AGAIN))
        .map(Arm::group)
        .filter(group -> !here.contains(group))
        .forEach(absent::add);
    return absent.isEmpty()
        ? this
        : text("note.absent", absent.stream().map(labels::arm).collect(Collectors.joining("; ")));
  }

  /** Says how the arms write, where all write in the same way and their names do not say it. */
  Notes writer(Collection<Arm> arms) {
    ArmNames names = new ArmNames(labels);
    List<String> writers =
        arms.stream().map(names::writer).filter(name -> !name.isEmpty()).distinct().toList();
    return writers.size() == 1 ? text("note.writer", writers.get(0)) : this;
  }

  /** Says that arms were left out because a page holds no more. */
  Notes leftOut(int arms) {
    return arms == 0 ? this : text("note.more", labels.count(arms));
  }

  /** The run, its data and what its commits promise. */
  List<String> ofRun(Collection<Arm> arms) {
    RunManifest manifest = run.manifest();
    List<String> parts = new ArrayList<>();
    parts.add(manifest.run());
    if (manifest.dataset() != null) {
      parts.add(labels.text("note.run.dataset", manifest.dataset().name()));
    }
    if (!arms.isEmpty()) {
      parts.add(Run.durability(List.copyOf(arms)));
    }
    text("note.run", String.join("; ", parts));
    if (manifest.state() != RunManifest.State.COMPLETE) {
      text("note.incomplete", labels.text("state." + manifest.state()));
    }
    return List.copyOf(notes);
  }
}
