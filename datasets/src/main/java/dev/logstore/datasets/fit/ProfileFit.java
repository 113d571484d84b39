package dev.logstore.datasets.fit;

import dev.logstore.datasets.Dataset;
import dev.logstore.datasets.DatasetException;
import dev.logstore.datasets.SiteProfile;
import dev.logstore.datasets.compare.Calibration;
import dev.logstore.datasets.compare.Comparison;
import dev.logstore.datasets.compare.Distance;
import dev.logstore.datasets.compare.Statistics;
import dev.logstore.datasets.describe.Description;
import dev.logstore.datasets.describe.LogSource;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * Finds the profile whose logs are most like a given one. What a log tells directly is read off;
 * the rest follows by turns: a sample is generated and described, and each {@link Knob} is turned
 * by what its statistic is off. The best of the turns is kept. The same log gives the same profile.
 */
public final class ProfileFit {
  /** Enough for steady statistics, few enough to be generated many times. */
  private static final long SAMPLE_EVENTS = 100_000;

  private static final long SEED = 1;

  /** A statistic that is much further off than the yardstick counts as no more than so many. */
  private static final double FURTHEST = 5;

  private final int turns;
  private final Consumer<String> progress;

  /**
   * @param turns how often to generate, describe and turn the knobs
   * @param progress told a line for each
   */
  public ProfileFit(int turns, Consumer<String> progress) {
    this.turns = turns;
    this.progress = progress;
  }

  /**
   * A profile and how near it comes.
   *
   * @param yaml text of the profile; extends a shipped one
   * @param events rows of a log of it
   * @param distances of a sample of it from the log, without any scaling
   */
  public record Fitted(String yaml, long events, List<Distance> distances) {}

  /** What a turn came out with. */
  private record Turn(ProfileTree tree, List<Distance> distances, double score) {}

  /**
   * Fits a profile.
   *
   * @param name of the log, for the comments
   * @throws DatasetException if the log has no event in a course, or the scaled site is beyond what
   *     the model can do
   */
  public Fitted fit(String name, LogSource log, Scale scale) {
    TraitCounter counter = new TraitCounter();
    Traits wanted = counter.result(log.describe(counter));
    if (wanted.description().courses() == 0) {
      throw new DatasetException(
          name + " has no event in a course, so there is nothing to make a profile of");
    }
    Direct direct = new Direct(wanted);
    ProfileTree tree = direct.tree();
    Statistics reference = Statistics.of(name, wanted.description());
    Turn best = null;
    for (int turn = 0; turn <= turns; turn++) {
      Traits made = sample(direct, tree, log.zone());
      Turn now = judged(tree, reference, made.description());
      progress.accept(
          String.format(
              java.util.Locale.ROOT,
              "turn %d of %d: mean distance %.2f of the yardstick",
              turn,
              turns,
              now.score()));
      best = best == null || now.score() < best.score() ? now : best;
      tree = turned(tree, wanted, made);
    }
    ProfileTree scaled = direct.scaled(best.tree(), scale);
    String yaml = scaled.toYaml(Header.of(name, wanted, best.distances()), Header.groups());
    SiteProfile profile = SiteProfile.parse("fitted", yaml);
    return new Fitted(yaml, profile.events(), best.distances());
  }

  private static Turn judged(ProfileTree tree, Statistics reference, Description made) {
    List<Distance> distances =
        Comparison.between(Statistics.of("sample", made), reference, Calibration.load());
    double score =
        distances.stream()
            .filter(d -> d.yardstick() > 0)
            .mapToDouble(d -> Math.min(FURTHEST, d.distance() / d.yardstick()))
            .average()
            .orElse(0);
    return new Turn(tree, distances, score);
  }

  private static ProfileTree turned(ProfileTree tree, Traits wanted, Traits made) {
    ProfileTree next = tree.copy();
    for (Knob knob : Knob.all()) {
      if (next.has(knob.key())) {
        double value =
            knob.turned(
                next.number(knob.key()),
                wanted.number(knob.statistic()),
                made.number(knob.statistic()));
        Limits.set(next, knob, value);
      }
    }
    return next;
  }

  private static Traits sample(Direct direct, ProfileTree tree, ZoneId zone) {
    SiteProfile profile = direct.sampled(tree, SAMPLE_EVENTS).toProfile("sample");
    Path folder = null;
    try {
      folder = Files.createTempDirectory("fit-");
      Dataset.generate(profile, SEED, folder);
      TraitCounter counter = new TraitCounter();
      return counter.result(LogSource.of(folder, zone.getId(), null).describe(counter));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } finally {
      delete(folder);
    }
  }

  private static void delete(Path folder) {
    if (folder == null) {
      return;
    }
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path each : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(each);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
