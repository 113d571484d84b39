package dev.logstore.benchmarks.fidelity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.logstore.benchmarks.schema.NamedSql;
import dev.logstore.benchmarks.schema.SchemaVariant;
import dev.logstore.benchmarks.study.Selection;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FidelityTest {
  @TempDir Path folder;

  private static final Check INSERT =
      new Check("insert", "events/s", 0.95, 1.05, Placement.APART, () -> {}, () -> 0, () -> 0);

  @Test
  void theReferenceGetsTheSameStatementWithItsOwnVariables() {
    NamedSql sql = NamedSql.parse("SELECT :a + 1 FROM t WHERE x = :b AND y = :a");

    assertThat(ReferenceScript.text(sql))
        .isEqualTo("SELECT :a + 1 FROM t WHERE x = :b AND y = :a;\n");
  }

  @Test
  void theReferenceSettlesItsSessionOnceAsTheHarnessDoes() throws IOException {
    Path script =
        ReferenceScript.writeSettled(folder, "query", NamedSql.parse("SELECT 1 WHERE :a = 2"));

    assertThat(script)
        .hasContent(
            """
            \\if :settled
            \\else
            SELECT length(repeat('x', 30000000));
            \\set settled true
            \\endif
            SELECT 1 WHERE :a = 2;
            """);
  }

  @Test
  void everyColumnOfTheInsertHasAValueThatAVariableCanHold() {
    NamedSql insert = SchemaVariant.STANDARD.insert();

    assertThat(InsertProbe.variables(insert)).containsOnlyKeys(insert.parameters());
    assertThat(InsertProbe.variables(insert).values()).noneMatch("null"::equals);
    assertThat(ReferenceScript.text(insert)).doesNotContain("?").contains(":eventname");
  }

  @Test
  void aRatioIsPairedByRoundAndHeldAgainstItsBounds() {
    CheckResult close = CheckResult.of(INSERT, List.of(100.0, 200.0), List.of(101.0, 202.0));
    CheckResult slow = CheckResult.of(INSERT, List.of(90.0, 180.0), List.of(100.0, 200.0));
    CheckResult noisy = CheckResult.of(INSERT, List.of(70.0, 210.0), List.of(100.0, 200.0));

    assertThat(close.ratio().value()).isBetween(0.990, 0.991);
    assertThat(close.accepted()).isTrue();
    assertThat(slow.accepted()).isFalse();
    assertThat(slow.line()).contains("0.900").endsWith("OUTSIDE");
    assertThat(noisy.accepted()).isFalse();
    assertThat(noisy.line()).contains("0.857").endsWith("undecided: more rounds");
    assertThat(slow.csv())
        .containsExactly("\"insert\",1,90.0,100.0,events/s", "\"insert\",2,180.0,200.0,events/s");
  }

  @Test
  void aRatioWithoutBoundsInformsAndIsNotJudged() {
    Check check =
        new Check(
            "query, as studied",
            "us",
            0,
            Double.POSITIVE_INFINITY,
            Placement.FREE,
            () -> {},
            () -> 0,
            () -> 0);

    CheckResult slow = CheckResult.of(check, List.of(200.0, 202.0), List.of(100.0, 101.0));

    assertThat(slow.accepted()).isTrue();
    assertThat(slow.line()).contains("2.000").endsWith("for information");
  }

  @Test
  void whatNoCheckCanDoIsRefusedBeforeAnythingIsLoaded() {
    assertThatThrownBy(() -> Fidelity.require(5, Selection.ALL))
        .hasMessage("--rounds is 5: give an even number, 4 or more");
    assertThatThrownBy(() -> Fidelity.require(4, new Selection(List.of("qurey*"), List.of())))
        .hasMessageStartingWith("--only qurey*: no check has such a name; there are: insert, 1 ")
        .hasMessageContaining("; query, log-report, as studied;");
    Fidelity.require(4, new Selection(List.of("query, *"), List.of()));
  }

  @Test
  void aReferenceThatGivesNoFigureIsNotGuessed() {
    assertThatThrownBy(
            () -> ReferenceClients.number(Pattern.compile("tps = ([0-9.]+)"), "pgbench: error"))
        .hasMessageContaining("gave no figure: pgbench: error");
  }

  @Test
  void pgbenchsMedianIsThatOfTheThirdColumnOfItsLog() {
    assertThat(
            ReferenceClients.median(
                List.of(
                    "0 1 320 0 1732600000 1000",
                    "0 2 9000 0 1732600000 1400",
                    "0 3 300 0 1732600000 1800",
                    "0 4 310 0 1732600000 2200")))
        .isEqualTo(315);
    assertThatThrownBy(() -> ReferenceClients.median(List.of()))
        .hasMessageContaining("give more --seconds");
  }
}
