package dev.logstore.datasets.compare;

import dev.logstore.datasets.DatasetException;
import dev.logstore.datasets.EventLabels;
import dev.logstore.datasets.describe.Description;
import dev.logstore.datasets.describe.Quantiles;
import dev.logstore.datasets.describe.Spread;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * The statistics of a log in the form in which logs are compared. A log has those only that mean
 * something in it: without sessions none of sessions, with one user no spread of users.
 *
 * @param name what to call the log
 * @param mixes shares that sum to 1, by their labels; {@code (rest)} holds what has no label
 * @param distributions distributions by name
 * @param scalars single positive numbers by name
 */
public record Statistics(
    String name,
    Map<String, Map<String, Double>> mixes,
    Map<String, Distribution> distributions,
    Map<String, Double> scalars) {
  static final String REST = "(rest)";
  private static final int FEWEST_FOR_SPREAD = 2;
  private static final List<String> WEEKDAYS =
      List.of("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun");

  /**
   * From a description.
   *
   * @throws DatasetException if it is one of no events
   */
  public static Statistics of(String name, Description log) {
    if (log.events() == 0) {
      throw new DatasetException(name + " has no event to compare");
    }
    return new Statistics(name, mixes(log), distributions(log), scalars(log));
  }

  /** Names of all that it has. */
  Set<String> names() {
    Set<String> names = new TreeSet<>(mixes.keySet());
    names.addAll(distributions.keySet());
    names.addAll(scalars.keySet());
    return names;
  }

  private static Map<String, Map<String, Double>> mixes(Description log) {
    EventLabels labels = EventLabels.load();
    Map<String, Double> events = new LinkedHashMap<>();
    Map<String, Double> components = new LinkedHashMap<>();
    for (Description.Share share : log.eventMix()) {
      events.merge(labels.label(share.name()), share.share(), Double::sum);
      components.merge(labels.component(share.name()), share.share(), Double::sum);
    }
    Map<String, Double> hours = new LinkedHashMap<>();
    for (int hour = 0; hour < log.hours().size(); hour++) {
      hours.put(String.format(Locale.ROOT, "%02d", hour), log.hours().get(hour));
    }
    Map<String, Double> weekdays = new LinkedHashMap<>();
    for (int day = 0; day < log.weekdays().size(); day++) {
      weekdays.put(WEEKDAYS.get(day), log.weekdays().get(day));
    }
    Map<String, Map<String, Double>> mixes = new LinkedHashMap<>();
    mixes.put("event mix", events);
    mixes.put("components", components);
    mixes.put("crud", shares(log.crud()));
    mixes.put("hour of day", hours);
    mixes.put("weekday", weekdays);
    mixes.put("edulevel", shares(log.eduLevel()));
    mixes.put("origin", shares(log.origin()));
    mixes.put("address kinds", shares(log.addressKinds()));
    return mixes;
  }

  private static Map<String, Double> shares(List<Description.Share> shares) {
    Map<String, Double> mix = new LinkedHashMap<>();
    shares.forEach(share -> mix.put(share.name(), share.share()));
    return mix;
  }

  private static Map<String, Distribution> distributions(Description log) {
    Map<String, Distribution> found = new LinkedHashMap<>();
    found.put("events per user / mean", relative(log.eventsPerUser()));
    found.put("events per context / mean", relative(log.eventsPerContext()));
    found.put("events per session", Distribution.of(log.sessions().events(), 1));
    found.put("session duration, s", Distribution.of(log.sessions().seconds(), 1));
    found.put("gap in session, s", Distribution.of(log.sessions().gapSeconds(), 1));
    found.put("pause between sessions, s", Distribution.of(log.sessions().pauseSeconds(), 1));
    found.values().removeIf(distribution -> distribution.points().isEmpty());
    return found;
  }

  /** The shape alone: a course of another size has other numbers. */
  private static Distribution relative(Quantiles quantiles) {
    return Distribution.of(quantiles, quantiles.mean());
  }

  private static Map<String, Double> scalars(Description log) {
    Map<String, Double> found = new LinkedHashMap<>();
    spread(found, "user", log.eventsPerUser(), log.userSpread());
    spread(found, "context", log.eventsPerContext(), log.contextSpread());
    sessions(found, log);
    gaps(found, log.sessions());
    Description.Rate rate = log.rate();
    found.put("peak day / mean", rate.peakDay());
    found.put("peak hour / mean", rate.peakHour());
    found.put("peak minute / mean", rate.peakMinute());
    found.put("peak second / mean", rate.peakSecond());
    found.put("Fano factor, 1 s", rate.fanoSecond());
    found.put("Fano factor, 1 min", rate.fanoMinute());
    found.put("Fano factor, 1 h", rate.fanoHour());
    found.put("edulevel participating", share(log.eduLevel(), "2"));
    found.put("origin web", share(log.origin(), "web"));
    return found;
  }

  private static void spread(
      Map<String, Double> found, String what, Quantiles quantiles, Spread spread) {
    if (quantiles.number() < FEWEST_FOR_SPREAD) {
      return;
    }
    found.put(what + " ln sigma", quantiles.lnSigma());
    found.put(what + " Gini", spread.gini());
    found.put(what + " Zipf slope", spread.zipfSlope());
    found.put(what + " top tenth", spread.topTenthShare());
  }

  private static void sessions(Map<String, Double> found, Description log) {
    Description.Sessions sessions = log.sessions();
    if (sessions.number() == 0) {
      return;
    }
    found.put(
        "sessions per user and week", sessions.perUser() / Math.max(1, log.rate().days() / 7.0));
    found.put("events per session, mean", sessions.events().mean());
    found.put("events per session, median", (double) sessions.events().median());
    found.put("events per session, p90", (double) sessions.events().p90());
    found.put("events per session, p99", (double) sessions.events().p99());
    found.put("events per session, ln sigma", sessions.events().lnSigma());
    found.put("single-event sessions", sessions.single());
    found.put("session duration mean, s", sessions.seconds().mean());
    found.put("session duration p90, s", (double) sessions.seconds().p90());
  }

  private static void gaps(Map<String, Double> found, Description.Sessions sessions) {
    Quantiles gap = sessions.gapSeconds();
    if (sessions.pauseSeconds().number() > 0) {
      found.put("pause median, s", (double) sessions.pauseSeconds().median());
    }
    if (gap.number() == 0) {
      return;
    }
    found.put("gap in session mean, s", gap.mean());
    found.put("gap in session median, s", (double) gap.median());
    found.put("gap in session p90, s", (double) gap.p90());
    found.put("gap ln mu", gap.lnMu());
    found.put("gap ln sigma", gap.lnSigma());
    found.put("gaps within a session", sessions.withinSession());
    found.put("gaps of 60 s or less", sessions.withinMinute());
    found.put("gaps in the same second", sessions.sameSecond() * sessions.withinSession());
    found.put("steps in the same context", sessions.sameContext());
    found.put("requests of one row", sessions.alone());
    found.put("requests of two rows", sessions.pairs());
    found.put("requests of three rows", sessions.triples());
  }

  private static double share(List<Description.Share> shares, String name) {
    return shares.stream()
        .filter(share -> share.name().equals(name))
        .mapToDouble(Description.Share::share)
        .sum();
  }
}
