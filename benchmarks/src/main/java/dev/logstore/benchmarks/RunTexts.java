package dev.logstore.benchmarks;

import dev.logstore.results.LocalTexts;

/** What a run tells its reader, in every language, from properties files. */
public final class RunTexts {
  /** Why something is not available: reasons_pt.properties and reasons_en.properties. */
  public static final LocalTexts REASONS = new LocalTexts(RunTexts.class, "reasons");

  /** What a reader should know: warnings_pt.properties and warnings_en.properties. */
  public static final LocalTexts WARNINGS = new LocalTexts(RunTexts.class, "warnings");

  private RunTexts() {}
}
