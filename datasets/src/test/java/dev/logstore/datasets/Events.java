package dev.logstore.datasets;

import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/** Events that are hard to write, for tests of formats. */
final class Events {
  private Events() {}

  /** Up to four rows of any texts and numbers that a file may hold. */
  static Arbitrary<List<MoodleEvent>> hostile() {
    Arbitrary<String> text =
        Arbitraries.oneOf(
            Arbitraries.of(
                "",
                " ",
                "\"",
                "\"\"",
                ",",
                "\n",
                "\r\n",
                "\r",
                "\\",
                "\\\\",
                "\\N",
                "\\\\N",
                "\\.",
                "\\t",
                "NULL",
                "null",
                "#x",
                "ação, \"é\"",
                "日本\n語",
                "😀",
                " x ",
                "\t",
                "\b\f\u000b"),
            Arbitraries.strings()
                .ofMaxLength(20)
                .filter(s -> s.codePoints().noneMatch(Events::isNotStored)));
    Arbitrary<Long> number = Arbitraries.longs();
    Arbitrary<Integer> small = Arbitraries.integers().between(Short.MIN_VALUE, Short.MAX_VALUE);
    Arbitrary<String> nullableText = text.injectNull(0.3);
    Arbitrary<Long> nullableNumber = number.injectNull(0.3);
    return Combinators.combine(
            text.list().ofSize(5),
            nullableText.list().ofSize(4),
            number.list().ofSize(4),
            nullableNumber.list().ofSize(4),
            small.list().ofSize(3))
        .as(
            (t, nt, n, nn, s) ->
                new MoodleEvent(
                    t.get(0), t.get(1), t.get(2), t.get(3), nt.get(0), nn.get(0), t.get(4),
                    s.get(0), n.get(0), s.get(1), n.get(1), n.get(2), nn.get(1), nn.get(2),
                    s.get(2), nt.get(1), n.get(3), nt.get(2), nt.get(3), nn.get(3)))
        .list()
        .ofMaxSize(4);
  }

  /** Half a character, or the one that PostgreSQL's texts cannot hold. */
  private static boolean isNotStored(int codePoint) {
    return codePoint == 0
        || (codePoint >= Character.MIN_SURROGATE && codePoint <= Character.MAX_SURROGATE);
  }
}
