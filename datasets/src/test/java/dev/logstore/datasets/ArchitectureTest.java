package dev.logstore.datasets;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.core.importer.Location;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.util.Random;
import java.util.SplittableRandom;
import java.util.concurrent.ThreadLocalRandom;

/** The arrows between the stages, and what determinism forbids. */
@AnalyzeClasses(
    packages = "dev.logstore",
    importOptions = {
      ImportOption.DoNotIncludeTests.class,
      ArchitectureTest.WithoutWhatJmhGenerates.class
    })
class ArchitectureTest {
  /** JMH's own code around a benchmark has a clock and shared state. */
  static final class WithoutWhatJmhGenerates implements ImportOption {
    @Override
    public boolean includes(Location location) {
      return !location.contains("/jmh_generated/");
    }
  }

  @ArchTest
  static final ArchRule KNOWS_NO_DATABASE_AND_NO_OTHER_STAGE =
      noClasses()
          .that()
          .resideInAPackage("dev.logstore.datasets..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(
              "java.sql..",
              "javax.sql..",
              "org.postgresql..",
              "dev.logstore.benchmarks..",
              "dev.logstore.results..",
              "dev.logstore.figures..");

  @ArchTest
  static final ArchRule RANDOM_NUMBERS_COME_FROM_KEYED_STREAMS =
      noClasses()
          .should()
          .dependOnClassesThat()
          .belongToAnyOf(Random.class, SplittableRandom.class, ThreadLocalRandom.class)
          .orShould()
          .callMethod(Math.class, "random");

  @ArchTest
  static final ArchRule THE_MODEL_USES_NO_MATHS_THAT_MAY_DIFFER_BETWEEN_JVMS =
      noClasses()
          .that()
          .resideInAnyPackage("dev.logstore.datasets", "dev.logstore.datasets.random")
          .should()
          .callMethod(Math.class, "exp", double.class)
          .orShould()
          .callMethod(Math.class, "log", double.class)
          .orShould()
          .callMethod(Math.class, "pow", double.class, double.class)
          .orShould()
          .callMethod(Math.class, "sin", double.class)
          .orShould()
          .callMethod(Math.class, "cos", double.class);

  @ArchTest
  static final ArchRule THE_MODEL_DOES_NOT_ASK_WHAT_TIME_IT_IS =
      noClasses()
          .that()
          .resideOutsideOfPackage("dev.logstore.datasets.cli")
          .should()
          .callMethod(System.class, "currentTimeMillis")
          .orShould()
          .callMethod(System.class, "nanoTime")
          .orShould()
          .callMethod(java.time.Instant.class, "now")
          .orShould()
          .callMethod(java.time.LocalDate.class, "now");

  @ArchTest
  static final ArchRule NO_STATE_IS_SHARED = fields().that().areStatic().should().beFinal();

  @ArchTest
  static final ArchRule THE_LIBRARY_KNOWS_NO_COMMAND_LINE =
      classes()
          .that()
          .resideInAPackage("dev.logstore.datasets.cli..")
          .should()
          .onlyHaveDependentClassesThat()
          .belongToAnyOf(Main.class)
          .orShould()
          .onlyHaveDependentClassesThat()
          .resideInAPackage("dev.logstore.datasets.cli..");
}
