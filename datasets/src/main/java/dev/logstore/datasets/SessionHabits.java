package dev.logstore.datasets;

import java.util.Map;

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
 * @param redirectSeconds longest time after which a browser that is sent on opens the next page
 * @param failedLogins sessions that do not get in
 */
public record SessionHabits(
    Map<SessionKind, Double> kinds,
    CutLogNormal length,
    CutLogNormal gap,
    Reading reading,
    int longestSeconds,
    double login,
    double dashboard,
    double logout,
    double studyDays,
    double offDays,
    int redirectSeconds,
    FailedLogins failedLogins) {
  public SessionHabits {
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
    Require.between("redirectSeconds", redirectSeconds, 0, 60);
    Require.present("failedLogins", failedLogins);
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
   * Sessions that do not get in.
   *
   * @param most wrong entries in a row
   * @param unknown share of these sessions under a name that nobody has
   */
  public record FailedLogins(int most, double unknown) {
    public FailedLogins {
      Require.between("most", most, 1, 1000);
      Require.share("unknown", unknown);
    }
  }
}
