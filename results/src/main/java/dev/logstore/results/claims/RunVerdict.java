package dev.logstore.results.claims;

import dev.logstore.results.Measurement;
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
   * of every run that measured it; if none did, why not: as the first run says that has the
   * benchmark, or else the first of all.
   *
   * @param runs one or more
   * @throws dev.logstore.results.ResultsException if a file of theirs cannot be read
   */
  public static List<RunVerdict> of(List<RunDirectory> runs) {
    List<List<Measurement>> rows = runs.stream().map(RunDirectory::measurements).toList();
    List<List<Verdict>> verdicts = new ArrayList<>();
    for (int run = 0; run < runs.size(); run++) {
      verdicts.add(Verdicts.of(runs.get(run).manifest(), rows.get(run)));
    }
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
        int run = mostTelling(rows, verdicts.get(0).get(claim).claim());
        together.add(new RunVerdict(runs.get(run), verdicts.get(run).get(claim)));
      }
    }
    return together;
  }

  private static int mostTelling(List<List<Measurement>> rows, Claim claim) {
    for (int run = 0; run < rows.size(); run++) {
      if (rows.get(run).stream()
          .anyMatch(row -> row.fork().benchmark().equals(claim.benchmark()))) {
        return run;
      }
    }
    return 0;
  }
}
