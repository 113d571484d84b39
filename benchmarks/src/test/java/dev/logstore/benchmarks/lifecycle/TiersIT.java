package dev.logstore.benchmarks.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.logstore.benchmarks.TestEvents;
import dev.logstore.datasets.MoodleEvent;
import dev.logstore.results.Metric;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The tiers of the proposal on fourteen events, whose figures anyone can work out. */
@ExtendWith(LifecycleStage.Provided.class)
class TiersIT {
  private static final MoodleEvent ANY = TestEvents.sequence(1).get(0);
  private static final String VIEWED = "\\core\\event\\course_viewed";
  private static final String LISTED = "\\core\\event\\user_list_viewed";

  @ParameterizedTest
  @ValueSource(strings = {"standard", "partitioned-day", "draft", "plugin", "tuned"})
  void theTiersHoldWhatTheyHaveToAndTheTrendsAreAsWrongAsWorkedOut(
      String schema, LifecycleStage stage) throws SQLException {
    Workplace place = stage.empty(schema);
    List<MoodleEvent> events = new ArrayList<>();
    long older = place.daysBack(4);
    events.add(event(VIEWED, 1, older + at(12, 0, 0)));
    events.add(event(VIEWED, 2, older + at(23, 59, 59)));
    // By the hour: user 1 is counted in two hours, so the day has 3 users instead of 2.
    long hours = place.daysBack(3);
    events.add(event(VIEWED, 1, hours));
    events.add(event(VIEWED, 1, hours + at(0, 30, 0)));
    events.add(event(VIEWED, 2, hours + at(0, 59, 59)));
    events.add(event(VIEWED, 1, hours + at(1, 0, 0)));
    // By the minute: user 1 is counted in two minutes, so the day has 3 users instead of 2.
    long minutes = place.daysBack(2);
    events.add(event(VIEWED, 1, minutes + at(9, 0, 5)));
    events.add(event(VIEWED, 1, minutes + at(9, 0, 50)));
    events.add(event(LISTED, 2, minutes + at(9, 0, 30)));
    events.add(event(VIEWED, 1, minutes + at(9, 1, 0)));
    // In full: 3 users.
    long full = place.daysBack(1);
    events.add(event(VIEWED, 1, full));
    events.add(event(VIEWED, 1, full + at(7, 0, 0)));
    events.add(event(LISTED, 2, full + at(7, 0, 0)));
    events.add(event(LISTED, 3, full + at(8, 0, 0)));
    LifecycleStage.insert(place, events);

    Map<Metric, Double> values = LifecycleStage.run(new Tiers(1, 2, 3), place);

    assertThat(values.get(Metric.TREND_ERROR_HOURS)).isZero();
    assertThat(values.get(Metric.TREND_ERROR_TOP)).isZero();
    // Truth: 2 + 2 + 3 users. Off by 1 + 1 + 0.
    assertThat(values.get(Metric.TREND_ERROR_USERS)).isCloseTo(200.0 / 7, within(1e-9));
    assertThat(values.get(Metric.TREND_LOST)).isCloseTo(200.0 / 14, within(1e-9));
    // So few rows take whole pages in any form.
    assertThat(values.get(Metric.SIZE_BEFORE)).isPositive();
    assertThat(values.get(Metric.SIZE_AFTER)).isPositive();
    try (Connection connection = place.connect()) {
      assertThat(rows(connection, "log_tier_hour"))
          .containsExactlyInAnyOrder(
              row(hours, VIEWED, 3, 2), row(hours + at(1, 0, 0), VIEWED, 1, 1));
      assertThat(rows(connection, "log_tier_minute"))
          .containsExactlyInAnyOrder(
              row(minutes + at(9, 0, 0), VIEWED, 2, 1),
              row(minutes + at(9, 0, 0), LISTED, 1, 1),
              row(minutes + at(9, 1, 0), VIEWED, 1, 1));
      assertThat(Workplace.number(connection, "SELECT count(*) FROM " + place.schema().table()))
          .isEqualTo(4);
    }
  }

  private static MoodleEvent event(String name, long user, long time) {
    return new MoodleEvent(
        name,
        ANY.component(),
        ANY.action(),
        ANY.target(),
        ANY.objectTable(),
        ANY.objectId(),
        ANY.crud(),
        ANY.eduLevel(),
        ANY.contextId(),
        ANY.contextLevel(),
        ANY.contextInstanceId(),
        user,
        ANY.courseId(),
        ANY.relatedUserId(),
        ANY.anonymous(),
        ANY.other(),
        time,
        ANY.origin(),
        ANY.ip(),
        ANY.realUserId());
  }

  private static long at(int hour, int minute, int second) {
    return hour * 3600L + minute * 60L + second;
  }

  private static String row(long bucket, String event, int events, int users) {
    return bucket + " " + event + " " + events + " " + users;
  }

  private static List<String> rows(Connection connection, String table) throws SQLException {
    List<String> rows = new ArrayList<>();
    try (Statement statement = connection.createStatement();
        ResultSet result =
            statement.executeQuery("SELECT bucket, eventname, events, users FROM " + table)) {
      while (result.next()) {
        rows.add(row(result.getLong(1), result.getString(2), result.getInt(3), result.getInt(4)));
      }
    }
    return rows;
  }
}
