package dev.logstore.datasets;

import dev.logstore.datasets.random.RandomStream;
import dev.logstore.datasets.random.WeightedChoice;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Sets the classes, deadlines and tests of all courses. */
final class RushPlanner {
  private static final int WORKING_DAYS = 5;

  private final SiteProfile profile;
  private final Semesters semesters;
  private final WeightedChoice weekdays;
  private final long seed;

  RushPlanner(SiteProfile profile, Semesters semesters, long seed) {
    this.profile = profile;
    this.semesters = semesters;
    this.seed = seed;
    double[] working = new double[WORKING_DAYS];
    for (int day = 0; day < WORKING_DAYS; day++) {
      // Squared: what is due gathers on the busy days, which is part of why they are busy.
      double weight = profile.rhythm().weekdays().get(day);
      working[day] = 1e-9 + weight * weight;
    }
    this.weekdays = WeightedChoice.of(working);
  }

  /**
   * All of them, in the order of their first hours.
   *
   * @param whole weight of all events that are in no rush
   */
  List<Rush> plan(List<Course> courses, double whole) {
    List<Rush> rushes = new ArrayList<>();
    for (Course course : courses) {
      if (course.students() > 0) {
        RandomStream random = RandomStream.of(seed, Purpose.COURSE_WORK, course.id());
        CourseStyle style = course.style();
        double rest = 1 - style.classes() - style.deadlines() - style.tests();
        double own = whole * course.share() / rest;
        share(own * style.classes(), classes(course, random), rushes);
        share(own * style.deadlines(), deadlines(course, random), rushes);
        share(own * style.tests(), tests(course, random), rushes);
      }
    }
    rushes.sort(Comparator.comparingInt(Rush::firstHour)); // Stable: by course within an hour.
    return rushes;
  }

  private static void share(double weight, List<Rush> of, List<Rush> all) {
    for (Rush rush : of) {
      all.add(
          new Rush(
              rush.course(),
              rush.module(),
              rush.test(),
              rush.firstHour(),
              rush.endHour(),
              rush.startSecond(),
              weight / of.size()));
    }
  }

  private List<Rush> classes(Course course, RandomStream random) {
    int weekday = weekdays.next(random);
    int hour = classHour(random);
    int hours = profile.courseWork().classHours();
    List<Rush> found = new ArrayList<>();
    for (SiteCalendar.Semester semester : profile.calendar().semesters()) {
      for (int week = 0; week < semester.lectures(); week++) {
        LocalDate day = semester.start().plusWeeks(week).plusDays(weekday);
        int first = semesters.hourOf(day, hour);
        if (first >= 0 && first + hours <= semesters.hours()) {
          found.add(new Rush(course, null, false, first, first + hours, 0, 0));
        }
      }
    }
    return found;
  }

  private int classHour(RandomStream random) {
    CourseWork work = profile.courseWork();
    return work.firstClass() + random.nextInt(work.lastClass() - work.firstClass() + 1);
  }

  private List<Rush> deadlines(Course course, RandomStream random) {
    List<CourseModule> due =
        course.modules().stream()
            .filter(
                module ->
                    module.kind() == ModuleKind.ASSIGN
                        || module.kind() == ModuleKind.QUIZ
                        || module.kind() == ModuleKind.WORKSHOP)
            .toList();
    int weekday = weekdays.next(random);
    List<Integer> hours = profile.courseWork().dueHours();
    int hour = hours.get(random.nextInt(hours.size()));
    List<Rush> found = new ArrayList<>();
    if (due.isEmpty()) {
      return found;
    }
    CourseWork work = profile.courseWork();
    for (SiteCalendar.Semester semester : profile.calendar().semesters()) {
      for (int week = 0; week < semester.lectures(); week += work.deadlineEveryWeeks()) {
        LocalDate day = semester.start().plusWeeks(week).plusDays(weekday);
        int end = semesters.hourOf(day, hour);
        if (end > 0 && end <= semesters.hours()) {
          CourseModule module = due.get(week / work.deadlineEveryWeeks() % due.size());
          found.add(new Rush(course, module, false, end - work.rushHours(), end, 0, 0));
        }
      }
    }
    return found;
  }

  private List<Rush> tests(Course course, RandomStream random) {
    List<CourseModule> quizzes =
        course.modules().stream().filter(module -> module.kind() == ModuleKind.QUIZ).toList();
    List<Rush> found = new ArrayList<>();
    int tests = course.style().testsPerSemester();
    for (SiteCalendar.Semester semester : profile.calendar().semesters()) {
      int weeks = semester.lectures() + semester.exams();
      for (int test = 1; test <= tests && !quizzes.isEmpty(); test++) {
        int week = Math.max(0, weeks * test / tests - 1);
        LocalDate day = semester.start().plusWeeks(week).plusDays(weekdays.next(random));
        int hour = semesters.hourOf(day, classHour(random));
        if (hour >= 0 && hour < semesters.hours()) {
          // From the end of the list: what a test asks is kept for it.
          CourseModule quiz = quizzes.get(quizzes.size() - 1 - (test - 1) % quizzes.size());
          found.add(new Rush(course, quiz, true, hour, hour + 1, semesters.startOf(hour), 0));
        }
      }
    }
    return found;
  }
}
