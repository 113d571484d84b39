package dev.logstore.results;

import dev.logstore.results.Summary.Comparison;
import dev.logstore.results.Summary.Line;
import dev.logstore.results.statistics.FalseDiscovery;
import dev.logstore.results.statistics.Finding;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Stream;

/** Corrects the findings of a run for the number of its comparisons. */
final class Correction {
  private Correction() {}

  /** The same lines with the findings that are left when all are taken together. */
  static List<Line> of(List<Line> lines) {
    List<Double> pValues =
        lines.stream()
            .flatMap(line -> Stream.of(line.toStandard(), line.toSynchronous()))
            .flatMap(Optional::stream)
            .flatMap(comparison -> comparison.ratio().pValue().stream().boxed())
            .toList();
    Deque<Double> adjusted = new ArrayDeque<>();
    for (double value : FalseDiscovery.adjusted(pValues)) {
      adjusted.add(value);
    }
    return lines.stream()
        .map(
            line -> {
              Optional<Comparison> toStandard = corrected(line.toStandard(), adjusted);
              Optional<Comparison> toSynchronous = corrected(line.toSynchronous(), adjusted);
              return new Line(
                  line.question(), line.arm(), line.summary(), toStandard, toSynchronous);
            })
        .toList();
  }

  private static Optional<Comparison> corrected(
      Optional<Comparison> comparison, Deque<Double> adjusted) {
    return comparison.map(
        single -> {
          if (single.ratio().pValue().isEmpty()) {
            return single;
          }
          OptionalDouble p = OptionalDouble.of(adjusted.remove());
          return new Comparison(
              single.baseline(),
              single.ratio(),
              single.noiseFloor(),
              p,
              Finding.of(single.ratio(), p, single.noiseFloor()));
        });
  }
}
