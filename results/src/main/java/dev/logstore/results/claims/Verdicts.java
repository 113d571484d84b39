package dev.logstore.results.claims;

import dev.logstore.results.Measurement;
import dev.logstore.results.RunDirectory;
import dev.logstore.results.RunManifest;
import java.util.List;

/** The verdicts of a run on all claims of the proposal. */
public final class Verdicts {
  private Verdicts() {}

  /**
   * The verdicts of a run, in the order of the claims.
   *
   * @throws dev.logstore.results.ResultsException if its files cannot be read
   */
  public static List<Verdict> of(RunDirectory run) {
    return of(run.manifest(), run.measurements());
  }

  /** The verdicts of a run's measurements. */
  public static List<Verdict> of(RunManifest manifest, List<Measurement> measurements) {
    return Claims.load().stream()
        .map(claim -> new Judgement(claim, manifest, measurements).verdict())
        .toList();
  }
}
