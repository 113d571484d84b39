package dev.logstore.datasets;

import java.util.Map;

/**
 * What is in the courses.
 *
 * @param modulesPerCourse mean number of modules of each kind
 * @param sizeSigma spread of the number of modules from course to course
 * @param attraction weight of a visit to one module of each kind
 * @param kindSigma spread of the visits to each kind from course to course
 * @param popularModules share of a course's modules after which visits begin to fall off
 * @param popularitySlope slope of Zipf's law from there on
 * @param sections sections of a course's page
 * @param partsPerModule discussions of a forum, chapters of a book, entries of a glossary
 * @param anonymousFeedback share of the feedback modules that hide their respondents
 */
public record CourseContent(
    Map<ModuleKind, Double> modulesPerCourse,
    double sizeSigma,
    Map<ModuleKind, Double> attraction,
    double kindSigma,
    double popularModules,
    double popularitySlope,
    int sections,
    int partsPerModule,
    double anonymousFeedback) {
  public CourseContent {
    modulesPerCourse = Require.weights("modulesPerCourse", ModuleKind.class, modulesPerCourse);
    Require.between("sizeSigma", sizeSigma, 0, 5);
    attraction = Require.weights("attraction", ModuleKind.class, attraction);
    Require.between("kindSigma", kindSigma, 0, 5);
    Require.between("popularitySlope", popularitySlope, 0, 5);
    Require.between("popularModules", popularModules, 1e-6, 1);
    Require.between("sections", sections, 1, 1000);
    Require.between("partsPerModule", partsPerModule, 1, 10_000);
    Require.share("anonymousFeedback", anonymousFeedback);
  }
}
