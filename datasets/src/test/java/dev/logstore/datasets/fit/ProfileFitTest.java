package dev.logstore.datasets.fit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.logstore.datasets.Dataset;
import dev.logstore.datasets.DatasetException;
import dev.logstore.datasets.EventCsv;
import dev.logstore.datasets.SiteProfile;
import dev.logstore.datasets.compare.Calibration;
import dev.logstore.datasets.compare.Comparison;
import dev.logstore.datasets.compare.Distance;
import dev.logstore.datasets.compare.Statistics;
import dev.logstore.datasets.describe.LogSource;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A log of a profile unlike the shipped ones, and what is learnt from it. */
class ProfileFitTest {
  /** People of the night and the weekend, on mobiles and in forums, far apart in how active. */
  private static final String UNUSUAL =
      """
      extends: tiny
      events: 12000
      calendar: {timeZone: Europe/Berlin, start: 2026-04-06, weeks: 6}
      population: {students: 60, teachers: 6, courses: 5, coursesPerStudent: 2,
                   studentActivitySigma: 1.0}
      courseContent:
        attraction: {quiz: 0.4, assign: 3.0, forum: 6.0, resource: 2.5, lti: 0.1}
      rhythm:
        hours: [1, 0.5, 0.2, 0.1, 0.1, 0.1, 0.2, 1, 3, 4, 4, 3, 2, 2, 3, 3, 2, 2, 4, 7, 9, 9, 6, 3]
        weekdays: [5, 1, 1, 1, 1, 6, 8]
      sessions:
        kinds: {student: 60, mobile: 30, teacher: 15, guest: 4}
        length: {mu: 1.9, sigma: 0.9}
        gap: {mu: 3.5, sigma: 1.4}
        login: 0.8
        logout: 0.4
      browsing:
        stay: 0.05
        course: {coursePage: 60, section: 15}
      activities: {readMore: 0.8, quiz: {pages: {mu: 0.8}}, forum: {post: 0.3}}
      """;

  @TempDir private static Path folder;
  private static Path log;
  private static ProfileFit.Fitted fitted;

  @BeforeAll
  static void fit() {
    log = generate("log", UNUSUAL, 5);
    fitted = fit(Scale.none(), 6, new ArrayList<>());
  }

  private static Path generate(String name, String yaml, long seed) {
    Path made = folder.resolve(name);
    Dataset.generate(SiteProfile.parse(name, yaml), seed, made);
    return made;
  }

  private static ProfileFit.Fitted fit(Scale scale, int turns, List<String> told) {
    return new ProfileFit(turns, told::add).fit("log", LogSource.of(log, null, null), scale);
  }

  private static Map<String, Distance> distances(Path made) {
    Map<String, Distance> all = new HashMap<>();
    Comparison.between(statistics(made), statistics(log), Calibration.load())
        .forEach(distance -> all.put(distance.statistic(), distance));
    return all;
  }

  private static Statistics statistics(Path made) {
    return Statistics.of(made.toString(), LogSource.of(made, "Europe/Berlin", null).describe());
  }

  /** Another seed, so that what is compared is not the sample that the fit looked at. */
  @Test
  void aLogOfTheFittedProfileIsNearerThanOneOfTheShippedProfile() {
    Map<String, Distance> near = distances(generate("near", fitted.yaml(), 77));
    Map<String, Distance> far = distances(generate("far", "extends: tiny\nevents: 12000\n", 77));
    int nearer = 0;
    for (Map.Entry<String, Distance> each : near.entrySet()) {
      double before = far.get(each.getKey()).distance();
      double now = each.getValue().distance();
      nearer += now <= before ? 1 : 0;
      // Noise of two seeds, or of single peaks, is no harm.
      assertThat(now).as(each.getKey()).isLessThan(before + 0.5 + each.getValue().yardstick());
    }
    assertThat(nearer).isGreaterThan(near.size() * 3 / 4);
    for (String mix : List.of("event mix", "components", "hour of day", "weekday", "origin")) {
      assertThat(near.get(mix).distance()).as(mix).isLessThan(far.get(mix).distance() / 2);
    }
  }

  @Test
  void theCommentsSayHowNearItIs() {
    assertThat(fitted.yaml())
        .startsWith("# Fitted to log: 12,000 events of ")
        .contains("#   event mix  ")
        .contains("\nextends: tiny\n");
    assertThat(fitted.distances()).hasSizeGreaterThan(40);
  }

  @Test
  void theSameLogGivesTheSameProfileAndEachTurnIsTold() {
    List<String> told = new ArrayList<>();
    String once = fit(Scale.none(), 1, told).yaml();
    assertThat(fit(Scale.none(), 1, new ArrayList<>()).yaml()).isEqualTo(once);
    assertThat(told).hasSize(2);
    assertThat(told.get(1)).startsWith("turn 1 of 1: mean distance ");
  }

  @Test
  void tenTimesTheUsersAreTenTimesTheSiteOfTheSameShape() {
    String oneYaml = fit(Scale.none(), 0, new ArrayList<>()).yaml();
    String tenYaml = fit(new Scale("x10", null, null), 0, new ArrayList<>()).yaml();
    SiteProfile one = SiteProfile.parse("one", oneYaml);
    SiteProfile ten = SiteProfile.parse("ten", tenYaml);
    assertThat(ten.population().students()).isEqualTo(10 * one.population().students());
    assertThat(ten.population().teachers()).isEqualTo(10 * one.population().teachers());
    assertThat(ten.population().courses()).isEqualTo(10 * one.population().courses());
    assertThat(ten.events()).isEqualTo(10 * one.events());
    assertThat(ten.calendar().weeks()).isEqualTo(one.calendar().weeks());
    Path small = generate("one", oneYaml, 3);
    Path large = generate("ten", tenYaml, 3);
    List<Distance> apart =
        Comparison.between(statistics(small), statistics(large), Calibration.load());
    // The tests and deadlines of few courses show in hours and weekdays, those of many do not.
    assertThat(apart)
        .filteredOn(d -> List.of("hour of day", "weekday", "crud").contains(d.statistic()))
        .hasSize(3)
        .allSatisfy(d -> assertThat(d.distance()).isLessThan(0.2));
  }

  @Test
  void lengthAndEventsAreScaledToo() {
    SiteProfile longer =
        SiteProfile.parse("longer", fit(new Scale("500", 12, null), 0, new ArrayList<>()).yaml());
    assertThat(longer.calendar().weeks()).isEqualTo(12);
    assertThat(longer.population().students() + longer.population().teachers()).isBetween(495, 505);
    SiteProfile counted =
        SiteProfile.parse(
            "counted", fit(new Scale(null, null, 1234L), 0, new ArrayList<>()).yaml());
    assertThat(counted.events()).isEqualTo(1234);
  }

  @Test
  void badScalesAndLogsWithoutCoursesAreTold() throws IOException {
    assertThatThrownBy(() -> new Scale("many", null, null))
        .isInstanceOf(DatasetException.class)
        .hasMessage("users must be a number like 5000 or a factor like x10, is many");
    assertThatThrownBy(() -> new Scale("x0", null, null)).hasMessageContaining("above 0");
    Path empty = folder.resolve("empty.csv");
    Files.writeString(empty, String.join(",", EventCsv.COLUMNS) + "\n");
    assertThatThrownBy(
            () ->
                new ProfileFit(0, line -> {})
                    .fit("empty.csv", LogSource.of(empty, null, null), Scale.none()))
        .isInstanceOf(DatasetException.class)
        .hasMessageStartingWith("empty.csv has no event in a course");
  }
}
