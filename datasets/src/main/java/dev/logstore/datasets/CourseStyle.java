package dev.logstore.datasets;

import java.util.Map;

/**
 * A kind of course: courses differ in what they are built on.
 *
 * @param name what to call it
 * @param weight how many courses are of it
 * @param attraction factors on {@link CourseContent#attraction()}, for the kinds that differ
 * @param classes share of the course's events in its weekly classes
 * @param deadlines share of the course's events in the rush before deadlines
 * @param tests share of the course's events in tests that all take at the same time
 * @param testsPerSemester how many of these tests there are
 */
public record CourseStyle(
    String name,
    double weight,
    @ProfileShape.Partial Map<ModuleKind, Double> attraction,
    double classes,
    double deadlines,
    double tests,
    int testsPerSemester) {
  public CourseStyle {
    Require.present("name", name);
    Require.between("weight", weight, 0, 1e9);
    attraction = Require.factors("attraction", attraction);
    Require.between("classes", classes, 0, 0.9);
    Require.between("deadlines", deadlines, 0, 0.9);
    Require.between("tests", tests, 0, 0.95 - classes - deadlines);
    Require.between("testsPerSemester", testsPerSemester, 0, 100);
  }
}
