package dev.logstore.datasets;

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
