package dev.logstore.results.statistics;

import java.util.Optional;
import java.util.OptionalDouble;
import org.apache.commons.statistics.distribution.TDistribution;

/** What Student's t distribution says of an estimate with its standard error. */
record StudentT(double estimate, double standardError, double degreesOfFreedom) {

  Optional<Interval> interval() {
    if (!(degreesOfFreedom > 0)) {
      return Optional.empty();
    }
    double upperTail = (1 - Interval.CONFIDENCE) / 2;
    double reach =
        standardError * TDistribution.of(degreesOfFreedom).inverseSurvivalProbability(upperTail);
    return Optional.of(new Interval(estimate - reach, estimate + reach, Interval.CONFIDENCE));
  }

  /** Two-sided probability of an estimate as far from 0 as this one if the truth is 0. */
  OptionalDouble pValue() {
    if (!(degreesOfFreedom > 0)) {
      return OptionalDouble.empty();
    }
    if (standardError == 0) {
      return OptionalDouble.of(estimate == 0 ? 1 : 0);
    }
    double t = Math.abs(estimate / standardError);
    return OptionalDouble.of(2 * TDistribution.of(degreesOfFreedom).survivalProbability(t));
  }
}
