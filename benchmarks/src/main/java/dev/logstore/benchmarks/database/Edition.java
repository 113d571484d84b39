package dev.logstore.benchmarks.database;

import dev.logstore.benchmarks.RunTexts;
import dev.logstore.results.RunManifest;
import java.util.List;

/** What a server is able to do by its licence. */
public enum Edition {
  POSTGRESQL("PostgreSQL"),
  TIMESCALEDB_APACHE("TimescaleDB Apache"),
  TIMESCALEDB_COMMUNITY("TimescaleDB Community");

  /**
   * What TimescaleDB reserves to its Community edition, by the keys of {@link RunTexts#REASONS}.
   */
  private static final List<String> COMMUNITY_ONLY =
      List.of("compression", "continuous-aggregates", "policies");

  private final String title;

  Edition(String title) {
    this.title = title;
  }

  /** The name in manifests and reports. */
  public String title() {
    return title;
  }

  /**
   * @param license value of {@code timescaledb.license}, or null in a server without the extension
   */
  static Edition of(String license) {
    if (license == null) {
      return POSTGRESQL;
    }
    return license.equals("apache") ? TIMESCALEDB_APACHE : TIMESCALEDB_COMMUNITY;
  }

  /** What this edition cannot do, for every output to list. */
  List<RunManifest.NotAvailable> notAvailable(String server) {
    if (this != TIMESCALEDB_APACHE) {
      return List.of();
    }
    return COMMUNITY_ONLY.stream()
        .map(
            what ->
                new RunManifest.NotAvailable(
                    RunTexts.REASONS.of(what), server, RunTexts.REASONS.of("edition", title)))
        .toList();
  }
}
