package dev.logstore.benchmarks;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.library.dependencies.SlicesRuleDefinition;

/** The arrows between the stages, and between this stage's packages. */
@AnalyzeClasses(
    packages = "dev.logstore.benchmarks",
    importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

  @ArchTest
  static final ArchRule measuringDoesNotKnowDrawing =
      noClasses().should().dependOnClassesThat().resideInAPackage("dev.logstore.figures..");

  @ArchTest
  static final ArchRule storesKnowNoHarnessAndNoStudy =
      noClasses()
          .that()
          .resideInAnyPackage("..database..", "..schema..", "..store..", "..query..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("..jmh..", "..study..", "..cli..", "org.openjdk.jmh..");

  @ArchTest
  static final ArchRule onlyTheDatabasePackageKnowsContainers =
      noClasses()
          .that()
          .resideOutsideOfPackage("dev.logstore.benchmarks.database")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("org.testcontainers..", "com.github.dockerjava..");

  @ArchTest
  static final ArchRule packagesHaveNoCycles =
      SlicesRuleDefinition.slices()
          .matching("dev.logstore.benchmarks.(*)..")
          .should()
          .beFreeOfCycles();
}
