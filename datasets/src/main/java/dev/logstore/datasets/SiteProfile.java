package dev.logstore.datasets;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.logstore.datasets.random.LogNormalTable;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;

/**
 * A Moodle site and its habits: every number of the model that one site would set otherwise than
 * another. Written in YAML; {@code datasets/profiles/} holds the shipped ones, with the meaning of
 * each key. A profile that exists is valid: the constructors refuse what the model cannot do.
 *
 * <p>Shares are probabilities from 0 to 1; weights are relative to one another; {@code mu} and
 * {@code sigma} are mean and standard deviation of a natural logarithm.
 *
 * @param name the file's name without {@code .yaml}
 * @param sha256 checksum of the YAML text, lines ended by \n; with {@code extends} the checksum of
 *     the two texts' checksums
 * @param events rows of the data set
 */
public record SiteProfile(
    String name,
    String sha256,
    long events,
    Calendar calendar,
    Population population,
    CourseContent courseContent,
    List<Style> styles,
    CourseWork courseWork,
    Rhythm rhythm,
    Arrival arrival,
    Sessions sessions,
    Browsing browsing,
    Activities activities,
    Network network,
    Logging logging) {

  /** Names of the profiles in the jar, smallest first. */
  public static final List<String> SHIPPED =
      List.of(
          "tiny",
          "small",
          "half-year",
          "medium",
          "thesis",
          "large",
          "steady",
          "burst",
          "realistic");

  /**
   * Reads a profile.
   *
   * @param nameOrPath a shipped name, or the path of a file that ends in .yaml or .yml
   * @throws DatasetException if there is none, or a key or value in it is wrong; names key and line
   */
  public static SiteProfile load(String nameOrPath) {
    return ProfileReader.load(nameOrPath);
  }

  /**
   * Reads a profile from YAML text.
   *
   * @param name name to give it
   * @throws DatasetException if a key or value is wrong; names key and line
   */
  public static SiteProfile parse(String name, String yaml) {
    return ProfileReader.parse(name, "profile " + name, yaml);
  }

  /**
   * The time that the data set covers: whole weeks, so that a replay shifted by the span keeps
   * weekday and hour.
   *
   * @param timeZone IANA name; hours and weekdays are this zone's
   * @param start first day, a Monday, from 00:00
   * @param weeks length
   * @param semesters when there is teaching; what is in none is a break
   * @param holidays single days off
   */
  public record Calendar(
      ZoneId timeZone,
      LocalDate start,
      int weeks,
      List<Semester> semesters,
      List<LocalDate> holidays) {
    public Calendar {
      semesters = List.copyOf(Require.present("semesters", semesters));
      holidays = List.copyOf(Require.present("holidays", holidays));
      Require.present("timeZone", timeZone);
      Require.present("start", start);
      Require.check(
          start.getDayOfWeek() == DayOfWeek.MONDAY,
          "start",
          "is " + start + ", a " + start.getDayOfWeek() + ", must be a Monday");
      Require.between("weeks", weeks, 1, 520);
    }
  }

  /**
   * A time of teaching, with examinations after it.
   *
   * @param start a Monday; may lie before the data set
   * @param lectures weeks with lectures
   * @param exams weeks with examinations, right after them
   */
  public record Semester(LocalDate start, int lectures, int exams) {
    public Semester {
      Require.present("start", start);
      Require.check(
          start.getDayOfWeek() == DayOfWeek.MONDAY,
          "start",
          "is " + start + ", a " + start.getDayOfWeek() + ", must be a Monday");
      Require.between("lectures", lectures, 1, 52);
      Require.between("exams", exams, 0, 26);
    }
  }

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

  /**
   * What is in the courses.
   *
   * @param modulesPerCourse mean number of modules of each kind
   * @param sizeSigma spread of the number of modules from course to course
   * @param attraction weight of a visit to one module of each kind
   * @param kindSigma spread of the visits to each kind from course to course
   * @param popularitySlope slope of Zipf's law over a course's modules
   * @param partsPerModule discussions of a forum, chapters of a book, entries of a glossary
   * @param anonymousFeedback share of the feedback modules that hide their respondents
   */
  public record CourseContent(
      Map<ModuleKind, Double> modulesPerCourse,
      double sizeSigma,
      Map<ModuleKind, Double> attraction,
      double kindSigma,
      double popularitySlope,
      int partsPerModule,
      double anonymousFeedback) {
    public CourseContent {
      modulesPerCourse = Require.weights("modulesPerCourse", ModuleKind.class, modulesPerCourse);
      Require.between("sizeSigma", sizeSigma, 0, 5);
      attraction = Require.weights("attraction", ModuleKind.class, attraction);
      Require.between("kindSigma", kindSigma, 0, 5);
      Require.between("popularitySlope", popularitySlope, 0, 5);
      Require.between("partsPerModule", partsPerModule, 1, 10_000);
      Require.share("anonymousFeedback", anonymousFeedback);
    }
  }

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
  public record Style(
      String name,
      double weight,
      @Partial Map<ModuleKind, Double> attraction,
      double classes,
      double deadlines,
      double tests,
      int testsPerSemester) {
    public Style {
      Require.present("name", name);
      Require.between("weight", weight, 0, 1e9);
      attraction = Require.factors("attraction", attraction);
      Require.between("classes", classes, 0, 0.9);
      Require.between("deadlines", deadlines, 0, 0.9);
      Require.between("tests", tests, 0, 0.95 - classes - deadlines);
      Require.between("testsPerSemester", testsPerSemester, 0, 100);
    }
  }

  /** A group of keys of which any may be left out. */
  @Target(ElementType.RECORD_COMPONENT)
  @Retention(RetentionPolicy.RUNTIME)
  @interface Partial {}

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
   */
  public record CourseWork(
      int deadlineEveryWeeks,
      int rushHours,
      double rushHalfLife,
      int testStartSeconds,
      List<Integer> dueHours,
      int firstClass,
      int lastClass) {
    public CourseWork {
      dueHours = List.copyOf(Require.present("dueHours", dueHours));
      Require.check(!dueHours.isEmpty(), "dueHours", "has no value, must have 1 or more");
      for (int i = 0; i < dueHours.size(); i++) {
        Require.between("dueHours[" + i + "]", dueHours.get(i), 0, 23);
      }
      Require.between("firstClass", firstClass, 0, 23);
      Require.between("lastClass", lastClass, firstClass, 23);
      Require.between("deadlineEveryWeeks", deadlineEveryWeeks, 1, 52);
      Require.between("rushHours", rushHours, 1, 168);
      Require.between("rushHalfLife", rushHalfLife, 0.5, 1000);
      Require.between("testStartSeconds", testStartSeconds, 1, 3600);
    }
  }

  /**
   * When people come.
   *
   * @param hours 24 weights, from 00:00
   * @param weekdays 7 weights, from Monday
   * @param noiseSigma spread of single hours around the rhythm
   * @param phases factors on them through the year
   */
  public record Rhythm(
      List<Double> hours, List<Double> weekdays, double noiseSigma, Phases phases) {
    public Rhythm {
      hours = Require.weights("hours", hours, 24);
      weekdays = Require.weights("weekdays", weekdays, 7);
      Require.between("noiseSigma", noiseSigma, 0, 5);
      Require.present("phases", phases);
    }
  }

  /**
   * How busy a day is, relative to one of lectures.
   *
   * @param startRush first week of a semester
   * @param exams weeks of examinations
   * @param breaks outside semesters
   * @param holidays single days off
   */
  public record Phases(double startRush, double exams, double breaks, double holidays) {
    public Phases {
      Require.between("startRush", startRush, 0, 100);
      Require.between("exams", exams, 0, 100);
      Require.between("breaks", breaks, 0, 100);
      Require.between("holidays", holidays, 0, 100);
    }
  }

  /**
   * What drives the events: the semester, or a load driver as the thesis describes it.
   *
   * @param mode which of the two
   * @param load the driver; unused with a semester
   */
  public record Arrival(Mode mode, Load load) {
    public Arrival {
      Require.present("mode", mode);
      Require.present("load", load);
    }
  }

  /** What drives the events. */
  public enum Mode {
    /** Sessions of people, by rhythm and semester. */
    @JsonProperty("semester")
    SEMESTER,
    /** Single events at a given rate. */
    @JsonProperty("load")
    LOAD
  }

  /**
   * A load driver: single events of random users, each independent of the others.
   *
   * @param eventsPerSecond while it sends, times the weight of the hour ({@link Rhythm#hours()})
   * @param sendSeconds how long it sends
   * @param idleSeconds how long it then rests
   * @param activities weight of each activity
   */
  public record Load(
      double eventsPerSecond,
      int sendSeconds,
      int idleSeconds,
      Map<LoadActivity, Double> activities) {
    public Load {
      Require.between("eventsPerSecond", eventsPerSecond, 1e-6, 1e6);
      Require.between("sendSeconds", sendSeconds, 1, 86_400);
      Require.between("idleSeconds", idleSeconds, 0, 86_400);
      activities = Require.weights("activities", LoadActivity.class, activities);
    }
  }

  /**
   * Sessions: who, how long, how fast.
   *
   * @param kinds weight of each kind of session
   * @param length rows of a session
   * @param gap seconds from one request to the next
   * @param reading share of the gaps that are longer: people read, or work elsewhere
   * @param longestSeconds end of a session, whatever it was doing
   * @param login share of browser sessions that begin at the login page
   * @param dashboard share that pass by the dashboard when no login led them there
   * @param logout share that end with a logout
   * @param studyDays share of the days on which a student works for a course
   * @param offDays how likely a session on another day is, relative to one on a study day
   */
  public record Sessions(
      Map<SessionKind, Double> kinds,
      CutLogNormal length,
      CutLogNormal gap,
      Reading reading,
      int longestSeconds,
      double login,
      double dashboard,
      double logout,
      double studyDays,
      double offDays) {
    public Sessions {
      kinds = Require.weights("kinds", SessionKind.class, kinds);
      Require.present("length", length);
      Require.present("gap", gap);
      Require.present("reading", reading);
      Require.between("longestSeconds", longestSeconds, 60, 86_400);
      Require.share("login", login);
      Require.share("dashboard", dashboard);
      Require.share("logout", logout);
      Require.between("studyDays", studyDays, 0.01, 1);
      Require.between("offDays", offDays, 0.01, 1);
    }
  }

  /**
   * Longer gaps within sessions, lognormal up to the longest of the others.
   *
   * @param share of the gaps
   */
  public record Reading(double share, double mu, double sigma) {
    public Reading {
      Require.between("share", share, 0, 1);
      Require.between("mu", mu, 0, 7);
      Require.between("sigma", sigma, 0, 3);
    }
  }

  /**
   * A lognormal variable, drawn again when above {@code longest}.
   *
   * @param mu mean of the natural logarithm
   * @param sigma standard deviation of the natural logarithm
   * @param longest largest value
   */
  public record CutLogNormal(double mu, double sigma, int longest) {
    public CutLogNormal {
      Require.between("sigma", sigma, 0, 5);
      Require.between("longest", longest, 1, 1_000_000);
      // Draws are repeated until one fits: the median at least has to.
      Require.between("mu", mu, -5, StrictMath.log(longest));
    }

    /** To draw from. */
    LogNormalTable table() {
      return new LogNormalTable(mu, sigma, longest);
    }
  }

  /**
   * The ways through the site.
   *
   * @param stay share of module visits that are followed by another of the same module
   * @param course weight of each next step in a course
   * @param site weight of each next step outside
   * @param teaching weight of each next step of a teacher in a course
   * @param adminOccasional share of an administrator's pages that are of the rarer kinds
   * @param cronOccasional share of the rows of scheduled tasks that are of the rarer kinds
   */
  public record Browsing(
      double stay,
      Map<CourseStep, Double> course,
      Map<SiteStep, Double> site,
      Map<TeachingStep, Double> teaching,
      double adminOccasional,
      double cronOccasional) {
    public Browsing {
      Require.share("adminOccasional", adminOccasional);
      Require.share("cronOccasional", cronOccasional);
      Require.share("stay", stay);
      course = Require.weights("course", CourseStep.class, course);
      site = Require.weights("site", SiteStep.class, site);
      teaching = Require.weights("teaching", TeachingStep.class, teaching);
    }
  }

  /**
   * What happens inside modules.
   *
   * @param completion share of views that tick the module off
   * @param byHand share of these that the user ticks, in a request of its own
   * @param readMore chance, after each page of a forum, glossary or book, to open one more part
   * @param answer share of visits to a feedback or choice that answer it
   */
  public record Activities(
      double completion,
      double byHand,
      double readMore,
      double answer,
      Quiz quiz,
      Assign assign,
      Forum forum) {
    public Activities {
      Require.share("completion", completion);
      Require.share("byHand", byHand);
      Require.between("readMore", readMore, 0, 0.95);
      Require.present("quiz", quiz);
      Require.present("assign", assign);
      Require.present("forum", forum);
      Require.share("answer", answer);
    }
  }

  /**
   * Quizzes.
   *
   * @param attempt share of visits that start an attempt
   * @param finish share of attempts that are seen through, however long the session gets
   * @param resume share of the other visits that go on with an attempt
   * @param pages page views of an attempt
   * @param review share of visits that end with a look at the marks
   */
  public record Quiz(
      double attempt, double finish, double resume, CutLogNormal pages, double review) {
    public Quiz {
      Require.share("attempt", attempt);
      Require.share("finish", finish);
      Require.share("resume", resume);
      Require.present("pages", pages);
      Require.share("review", review);
    }
  }

  /**
   * Assignments.
   *
   * @param status share of visits whose page shows the state of the own submission
   * @param submit share of visits that hand something in
   * @param feedback share of visits that read the teacher's feedback
   * @param quickGrading share of a teacher's gradings that enter several grades and save them by
   *     one request
   * @param quickGrades most grades saved so; two or more
   */
  public record Assign(
      double status, double submit, double feedback, double quickGrading, int quickGrades) {
    public Assign {
      Require.share("quickGrading", quickGrading);
      Require.between("quickGrades", quickGrades, 2, 1000);
      Require.share("status", status);
      Require.share("submit", submit);
      Require.share("feedback", feedback);
    }
  }

  /**
   * Forums.
   *
   * @param post share of visits that reply
   * @param discuss share of visits that open a discussion
   */
  public record Forum(double post, double discuss) {
    public Forum {
      Require.share("post", post);
      Require.share("discuss", discuss);
    }
  }

  /**
   * Addresses. The shipped profiles use blocks reserved for documentation, shared and test use (RFC
   * 5737, 6598, 2544), so that no row names a real network.
   *
   * @param campus the few addresses behind which the campus network hides
   * @param home addresses of homes; a user keeps one for a week
   * @param mobile addresses of mobile operators; drawn for each session
   * @param onCampus share of browser sessions on campus in its hours
   * @param campusFrom first hour of the day at which the campus is open
   * @param campusUntil hour at which it closes
   * @param ipv6 share of homes with an IPv6 address, of 2001:db8::/32 (RFC 3849)
   */
  public record Network(
      AddressBlock campus,
      AddressBlock home,
      AddressBlock mobile,
      double onCampus,
      int campusFrom,
      int campusUntil,
      double ipv6) {
    public Network {
      Require.between("campusFrom", campusFrom, 0, 23);
      Require.between("campusUntil", campusUntil, campusFrom, 24);
      Require.share("ipv6", ipv6);
      Require.present("campus", campus);
      Require.present("home", home);
      Require.present("mobile", mobile);
      Require.share("onCampus", onCampus);
    }
  }

  /**
   * How the site writes its log.
   *
   * @param other form of the column {@code other}
   */
  public record Logging(OtherForm other) {
    public Logging {
      Require.present("other", other);
    }
  }

  /** Form of the column {@code other}; Moodle has an option for it. */
  public enum OtherForm {
    /** JSON, Moodle's default. */
    @JsonProperty("json")
    JSON,
    /** What PHP's {@code serialize} writes, the default before Moodle 3.10. */
    @JsonProperty("php")
    PHP
  }
}
