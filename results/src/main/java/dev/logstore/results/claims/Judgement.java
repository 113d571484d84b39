package dev.logstore.results.claims;

import dev.logstore.results.Arm;
import dev.logstore.results.Fork;
import dev.logstore.results.LocalText;
import dev.logstore.results.LocalTexts;
import dev.logstore.results.Measurement;
import dev.logstore.results.RunManifest;
import dev.logstore.results.claims.Verdict.Measured;
import dev.logstore.results.claims.Verdict.Outcome;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Holds one claim against the measurements of a run. */
final class Judgement {
  private static final LocalTexts REASONS = new LocalTexts(Judgement.class, "reasons");

  private final Claim claim;
  private final RunManifest manifest;
  private final List<Measurement> measurements;

  Judgement(Claim claim, RunManifest manifest, List<Measurement> measurements) {
    this.claim = claim;
    this.manifest = manifest;
    this.measurements =
        measurements.stream()
            .filter(row -> row.fork().benchmark().equals(claim.benchmark()))
            .filter(row -> claim.asks(row.fork().query()))
            .toList();
  }

  Verdict verdict() {
    Set<Arm> arms =
        measurements.stream()
            .map(row -> row.fork().arm())
            .distinct()
            .filter(arm -> claim.isAbout(arm.id()))
            .filter(arm -> !arm.group().equals(Arm.BASELINE_AGAIN))
            .collect(Collectors.toCollection(LinkedHashSet::new));
    List<Fork> forks =
        measurements.stream()
            .map(Measurement::fork)
            .filter(fork -> arms.contains(fork.arm()))
            .toList();
    if (forks.isEmpty()) {
      return notMeasured(missing());
    }
    long mostRows = forks.stream().mapToLong(Fork::rowsBefore).max().orElseThrow();
    if (mostRows < claim.minRows().orElse(0)) {
      return notMeasured(REASONS.of("too-few-rows", mostRows, claim.minRows().orElseThrow()));
    }
    Comparator<Verdict> favour = favour();
    return arms.stream()
        .map(arm -> new Estimates(claim, measurements, arm, mostRows))
        .flatMap(estimates -> worst(estimates.all()).stream())
        .min(claim.everyArm() ? favour.reversed() : favour)
        .orElseGet(() -> notMeasured(REASONS.of("no-metric", claim.metric(), claim.benchmark())));
  }

  private Optional<Verdict> worst(List<Measured> estimates) {
    return estimates.stream().map(this::judged).max(favour());
  }

  /** The most favourable verdict first: of two that say the same, the one that is more so. */
  private Comparator<Verdict> favour() {
    return Comparator.comparing(Verdict::outcome, Judgement::byFavour)
        .thenComparingDouble(
            verdict -> claim.excess(verdict.measured().map(Measured::value).orElse(0.0)));
  }

  private static int byFavour(Outcome one, Outcome other) {
    List<Outcome> order = List.of(Outcome.SUPPORTED, Outcome.OPEN, Outcome.REFUTED);
    return Integer.compare(order.indexOf(one), order.indexOf(other));
  }

  private Verdict judged(Measured measured) {
    boolean exact = measured.unit().equals("B") || claim.measure() == Claim.Measure.COMPLETES;
    if (measured.interval().isEmpty() && !exact && !isCounted()) {
      return new Verdict(claim, Outcome.OPEN, Optional.of(measured), REASONS.of("no-interval"));
    }
    double low = measured.interval().map(interval -> interval.low()).orElse(measured.value());
    double high = measured.interval().map(interval -> interval.high()).orElse(measured.value());
    if (claim.holdsFor(low) && claim.holdsFor(high)) {
      return new Verdict(claim, Outcome.SUPPORTED, Optional.of(measured), REASONS.of("inside"));
    }
    if (claim.excludes(low, high)) {
      return new Verdict(claim, Outcome.REFUTED, Optional.of(measured), REASONS.of("outside"));
    }
    return new Verdict(claim, Outcome.OPEN, Optional.of(measured), REASONS.of("across"));
  }

  /** What is counted on one and the same table or dump is exact, and so is a quotient of it. */
  private boolean isCounted() {
    return claim.metric().startsWith("size_")
        || claim.metric().equals("backup_size")
        || claim.metric().startsWith("trend_")
        || claim.metric().startsWith("events_");
  }

  private LocalText missing() {
    return manifest.notAvailable().stream()
        .filter(each -> claim.isKeptBackBy(each.what().en()))
        .findFirst()
        .map(each -> REASONS.of("not-available", each.what(), each.server(), each.reason()))
        .orElseGet(
            () ->
                measurements.isEmpty()
                    ? REASONS.of(
                        "no-benchmark",
                        (claim.benchmark() + " " + String.join(", ", claim.queries())).strip())
                    : REASONS.of("no-arm", claim.arm(), claim.benchmark()));
  }

  private Verdict notMeasured(LocalText reason) {
    return new Verdict(claim, Outcome.NOT_MEASURED, Optional.empty(), reason);
  }
}
