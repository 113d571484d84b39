package dev.logstore.datasets;

/**
 * Users and courses.
 *
 * @param categories course categories
 * @param coursesPerStudent enrolments of each student
 * @param teachersPerCourse teachers of each course
 * @param studentActivitySigma spread of how active students are
 * @param courseSizeSigma spread of how many students a course draws
 */
public record Population(
    int students,
    int teachers,
    int categories,
    int courses,
    int coursesPerStudent,
    int teachersPerCourse,
    double studentActivitySigma,
    double courseSizeSigma) {
  public Population {
    Require.between("students", students, 1, 10_000_000);
    Require.between("teachers", teachers, 1, 1_000_000);
    Require.between("categories", categories, 1, 1_000_000);
    Require.between("courses", courses, 1, 1_000_000);
    Require.between("coursesPerStudent", coursesPerStudent, 1, courses);
    Require.between("teachersPerCourse", teachersPerCourse, 1, teachers);
    Require.between("studentActivitySigma", studentActivitySigma, 0, 5);
    Require.between("courseSizeSigma", courseSizeSigma, 0, 5);
  }
}
