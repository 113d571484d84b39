package dev.logstore.datasets;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What is generated is written from columns, what is imported from records: the same bytes. */
class ColumnEncoderTest {
  private static final long ROWS = 20_000;

  private static List<EventColumns> columns(OtherForm form) {
    SiteProfile profile =
        form == OtherForm.JSON
            ? Profiles.tiny(ROWS)
            : SiteProfile.parse(
                "php", "extends: tiny\nevents: " + ROWS + "\nlogging: {other: php}\n");
    EventGenerator generator = new EventGenerator(profile, 3);
    assertThat(generator.otherForm()).isEqualTo(form);
    return List.of(generator.sessionsOf(0), generator.sessionsOf(1));
  }

  private static void sameBytes(EventFormat format, OtherForm form) {
    EventEncoder ofRecords = format.encoder();
    ColumnEncoder ofColumns = format.encoder(EventCatalogue.load(), form);
    ByteBlock expected = new ByteBlock(1 << 12);
    ByteBlock actual = new ByteBlock(1 << 12);
    long id = Integer.MAX_VALUE - 100L; // Ids of ten digits, and beyond 32 bits.
    for (EventColumns columns : columns(form)) {
      for (int row = 0; row < columns.size(); row++) {
        id++;
        expected.clear();
        actual.clear();
        MoodleEvent event = columns.event(row, form);
        ofRecords.put(event, id, expected);
        ofColumns.put(columns, row, id, actual);
        assertThat(actual.toByteArray()).as("%s", event).isEqualTo(expected.toByteArray());
      }
    }
    assertThat(id).isGreaterThan(Integer.MAX_VALUE);
  }

  @ParameterizedTest
  @EnumSource
  void theBytesOfARowAreThoseOfItsRecord(EventFormat format) {
    sameBytes(format, OtherForm.JSON);
  }

  @ParameterizedTest
  @EnumSource
  void alsoWithDataAsPhpSerializesIt(EventFormat format) {
    sameBytes(format, OtherForm.PHP);
  }

  @Test
  void theRowsHaveNullsAddressesOfBothKindsAndData() {
    List<MoodleEvent> events =
        columns(OtherForm.JSON).stream()
            .flatMap(
                c -> IntStream.range(0, c.size()).mapToObj(row -> c.event(row, OtherForm.JSON)))
            .toList();
    assertThat(events).anyMatch(e -> e.ip() == null).anyMatch(e -> e.ip() != null);
    assertThat(events).anyMatch(e -> e.ip() != null && e.ip().contains(":"));
    assertThat(events).anyMatch(e -> e.objectId() == null).anyMatch(e -> e.relatedUserId() == null);
    assertThat(events).anyMatch(e -> e.other().contains("\"")).anyMatch(e -> e.anonymous() == 1);
    assertThat(events).anyMatch(e -> e.realUserId() != null);
  }
}
