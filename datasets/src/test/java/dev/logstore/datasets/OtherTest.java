package dev.logstore.datasets;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

/** The column other as PHP's json_encode and serialize write it. */
class OtherTest {
  private static String written(OtherForm form) {
    ByteBlock out = new ByteBlock(16);
    Other.to(out, form)
        .begin()
        .rowId("quizid", 12)
        .text("path", "a/b\"c")
        .number("page", 0)
        .hundredths("finalgrade", 705)
        .flag("overridden", false)
        .nothing("overrideby")
        .emptyList("extra")
        .list("hashes", "ab")
        .end();
    return new String(out.toByteArray(), StandardCharsets.UTF_8);
  }

  @Test
  void asJson() {
    assertThat(written(OtherForm.JSON))
        .isEqualTo(
            "{\"quizid\":\"12\",\"path\":\"a\\/b\\\"c\",\"page\":0,\"finalgrade\":7.05,"
                + "\"overridden\":false,\"overrideby\":null,\"extra\":[],\"hashes\":[\"ab\"]}");
  }

  @Test
  void asPhpSerializes() {
    assertThat(written(OtherForm.PHP))
        .isEqualTo(
            "a:8:{s:6:\"quizid\";s:2:\"12\";s:4:\"path\";s:5:\"a/b\"c\";s:4:\"page\";i:0;"
                + "s:10:\"finalgrade\";d:7.05;s:10:\"overridden\";b:0;s:10:\"overrideby\";N;"
                + "s:5:\"extra\";a:0:{}s:6:\"hashes\";a:1:{i:0;s:2:\"ab\";}}");
  }

  @Test
  void aGradeHasNoMoreDecimalsThanItNeeds() {
    ByteBlock out = new ByteBlock(16);
    Other.to(out, OtherForm.JSON).begin().hundredths("a", 700).hundredths("b", 750).end();
    assertThat(new String(out.toByteArray(), StandardCharsets.UTF_8))
        .isEqualTo("{\"a\":7,\"b\":7.5}");
  }

  @Test
  void aProfileSaysInWhichForm() {
    SiteProfile php = SiteProfile.parse("php", Profiles.tinyWith("other: json", "other: php"));
    assertThat(EventGeneratorTest.all(new EventGenerator(php, 1)))
        .allSatisfy(e -> assertThat(e.other()).matches("N;|a:\\d:\\{.*}"));
  }
}
