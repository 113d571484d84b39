package dev.logstore.results.claims;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.logstore.results.LocalText;
import dev.logstore.results.Metric;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.regex.Pattern;

/**
 * One claim that data can decide, as claims.yaml states it.
 *
 * @param id such as {@code H1}; a letter follows where one claim of the thesis is several
 * @param text what the thesis claims
 * @param source where it does
 * @param benchmark id of the benchmark that decides it
 * @param metric id of the metric
 * @param arm id of the arm it speaks of; {@code *} stands for any text. Of several arms the one
 *     most favourable to the claim counts
 * @param everyArm true if the least favourable arm counts instead
 * @param against name of the arm of a comparison, without factors: it is the one with the same
 *     factors, but for those that only a hypertable has
 * @param queries ids of the queries; none for all of the benchmark. The least favourable one
 *     counts, for TIMES_BETTER the geometric mean of those that were measured
 * @param measure what is held against the bounds
 * @param unit {@code %} for a quotient or share that is stated, and bounded, in percent
 * @param divisor for QUOTIENT: id of the metric that the metric is divided by
 * @param atLeast least value that supports the claim
 * @param atMost largest value that supports the claim
 * @param minRows rows that a table must have for the claim to be about it
 * @param needs what of a server it cannot be measured without, as a manifest names what is not
 *     available; none for a claim that every edition can decide
 * @param rule the criterion in words
 * @param promise what the compared arms promise differently
 */
public record Claim(
    @JsonProperty(required = true) String id,
    @JsonProperty(required = true) LocalText text,
    @JsonProperty(required = true) String source,
    @JsonProperty(required = true) String benchmark,
    @JsonProperty(required = true) String metric,
    @JsonProperty(required = true) String arm,
    @JsonProperty("every_arm") boolean everyArm,
    Optional<String> against,
    List<String> queries,
    @JsonProperty(required = true) Measure measure,
    Optional<String> unit,
    Optional<String> divisor,
    @JsonProperty("at_least") OptionalDouble atLeast,
    @JsonProperty("at_most") OptionalDouble atMost,
    @JsonProperty("min_rows") OptionalLong minRows,
    Optional<String> needs,
    @JsonProperty(required = true) LocalText rule,
    Optional<LocalText> promise) {

  private static final String ARM = "arm ";
  private static final String PERCENT = "%";

  /** What is held against the bounds. */
  public enum Measure {
    /** The metric's own value, in its unit. */
    @JsonProperty("value")
    VALUE,
    /**
     * How many times better the arm is than {@code against}: a rate higher, a time or size lower.
     */
    @JsonProperty("times-better")
    TIMES_BETTER,
    /** The metric divided by another one of the same fork. */
    @JsonProperty("quotient")
    QUOTIENT,
    /** The exponent with which the metric grows with the rows in the table. */
    @JsonProperty("growth-exponent")
    GROWTH_EXPONENT,
    /** The share of the forks that did not fail. */
    @JsonProperty("completes")
    COMPLETES
  }

  public Claim {
    Objects.requireNonNull(id, "id");
    queries = queries == null ? List.of() : List.copyOf(queries);
    require(id, atLeast.isPresent() || atMost.isPresent(), "needs at_least or at_most");
    require(id, against.isPresent() == (measure == Measure.TIMES_BETTER), "against");
    require(id, divisor.isPresent() == (measure == Measure.QUOTIENT), "divisor");
    boolean share = measure == Measure.QUOTIENT || measure == Measure.COMPLETES;
    require(id, unit.isEmpty() || (share && unit.get().equals(PERCENT)), "unit");
  }

  private static void require(String id, boolean holds, String what) {
    if (!holds) {
      throw new IllegalArgumentException(
          "claim %s: %s does not fit its measure".formatted(id, what));
    }
  }

  /** Whether it is decided by that metric, alone or with another. */
  public boolean isDecidedBy(Metric other) {
    return other.id().equals(metric) || divisor.filter(other.id()::equals).isPresent();
  }

  /** Whether it is about such a fork of its benchmark. */
  public boolean asks(Optional<String> query) {
    return queries.isEmpty() || query.filter(queries::contains).isPresent();
  }

  boolean isAbout(String armId) {
    return Pattern.matches("\\Q" + arm.replace("*", "\\E.*\\Q") + "\\E", armId);
  }

  /** Whether it could not be measured because that was not available. */
  boolean isKeptBackBy(String notAvailable) {
    return needs.filter(notAvailable::startsWith).isPresent()
        || notAvailable.startsWith(benchmark + "/")
        || (notAvailable.startsWith(ARM) && isAbout(notAvailable.substring(ARM.length())));
  }

  /** The unit of a quotient or share, and what 1 is in it. */
  String shareUnit() {
    return unit.orElse("1");
  }

  double one() {
    return unit.isPresent() ? 100 : 1;
  }

  boolean holdsFor(double value) {
    return value >= atLeast.orElse(Double.NEGATIVE_INFINITY)
        && value <= atMost.orElse(Double.POSITIVE_INFINITY);
  }

  /** How far a value is outside the bounds; negative if it is inside. */
  double excess(double value) {
    return Math.max(
        atLeast.orElse(Double.NEGATIVE_INFINITY) - value,
        value - atMost.orElse(Double.POSITIVE_INFINITY));
  }

  boolean excludes(double low, double high) {
    return high < atLeast.orElse(Double.NEGATIVE_INFINITY)
        || low > atMost.orElse(Double.POSITIVE_INFINITY);
  }
}
