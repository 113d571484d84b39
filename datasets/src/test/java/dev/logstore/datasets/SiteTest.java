package dev.logstore.datasets;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

class SiteTest {
  private final SiteProfile profile = SiteProfile.load("small");
  private final Site site = Site.build(profile, 1);

  @Test
  void hasTheNumbersOfItsProfile() {
    assertThat(site.students().users()).hasSize(profile.population().students());
    assertThat(site.teachers().users()).hasSize(profile.population().teachers());
    assertThat(site.courses()).hasSize(profile.population().courses());
    assertThat(site.categories()).hasSize(profile.population().categories());
    assertThat(site.students().enrolments())
        .allSatisfy(own -> assertThat(own).hasSize(profile.population().coursesPerStudent()));
    assertThat(site.courses())
        .allSatisfy(
            c -> assertThat(c.teachers()).isEqualTo(profile.population().teachersPerCourse()));
  }

  @Test
  void noTwoContextsShareAnId() {
    List<Context> contexts = new ArrayList<>(site.categories());
    contexts.add(site.system());
    contexts.add(site.frontPage());
    contexts.add(site.guest().context());
    contexts.add(site.admin().context());
    site.students().users().forEach(user -> contexts.add(user.context()));
    site.teachers().users().forEach(user -> contexts.add(user.context()));
    for (Course course : site.courses()) {
      contexts.add(course.context());
      course.modules().forEach(module -> contexts.add(module.context()));
    }
    assertThat(contexts).extracting(Context::id).doesNotHaveDuplicates();
    assertThat(contexts)
        .extracting(context -> context.level() + " " + context.instanceId())
        .doesNotHaveDuplicates();
  }

  @Test
  void theContextOfAModuleIsInItsCourse() {
    for (Course course : site.courses()) {
      assertThat(course.context())
          .returns(ContextLevel.COURSE, Context::level)
          .returns(course.id(), Context::instanceId)
          .returns(course.id(), Context::courseId);
      for (CourseModule module : course.modules()) {
        assertThat(module.context())
            .returns(ContextLevel.MODULE, Context::level)
            .returns(module.id(), Context::instanceId)
            .returns(course.id(), Context::courseId);
      }
    }
  }

  @Test
  void anEnrolmentSitsWhereTheCourseSaysThatItDoes() {
    sits(site.teachers(), true);
    sits(site.students(), false);
  }

  private static void sits(Site.People people, boolean teaching) {
    for (int i = 0; i < people.users().size(); i++) {
      for (Enrolment enrolment : people.enrolments().get(i)) {
        assertThat(enrolment.user()).isEqualTo(people.users().get(i));
        assertThat(enrolment.course().participants().get(enrolment.seat()))
            .isEqualTo(enrolment.user());
        assertThat(enrolment.seat() < enrolment.course().teachers()).isEqualTo(teaching);
      }
    }
  }

  @Test
  void noTwoModulesShareARowOfATable() {
    disjoint(CourseModule::completions);
    disjoint(CourseModule::grades);
    for (ModuleKind kind : ModuleKind.values()) {
      disjoint(module -> module.kind() == kind ? module.parts() : new RowBlock(0, 0));
    }
  }

  private void disjoint(Function<CourseModule, RowBlock> block) {
    Set<Long> seen = new HashSet<>();
    for (Course course : site.courses()) {
      for (CourseModule module : course.modules()) {
        RowBlock rows = block.apply(module);
        for (int i = 0; i < rows.size(); i++) {
          assertThat(seen.add(rows.id(i))).isTrue();
          assertThat(rows.id(i)).isBetween(1L, site.firstFreeRow() - 1);
        }
      }
    }
  }

  @Test
  void coursesDifferInSize() {
    assertThat(site.courses().stream().mapToInt(c -> c.participants().size()).max().orElseThrow())
        .isGreaterThan(
            3 * site.courses().stream().mapToInt(c -> c.participants().size()).min().orElseThrow());
    assertThat(site.courses()).extracting(c -> c.modules().size()).doesNotContain(0);
    assertThat(new HashSet<>(site.courses().stream().map(c -> c.modules().size()).toList()))
        .hasSizeGreaterThan(5);
  }

  @Test
  void everyKindOfModuleOccurs() {
    assertThat(Site.build(SiteProfile.load("thesis"), 1).courses())
        .flatExtracting(Course::modules)
        .extracting(CourseModule::kind)
        .contains(ModuleKind.values());
  }

  @Test
  void anotherSeedIsAnotherSite() {
    assertThat(Site.build(profile, 2).courseModules()).isNotEqualTo(site.courseModules());
  }
}
