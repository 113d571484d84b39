package dev.logstore.datasets;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

/** The formats of PostgreSQL's COPY, held against its documentation. */
class CopyFormatTest {
  /** A backslash, a tab, a newline and a letter beyond ASCII; null, the empty text, and \\N. */
  private static final MoodleEvent EVENT =
      new MoodleEvent(
          "\\a",
          "b\tc",
          "d\ne",
          "",
          null,
          null,
          "r",
          2,
          29,
          50,
          3,
          17,
          3L,
          null,
          0,
          "\\N",
          1_772_423_232,
          "é",
          null,
          -1L);

  @Test
  void textIsAsPostgresqlReadsIt() {
    assertThat(new String(encode(new CopyTextEncoder(), List.of(EVENT)), StandardCharsets.UTF_8))
        .isEqualTo(
            "1\t\\\\a\tb\\tc\td\\ne\t\t\\N\t\\N\tr\t2\t29\t50\t3\t17\t3\t\\N\t0"
                + "\t\\\\N\t1772423232\té\t\\N\t-1\n");
  }

  @Test
  void binaryIsAsPostgresqlReadsIt() {
    String nothing = "ffffffff";
    assertThat(HexFormat.of().formatHex(encode(new CopyBinaryEncoder(), List.of(EVENT))))
        .isEqualTo(
            String.join(
                "",
                "5047434f50590aff0d0a00" + "00000000" + "00000000",
                "0015",
                "00000008" + "0000000000000001",
                "00000002" + "5c61",
                "00000003" + "620963",
                "00000003" + "640a65",
                "00000000",
                nothing,
                nothing,
                "00000001" + "72",
                "00000002" + "0002",
                "00000008" + "000000000000001d",
                "00000008" + "0000000000000032",
                "00000008" + "0000000000000003",
                "00000008" + "0000000000000011",
                "00000008" + "0000000000000003",
                nothing,
                "00000002" + "0000",
                "00000002" + "5c4e",
                "00000008" + "0000000069a50840",
                "00000002" + "c3a9",
                nothing,
                "00000008" + "ffffffffffffffff",
                "ffff"));
  }

  @Property(tries = 300)
  void textIsReadBack(@ForAll("events") List<MoodleEvent> events) throws IOException {
    String text = new String(encode(new CopyTextEncoder(), events), StandardCharsets.UTF_8);
    assertThat(text.lines()).hasSameSizeAs(events);
    try (EventReader reader =
        new CopyTextReader("test", new BufferedReader(new StringReader(text)))) {
      assertThat(all(reader)).isEqualTo(events);
    }
  }

  @Property(tries = 300)
  void binaryIsReadBack(@ForAll("events") List<MoodleEvent> events) throws IOException {
    byte[] bytes = encode(new CopyBinaryEncoder(), events);
    try (EventReader reader =
        new CopyBinaryReader(
            "test", new DataInputStream(new ByteArrayInputStream(bytes)), Shard.WHOLE)) {
      assertThat(all(reader)).isEqualTo(events);
    }
  }

  @Provide
  Arbitrary<List<MoodleEvent>> events() {
    return Events.hostile();
  }

  private static byte[] encode(EventEncoder encoder, List<MoodleEvent> events) {
    ByteBlock block = new ByteBlock(1);
    encoder.begin(block);
    long id = 0;
    for (MoodleEvent event : events) {
      encoder.put(event, ++id, block);
    }
    encoder.end(block);
    return block.toByteArray();
  }

  private static List<MoodleEvent> all(EventReader reader) {
    List<MoodleEvent> events = new ArrayList<>();
    reader.forEachRemaining(events::add);
    return events;
  }
}
