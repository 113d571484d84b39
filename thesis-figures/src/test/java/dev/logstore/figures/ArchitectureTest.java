package dev.logstore.figures;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

/** Figures are drawn from results alone. */
class ArchitectureTest {
  private static final JavaClasses CLASSES =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .importPackages("dev.logstore.figures");

  @Test
  void figuresKnowNoDatabaseAndNoOtherStageButResults() {
    noClasses()
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(
            "java.sql..",
            "javax.sql..",
            "org.postgresql..",
            "org.testcontainers..",
            "org.openjdk.jmh..",
            "dev.logstore.benchmarks..",
            "dev.logstore.datasets..")
        .check(CLASSES);
  }

  @Test
  void chartsKnowNoRuns() {
    noClasses()
        .that()
        .resideInAnyPackage("dev.logstore.figures.chart", "dev.logstore.figures.output")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(
            "dev.logstore.results..", "dev.logstore.figures", "dev.logstore.figures.report")
        .check(CLASSES);
  }
}
