package dev.logstore.datasets;

import dev.logstore.datasets.random.RandomStream;
import dev.logstore.datasets.random.WeightedChoice;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Builds a {@link Site}, handing out ids in the order in which a Moodle site would. */
final class SiteBuilder {
  private static final int FRONT_PAGE = 1;
  private static final int GUEST = 1;
  private static final int ADMIN = 2;

  private final Population population;
  private final CourseContent content;
  private final List<CourseStyle> styles;
  private final WeightedChoice styleChoice;
  private final RandomStream random;

  private long lastContext;
  private long lastSection;
  private long lastCourseModule;
  private long lastCompletion;
  private long lastGradeItem;
  private long lastGrade;
  private final Map<ModuleKind, Long> lastInstance = new EnumMap<>(ModuleKind.class);
  private final Map<ModuleKind, Long> lastPart = new EnumMap<>(ModuleKind.class);

  SiteBuilder(SiteProfile profile, RandomStream random) {
    this.population = profile.population();
    this.content = profile.courseContent();
    this.styles = profile.styles();
    this.styleChoice =
        WeightedChoice.of(new ArrayList<>(styles.stream().map(CourseStyle::weight).toList()));
    this.random = random;
  }

  Site build() {
    Context system = context(ContextLevel.SYSTEM, 0, 0);
    Context frontPage = context(ContextLevel.COURSE, FRONT_PAGE, FRONT_PAGE);
    User guest = user(GUEST, "guest", 0);
    User admin = user(ADMIN, "admin", 0);
    List<Context> categories = new ArrayList<>();
    for (int i = 1; i <= population.categories(); i++) {
      categories.add(context(ContextLevel.CATEGORY, i, 0));
    }
    List<User> teachers = users(ADMIN + 1, population.teachers(), "teacher");
    List<User> students =
        users(ADMIN + 1 + population.teachers(), population.students(), "student");
    double[] activity = new double[students.size()];
    for (int i = 0; i < activity.length; i++) {
      activity[i] = random.nextLogNormal(0, population.studentActivitySigma());
    }

    List<List<User>> teaching =
        assign(population.courses(), population.teachersPerCourse(), teachers);
    List<List<User>> attending = enrol(students);
    double whole = 0;
    double[] weights = new double[population.courses()];
    for (int i = 0; i < weights.length; i++) {
      weights[i] = 1e-9;
      for (User student : attending.get(i)) {
        weights[i] += activity[student.number() - 1];
      }
      whole += weights[i];
    }
    List<Course> courses = new ArrayList<>();
    for (int i = 0; i < weights.length; i++) {
      courses.add(
          course(
              FRONT_PAGE + 1 + i, teaching.get(i), attending.get(i), activity, weights[i] / whole));
    }
    return new Site(
        system,
        frontPage,
        Collections.unmodifiableList(categories),
        guest,
        admin,
        people(students, courses, activity),
        people(teachers, courses, even(teachers.size())),
        Collections.unmodifiableList(courses),
        WeightedChoice.of(weights),
        (int) Math.min(Integer.MAX_VALUE, firstFreeRow() - 1),
        firstFreeRow());
  }

  private Context context(ContextLevel level, long instance, long course) {
    return new Context(++lastContext, level, instance, course);
  }

  private User user(int id, String role, int number) {
    return new User(id, role, number, context(ContextLevel.USER, id, 0));
  }

  private List<User> users(int firstId, int number, String role) {
    List<User> users = new ArrayList<>(number);
    for (int i = 0; i < number; i++) {
      users.add(user(firstId + i, role, i + 1));
    }
    return Collections.unmodifiableList(users);
  }

  private List<List<User>> assign(int courses, int each, List<User> teachers) {
    List<List<User>> byCourse = new ArrayList<>();
    WeightedChoice anyone = WeightedChoice.of(even(teachers.size()));
    for (int c = 0; c < courses; c++) {
      List<User> chosen = new ArrayList<>();
      for (int index : distinct(anyone, each)) {
        chosen.add(teachers.get(index));
      }
      byCourse.add(chosen);
    }
    return byCourse;
  }

  private static double[] even(int size) {
    double[] even = new double[size];
    Arrays.fill(even, 1);
    return even;
  }

  private List<List<User>> enrol(List<User> students) {
    List<List<User>> byCourse = new ArrayList<>();
    double[] draw = new double[population.courses()];
    for (int c = 0; c < draw.length; c++) {
      byCourse.add(new ArrayList<>());
      draw[c] = random.nextLogNormal(0, population.courseSizeSigma());
    }
    WeightedChoice course = WeightedChoice.of(draw);
    for (User student : students) {
      for (int index : distinct(course, population.coursesPerStudent())) {
        byCourse.get(index).add(student);
      }
    }
    return byCourse;
  }

  /** So many different indices, likelier ones by weight; the rest in order if draws repeat. */
  private Set<Integer> distinct(WeightedChoice choice, int number) {
    Set<Integer> chosen = new LinkedHashSet<>();
    for (int tries = 0; chosen.size() < number && tries < 20 * number; tries++) {
      chosen.add(choice.next(random));
    }
    for (int index = 0; chosen.size() < number; index++) {
      chosen.add(index);
    }
    return chosen;
  }

