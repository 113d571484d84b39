package dev.logstore.datasets;

import java.util.List;

/**
 * Deadlines and tests.
 *
 * @param deadlineEveryWeeks each course has something due each so many weeks
 * @param rushHours before a deadline in which its events gather
 * @param rushHalfLife hours in which the rush doubles
 * @param testStartSeconds in which people begin a test, from its first second on
 * @param dueHours hours of the day at which things are due; each course has one of them
 * @param firstClass earliest hour of the day at which a class or test begins
 * @param lastClass latest one
 * @param classHours how long a class takes, hours
 */
public record CourseWork(
    int deadlineEveryWeeks,
    int rushHours,
    double rushHalfLife,
    int testStartSeconds,
    List<Integer> dueHours,
    int firstClass,
    int lastClass,
    int classHours) {
  public CourseWork {
    dueHours = List.copyOf(Require.present("dueHours", dueHours));
    Require.check(!dueHours.isEmpty(), "dueHours", "has no value, must have 1 or more");
    for (int i = 0; i < dueHours.size(); i++) {
      Require.between("dueHours[" + i + "]", dueHours.get(i), 0, 23);
    }
    Require.between("firstClass", firstClass, 0, 23);
    Require.between("lastClass", lastClass, firstClass, 23);
    Require.between("classHours", classHours, 1, 24);
    Require.between("deadlineEveryWeeks", deadlineEveryWeeks, 1, 52);
    Require.between("rushHours", rushHours, 1, 168);
    Require.between("rushHalfLife", rushHalfLife, 0.5, 1000);
    Require.between("testStartSeconds", testStartSeconds, 1, 3600);
  }
}
