package dev.logstore.datasets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Set;
import org.junit.jupiter.api.Test;

class EventCatalogueTest {
  private final EventCatalogue catalogue = EventCatalogue.load();

  @Test
  void holdsTheClassesReadFromMoodle() {
    assertThat(catalogue.all()).hasSize(614);
    EventClass started = catalogue.get("\\mod_quiz\\event\\attempt_started");
    assertThat(catalogue.at(started.number())).isSameAs(started);
    assertThat(started)
        .isEqualTo(
            new EventClass(
                started.number(),
                "\\mod_quiz\\event\\attempt_started",
                "mod_quiz",
                "started",
                "attempt",
                "quiz_attempts",
                "c",
                2));
  }

  @Test
  void nameComponentTargetAndActionAgreeInEveryClass() {
    assertThat(catalogue.all())
        .allSatisfy(
            c -> {
              assertThat(c.name()).startsWith("\\" + c.component() + "\\event\\");
              assertThat(c.name()).endsWith(c.target() + "_" + c.action());
              assertThat(Set.of("c", "r", "u", "d")).contains(c.crud());
              assertThat(c.eduLevel()).isBetween(0, 2);
            });
  }

  @Test
  void aClassWithoutAnObjectHasNoTable() {
    assertThat(catalogue.get("\\core\\event\\course_viewed").objectTable()).isNull();
  }

  @Test
  void anUnknownClassIsAnErrorThatNamesIt() {
    assertThat(catalogue.find("\\core\\event\\nothing_done")).isEmpty();
    assertThatThrownBy(() -> catalogue.get("\\core\\event\\nothing_done"))
        .hasMessageContaining("\\core\\event\\nothing_done");
  }
}
