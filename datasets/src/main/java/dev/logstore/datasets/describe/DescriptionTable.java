package dev.logstore.datasets.describe;

import java.util.List;
import java.util.Locale;
import java.util.function.IntFunction;

/** A {@link Description} as text for people. */
public final class DescriptionTable {
  private static final int TOP = 20;
  private static final int BAR_WIDTH = 40;
  private static final List<String> WEEKDAYS =
      List.of("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun");

  private final Description described;
  private final StringBuilder text = new StringBuilder();

  private DescriptionTable(Description described) {
    this.described = described;
  }

  /** The whole table; lines end in \n. */
  public static String render(Description described) {
    return new DescriptionTable(described).render();
  }

  private String render() {
    if (described.events() == 0) {
      line("%-14s %,d", "events", 0);
      return text.toString();
    }
    overview();
    shares("Event classes, the " + TOP + " most frequent", described.eventMix());
    shares("crud", described.crud());
    shares("edulevel (0 other, 1 teaching, 2 participating)", described.eduLevel());
    shares("origin", described.origin());
    bars("Hour of day, " + described.timeZone(), described.hours(), this::hour);
    bars("Weekday", described.weekdays(), WEEKDAYS::get);
    quantiles();
    sessions();
    rate();
    shares("Addresses: " + described.addresses() + " different", described.addressKinds());
    return text.toString();
  }

  private void overview() {
    line("%-14s %,d", "events", described.events());
    line("%-14s %s", "first", described.from());
    line("%-14s %s", "last", described.to());
    line("%-14s %,d bytes, %.0f a row", "size", described.csvBytes(), perRow());
    line("%-14s %,d", "users", described.users());
    line("%-14s %,d", "courses", described.courses());
    line("%-14s %,d", "contexts", described.contexts());
    line("%-14s %,d", "event classes", described.eventNames());
    line("%-14s %,d", "anonymous", described.anonymous());
    Description.TextLengths mean = described.text();
    line(
        "%-14s eventname %.1f, component %.1f, action %.1f, target %.1f, other %.1f characters",
        "text, mean",
        mean.eventName(),
        mean.component(),
        mean.action(),
        mean.target(),
        mean.other());
  }

  private double perRow() {
    return described.csvBytes() / (double) described.events();
  }

  private void shares(String title, List<Description.Share> shares) {
    heading(title);
    shares.stream()
        .limit(TOP)
        .forEach(
            share ->
                line("%-56s %,12d %6.2f %%", share.name(), share.events(), 100 * share.share()));
  }

  private void bars(String title, List<Double> shares, IntFunction<String> name) {
    heading(title);
    double most = shares.stream().mapToDouble(Double::doubleValue).max().orElse(0);
    for (int i = 0; i < shares.size(); i++) {
      int width = most == 0 ? 0 : (int) Math.round(BAR_WIDTH * shares.get(i) / most);
      line("%-5s %6.2f %%  %s", name.apply(i), 100 * shares.get(i), "#".repeat(width));
    }
  }

  private String hour(int hour) {
    return String.format(Locale.ROOT, "%02d", hour);
  }

  private void quantiles() {
    heading("Events per …");
    columns();
    row("user", described.eventsPerUser());
    row("course", described.eventsPerCourse());
    row("context", described.eventsPerContext());
    line("%-14s %10s %10s %10s %10s", "", "ln sigma", "Gini", "Zipf slope", "top tenth");
    spread("user", described.eventsPerUser(), described.userSpread());
    spread("course", described.eventsPerCourse(), described.courseSpread());
    spread("context", described.eventsPerContext(), described.contextSpread());
  }

  private void spread(String name, Quantiles quantiles, Spread spread) {
    line(
        "%-14s %10.2f %10.2f %10.2f %8.1f %%",
        name, quantiles.lnSigma(), spread.gini(), spread.zipfSlope(), 100 * spread.topTenthShare());
  }

  private void sessions() {
    Description.Sessions sessions = described.sessions();
    heading("Sessions (a pause of more than 30 minutes ends one)");
    columns();
    row("events", sessions.events());
    row("duration, s", sessions.seconds());
    row("gap, s", sessions.gapSeconds());
    row("pause, s", sessions.pauseSeconds());
    Quantiles gap = sessions.gapSeconds();
    line(
        "%-14s lognormal mu %.2f sigma %.2f; p10 %,d p25 %,d p50 %,d p75 %,d p90 %,d s",
        "gap", gap.lnMu(), gap.lnSigma(), gap.p10(), gap.p25(), gap.median(), gap.p75(), gap.p90());
    line(
        "%-14s %6.1f a user, ln sigma of events %.2f",
        "sessions", sessions.perUser(), sessions.events().lnSigma());
    line("%-14s %6.2f %% of sessions", "single event", 100 * sessions.single());
    line("%-14s %6.2f %% of gaps", "same second", 100 * sessions.sameSecond());
    line("%-14s %6.2f %% of steps", "same context", 100 * sessions.sameContext());
    line(
        "%-14s %6.2f %% one, %.2f %% two, %.2f %% three",
        "rows a second", 100 * sessions.alone(), 100 * sessions.pairs(), 100 * sessions.triples());
  }

  private void rate() {
    Description.Rate rate = described.rate();
    heading("Bursts");
    line("%-14s %,d, of which %,d have events", "days", rate.days(), rate.activeDays());
    line("%-14s %10s %10s %10s %10s", "", "day", "hour", "minute", "second");
    line(
        "%-14s %,10.1f %,10.1f %,10.1f %,10.1f",
        "peak over mean", rate.peakDay(), rate.peakHour(), rate.peakMinute(), rate.peakSecond());
    line(
        "%-14s %10s %,10.1f %,10.1f %,10.1f",
        "Fano factor", "", rate.fanoHour(), rate.fanoMinute(), rate.fanoSecond());
    line(
        "%-14s %6.2f %%, p99 %,d events",
        "filled minutes", 100 * rate.filledMinutes(), rate.p99FilledMinute());
  }

  private void columns() {
    line(
        "%-14s %10s %10s %10s %10s %10s %10s %10s",
        "", "number", "mean", "min", "median", "p90", "p99", "max");
  }

  private void row(String name, Quantiles q) {
    line(
        "%-14s %,10d %,10.1f %,10d %,10d %,10d %,10d %,10d",
        name, q.number(), q.mean(), q.min(), q.median(), q.p90(), q.p99(), q.max());
  }

  private void heading(String title) {
    text.append('\n').append(title).append('\n');
  }

  private void line(String format, Object... values) {
    text.append(String.format(Locale.ROOT, format, values).stripTrailing()).append('\n');
  }
}
