package dev.logstore.datasets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.FieldSource;

class SiteProfileTest {
  @SuppressWarnings("unused") // By name, below.
  private static final Iterable<String> SHIPPED = SiteProfile.SHIPPED;

  @ParameterizedTest
  @FieldSource("SHIPPED")
  void everyShippedProfileIsValidAndCarriesItsName(String name) {
    assertThat(SiteProfile.load(name).name()).isEqualTo(name);
  }

  @Test
  void theShippedProfilesAreThoseOfTheFolder() throws IOException {
    try (Stream<Path> files = Files.list(Path.of("profiles"))) {
      assertThat(files.map(file -> file.getFileName().toString().replace(".yaml", "")))
          .containsExactlyInAnyOrderElementsOf(SiteProfile.SHIPPED);
    }
  }

  @Test
  void profilesHaveTheSizeThatTheirNamesPromise() {
    assertThat(SiteProfile.load("tiny").events()).isEqualTo(10_000);
    assertThat(SiteProfile.load("small").events()).isEqualTo(100_000);
    assertThat(SiteProfile.load("half-year").events()).isEqualTo(500_000);
    assertThat(SiteProfile.load("medium").events()).isEqualTo(1_000_000);
    assertThat(SiteProfile.load("year").events()).isEqualTo(10_000_000);
    assertThat(SiteProfile.load("thesis").events()).isEqualTo(10_000_000);
    assertThat(SiteProfile.load("large").events()).isEqualTo(100_000_000);
  }

  @Test
  void aProfileIsLoadedFromAFileToo(@TempDir Path folder) throws IOException {
    Path file = folder.resolve("my-site.yaml");
    Files.writeString(file, Profiles.tinyWith("events: 10000 ", "events: 77 "));
    SiteProfile profile = SiteProfile.load(file.toString());
    assertThat(profile.name()).isEqualTo("my-site");
    assertThat(profile.events()).isEqualTo(77);
  }

  @Test
  void theChecksumIsThatOfTheTextWhateverItsLineEnds() {
    String text = Profiles.text("tiny");
    SiteProfile unix = SiteProfile.parse("p", text);
    assertThat(SiteProfile.parse("p", text.replace("\n", "\r\n")).sha256())
        .isEqualTo(unix.sha256())
        .isEqualTo(SiteProfile.load("tiny").sha256());
    assertThat(Profiles.tiny(9_999).sha256()).isNotEqualTo(unix.sha256());
  }

  @Test
  void anUnknownNameListsTheShippedOnes() {
    assertThatThrownBy(() -> SiteProfile.load("huge"))
        .isInstanceOf(DatasetException.class)
        .hasMessage(
            "unknown profile huge; choose one of tiny, small, half-year, medium, year, thesis,"
                + " large, steady, burst, realistic"
                + " or give the path of a .yaml file");
    assertThatThrownBy(() -> SiteProfile.load("no/such.yaml"))
        .isInstanceOf(DatasetException.class)
        .hasMessageContaining("no/such.yaml");
  }

