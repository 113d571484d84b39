package dev.logstore.benchmarks.study;

import dev.logstore.results.LocalText;
import dev.logstore.results.RunManifest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.function.Supplier;

/** What a sitting has to tell: the user sees it, and the run's manifest keeps it. */
final class Sitting {
  private final RunRecord run;
  private final Progress progress;
  private final Clock clock;

  Sitting(RunRecord run, Progress progress, Clock clock) {
    this.run = run;
    this.progress = progress;
    this.clock = clock;
  }

  /** Does a part of the work, and keeps how long it took. */
  <T> T stage(String name, Supplier<T> work) {
    progress.line(name);
    Instant start = clock.instant();
    T result = work.get();
    double seconds = Duration.between(start, clock.instant()).toMillis() / 1e3;
    run.update(manifest -> manifest.withStage(name, seconds));
    return result;
  }

  /** Something for the user alone. */
  void line(String text) {
    progress.line("  " + text);
  }

  void warn(LocalText warning) {
    run.update(manifest -> manifest.withWarning(warning));
    line("warning: " + warning.en());
  }

  void notAvailable(RunManifest.NotAvailable missing) {
    run.update(manifest -> manifest.withNotAvailable(missing));
    line("not available: " + missing.what().en() + ": " + missing.reason().en());
  }
}