  private Course course(
      long id, List<User> teachers, List<User> students, double[] activity, double share) {
    List<User> participants = new ArrayList<>(teachers);
    participants.addAll(students);
    Context context = context(ContextLevel.COURSE, id, id);
    RowBlock sections = new RowBlock(lastSection + 1, content.sections());
    lastSection += content.sections();
    CourseStyle style = styles.get(styleChoice.next(random));
    List<CourseModule> modules = modules(id, participants.size());
    return new Course(
        id,
        context,
        style,
        sections,
        List.copyOf(participants),
        teachers.size(),
        students.isEmpty()
            ? null
            : WeightedChoice.of(
                students.stream().mapToDouble(s -> activity[s.number() - 1]).toArray()),
        share,
        List.copyOf(modules),
        popularity(modules, style));
  }

  private List<CourseModule> modules(long course, int participants) {
    double sigma = content.sizeSigma();
    double scale = random.nextLogNormal(-sigma * sigma / 2, sigma);
    List<Place> places = new ArrayList<>();
    content
        .modulesPerCourse()
        .forEach(
            (kind, mean) -> {
              int number = random.nextRounding(mean * scale);
              for (int i = 0; i < number; i++) {
                places.add(new Place(kind, (i + random.nextDouble()) / number));
              }
            });
    if (places.isEmpty()) {
      places.add(new Place(ModuleKind.FORUM, 0)); // Moodle gives every course its announcements.
    }
    places.sort(Comparator.comparingDouble(Place::at));
    List<CourseModule> modules = new ArrayList<>();
    for (Place place : places) {
      modules.add(module(course, place.kind(), participants));
    }
    return modules;
  }

  /** Where in a course, from 0 to 1: each kind is all over it, as weeks have their share of all. */
  private record Place(ModuleKind kind, double at) {}

  private CourseModule module(long course, ModuleKind kind, int participants) {
    long id = ++lastCourseModule;
    RowBlock completions = new RowBlock(lastCompletion + 1, participants);
    lastCompletion += participants;
    long gradeItem = 0;
    RowBlock grades = new RowBlock(0, 0);
    if (kind.graded()) {
      gradeItem = ++lastGradeItem;
      grades = new RowBlock(lastGrade + 1, participants);
      lastGrade += participants;
    }
    int parts =
        switch (kind) {
          case QUIZ, ASSIGN -> participants;
          case FORUM, BOOK, GLOSSARY, WIKI, LESSON, WORKSHOP, SCORM, DATA ->
              content.partsPerModule();
          default -> 0;
        };
    RowBlock partBlock = new RowBlock(lastPart.getOrDefault(kind, 0L) + 1, parts);
    lastPart.merge(kind, (long) parts, Long::sum);
    return new CourseModule(
        id,
        kind,
        lastInstance.merge(kind, 1L, Long::sum),
        context(ContextLevel.MODULE, id, course),
        partBlock,
        completions,
        gradeItem,
        grades,
        kind == ModuleKind.FEEDBACK && random.chance(content.anonymousFeedback()));
  }

  /**
   * Zipf's law over the modules in their order, but level at its head (Mandelbrot), scaled so that
   * each kind as a whole gets what the style gives it, whatever places its modules have.
   */
  private WeightedChoice popularity(List<CourseModule> modules, CourseStyle style) {
    double[] weights = new double[modules.size()];
    Map<ModuleKind, Double> ofKind = new EnumMap<>(ModuleKind.class);
    for (int i = 0; i < weights.length; i++) {
      weights[i] =
          StrictMath.pow(
              1 + i / (content.popularModules() * weights.length), -content.popularitySlope());
      ofKind.merge(modules.get(i).kind(), weights[i], Double::sum);
    }
    Map<ModuleKind, Double> scale = new EnumMap<>(ModuleKind.class);
    double sigma = content.kindSigma();
    for (ModuleKind kind : ModuleKind.values()) {
      double wanted =
          content.modulesPerCourse().get(kind)
              * content.attraction().get(kind)
              * style.attraction().getOrDefault(kind, 1.0)
              * random.nextLogNormal(-sigma * sigma / 2, sigma);
      scale.put(kind, (1e-9 + wanted) / Math.max(1e-9, ofKind.getOrDefault(kind, 0.0)));
    }
    for (int i = 0; i < weights.length; i++) {
      weights[i] *= scale.get(modules.get(i).kind());
    }
    return WeightedChoice.of(weights);
  }

  private static Site.People people(List<User> users, List<Course> courses, double[] activity) {
    int firstId = users.get(0).id();
    List<List<Enrolment>> enrolments = new ArrayList<>();
    for (int i = 0; i < users.size(); i++) {
      enrolments.add(new ArrayList<>(1));
    }
    for (Course course : courses) {
      for (int seat = 0; seat < course.participants().size(); seat++) {
        int index = course.participants().get(seat).id() - firstId;
        if (index >= 0 && index < users.size()) {
          enrolments.get(index).add(course.enrolment(seat));
        }
      }
    }
    double[] weights = activity.clone();
    for (int i = 0; i < weights.length; i++) {
      enrolments.set(i, List.copyOf(enrolments.get(i)));
      weights[i] = enrolments.get(i).isEmpty() ? 0 : weights[i];
    }
    return new Site.People(
        users, Collections.unmodifiableList(enrolments), WeightedChoice.of(weights));
  }

  private long firstFreeRow() {
    long highest = Math.max(lastCompletion, lastGrade);
    for (long part : lastPart.values()) {
      highest = Math.max(highest, part);
    }
    return highest + 1;
  }
}