  @ParameterizedTest(name = "{0} → {1}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          students: 20       | studens: 60         | population.studens is no key
          students: 20       | pupils: 60          | population.pupils is no key
          students: 20       | students: 0         | population.students is 0, must be from 1
          students: 20       | students: many      | population.students must be a whole number
          students: 20       | students: 6.5       | population.students is "6.5", must be a whole number
          students: 20       | students: [20]      | population.students must be a whole number
          coursesPerStudent: 2 | coursesPerStudent: 5 | population.coursesPerStudent is 5, must be from 1 to 4
          `  start: 2026-03-02 ` | `  start: 2026-03-03 ` | calendar.start is 2026-03-03, a TUESDAY, must be a Monday
          `  start: 2026-03-02 ` | `  start: soon ` | calendar.start is "soon", must be a date
          America/Sao_Paulo  | America/Nowhere     | calendar.timeZone is "America/Nowhere", must be a time zone
          weeks: 4           | weeks: 0            | calendar.weeks is 0, must be from 1
          events: 10000      | events: 0           | events is 0, must be from 1 to 140000000
          events: 10000      | events: 140000001   | events is 140000001, must be from 1 to 140000000
          hours: [0.029,     | hours: [            | rhythm.hours has 23 values, must have 24
          0.003, 0.003,      | 0.003, -1,          | rhythm.hours[5] is -1.0, must be from 0
          student: 88        | studnt: 88          | sessions.kinds.studnt is no key
          ` guest: 1,`       | ``                  | sessions.kinds.guest is missing
          longest: 1800      | longest: 2          | sessions.gap.mu is 2.15, must be from
          completion: 0.28   | completion: 1.2     | activities.completion is 1.2, must be from 0
          completion: 0.28   | completion: .nan    | Malformed
          203.0.113.0/28     | 203.0.113.300/28    | network.campus is 203.0.113.300/28: 300 is above 255
          203.0.113.0/28     | anywhere            | network.campus is anywhere, must be like
          network:           | netwrk:             | netwrk is no key
          sigma: 1.5,        | sigma: 9,           | sessions.gap.sigma is 9.0, must be from 0
          2026-03-02, lec    | 2026-03-03, lec     | calendar.semesters[0].start is 2026-03-03, a TUESDAY
          quiz: 1.12, ass    | quiz: -2.0, ass     | styles[0].attraction.quiz is -2.0, must be from 0
          name: quizzes,     | nam: quizzes,       | styles[0].nam is no key
          breaks: 0.2,       | brakes: 0.2,        | rhythm.phases.brakes is no key
          mode: semester     | mode: trimester     | arrival.mode
          rushHours: 48      | rushHours: 0        | courseWork.rushHours is 0, must be from 1
          [10, 12, 16        | [10, 24, 16         | courseWork.dueHours[1] is 24, must be from 0 to 23
          [10, 12, 16, 17, 18, 23] | []            | courseWork.dueHours has no value, must have 1 or more
          lastClass: 16      | lastClass: 8        | courseWork.lastClass is 8, must be from 9 to 23
          campusUntil: 18    | campusUntil: 25     | network.campusUntil is 25, must be from 8 to 24
          quickGrades: 3     | quickGrades: 1      | activities.assign.quickGrades is 1, must be from 2
          occasional: 0.05   | occasional: 2       | tasks.cron.occasional is 2.0, must be from 0
          completion: 0.5    | completion: -1      | tasks.cron.completion is -1.0, must be from 0
          secondsPerModule: 2 | secondsPerModule: 0 | tasks.restore.secondsPerModule is 0, must be from 1
          classHours: 1      | classHours: 25      | courseWork.classHours is 25, must be from 1 to 24
          sections: 12       | sections: 0         | courseContent.sections is 0, must be from 1
          redirectSeconds: 2 | redirectSeconds: 61 | sessions.redirectSeconds is 61, must be from 0 to 60
          most: 8            | most: 0             | sessions.failedLogins.most is 0, must be from 1
          unknown: 0.5       | unknwon: 0.5        | sessions.failedLogins.unknwon is no key
          gradings: 8        | gradings: 0         | activities.assign.gradings is 0, must be from 1
          leaseDays: 7       | leaseDays: 0        | network.leaseDays is 0, must be from 1
          other: json        | other: xml          | logging.other
          """)
  void aMistakeIsToldWithItsLineAndKey(String old, String replacement, String message) {
    String text = Profiles.tinyWith(old, replacement == null ? "" : replacement);
    String before = Profiles.text("tiny").split(Pattern.quote(old), 2)[0];
    long line = before.chars().filter(c -> c == '\n').count() + 1;
    assertThatThrownBy(() -> SiteProfile.parse("mine", text))
        .isInstanceOf(DatasetException.class)
        .hasMessageStartingWith("profile mine, line " + line + ": " + message)
        .message()
        .hasLineCount(1);
  }

  @Test
  void aProfileTakesFromTheOneItExtendsWhatItDoesNotSay() {
    SiteProfile base = SiteProfile.load("tiny");
    SiteProfile mine =
        SiteProfile.parse("mine", "extends: tiny\nevents: 7\nsessions: {gap: {mu: 3}}\n");
    assertThat(mine.events()).isEqualTo(7);
    assertThat(mine.sessions().gap().mu()).isEqualTo(3);
    assertThat(mine.sessions().gap().sigma()).isEqualTo(base.sessions().gap().sigma());
    assertThat(mine.population()).isEqualTo(base.population());
    assertThat(mine.sha256()).isNotEqualTo(SiteProfile.parse("mine", "extends: small").sha256());
  }

  @Test
  void aMistakeInAnExtendingProfileIsToldWithItsOwnLine() {
    assertThatThrownBy(() -> SiteProfile.parse("mine", "extends: tiny\n\nevnts: 7\n"))
        .hasMessageStartingWith("profile mine, line 3: evnts is no key");
    assertThatThrownBy(() -> SiteProfile.parse("mine", "events: 7\nextends: huge\n"))
        .hasMessage(
            "profile mine, line 2: extends is huge, must be one of tiny, small, half-year, medium,"
                + " year, thesis, large, steady, burst, realistic");
  }

  @Test
  void aTextThatIsNoProfileIsRefused() {
    for (String text : new String[] {"", "just text", "[1, 2]", "# nothing"}) {
      assertThatThrownBy(() -> SiteProfile.parse("mine", text))
          .isInstanceOf(DatasetException.class)
          .hasMessageStartingWith("profile mine, line 1: is no profile");
    }
    assertThatThrownBy(() -> SiteProfile.parse("mine", "calendar: {weeks: [4"))
        .isInstanceOf(DatasetException.class)
        .hasMessageStartingWith("profile mine, line 1")
        .message()
        .hasLineCount(1);
    assertThatThrownBy(() -> SiteProfile.parse("mine", Profiles.text("tiny") + "\nevents: 5\n"))
        .hasMessageContaining("Duplicate field 'events'");
  }
}
