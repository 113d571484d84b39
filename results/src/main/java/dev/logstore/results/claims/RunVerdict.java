package dev.logstore.results.claims;

import dev.logstore.results.RunDirectory;
import dev.logstore.results.claims.Verdict.Outcome;
import java.util.ArrayList;
import java.util.List;

/**
 * A verdict and the run that it rests on.
 *
 * @param run the run
 * @param verdict what it says of a claim
 */
public record RunVerdict(RunDirectory run, Verdict verdict) {

  /**
   * What runs of several plans say together, in the order of the claims: of each claim the verdict
   * of every run that measured it; if none did, why the first one did not.
   *
   * @param runs one or more
   * @throws dev.logstore.results.ResultsException if a file of theirs cannot be read
   */
  public static List<RunVerdict> of(List<RunDirectory> runs) {
    List<List<Verdict>> verdicts = runs.stream().map(Verdicts::of).toList();
    List<RunVerdict> together = new ArrayList<>();
    for (int claim = 0; claim < verdicts.get(0).size(); claim++) {
      int before = together.size();
      for (int run = 0; run < runs.size(); run++) {
        Verdict verdict = verdicts.get(run).get(claim);
        if (verdict.outcome() != Outcome.NOT_MEASURED) {
          together.add(new RunVerdict(runs.get(run), verdict));
        }
      }
      if (together.size() == before) {
        together.add(new RunVerdict(runs.get(0), verdicts.get(0).get(claim)));
      }
    }
    return together;
  }
}
