package dev.logstore.datasets;

import java.util.List;

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
    SiteCalendar calendar,
    Population population,
    CourseContent courseContent,
    List<CourseStyle> styles,
    CourseWork courseWork,
    Rhythm rhythm,
    Arrival arrival,
    SessionHabits sessions,
    Browsing browsing,
    Activities activities,
    BackgroundTasks tasks,
    Network network,
    Logging logging) {

  /** Names of the profiles in the jar, smallest first. */
  public static final List<String> SHIPPED =
      List.of(
          "tiny",
          "small",
          "half-year",
          "medium",
          "year",
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
}
