package dev.logstore.results;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

/** The arrows of the pipeline: results knows no database, no container and no other stage. */
class ArchitectureTest {
  private static final JavaClasses CLASSES =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .importPackages("dev.logstore.results");

  @Test
  void resultsKnowNoOtherStageAndNoDatabase() {
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
            "dev.logstore.datasets..",
            "dev.logstore.figures..")
        .check(CLASSES);
  }

  @Test
  void statisticsKnowNoFiles() {
    noClasses()
        .that()
        .resideInAPackage("dev.logstore.results.statistics")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("java.nio.file..", "dev.logstore.results", "dev.logstore.results.cli")
        .check(CLASSES);
  }
}
