package dev.logstore.results;

import dev.logstore.results.statistics.ForkSummary;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * The geometric mean over the queries of a benchmark, taken inside each round, as if it were one
 * query more. The ratio of two such means is the geometric mean of the queries' ratios, and queries
 * that are slow together in a round do not count as independent.
 */
public final class QueryMeans {
  /**
   * What the queries of a mean have in common.
   *
   * @param asked factors that any table could have, such as {@code prepare=unprepared}: not all
   *     queries are asked in each way
   */
  private record Key(
      String benchmark,
      Map<String, String> asked,
      String dataset,
      long rowsBefore,
      Metric metric) {}

  private QueryMeans() {}

  /**
   * The means, one for each arm and round that has a time of every query that the standard table
   * was asked in the same way (any table, if that one was not); none for an arm that lacks one,
   * because it would be the mean of something else.
   *
   * @return rows whose query is {@code all-3-queries}, for as many as there are
   */
  public static List<Measurement> of(List<Measurement> rows) {
    Map<Key, Map<Arm, Map<Integer, Map<String, Measurement>>>> groups = new LinkedHashMap<>();
    for (Measurement row : Seeds.pooled(rows)) {
      if (row.iteration().isEmpty()) {
        row.value().filter(QueryMeans::hasLogarithm).ifPresent(value -> add(groups, row, value));
      }
    }
    List<Measurement> means = new ArrayList<>();
    groups.forEach((key, arms) -> means.addAll(means(key, arms)));
    return means;
  }

  private static boolean hasLogarithm(Measurement.Value value) {
    return !value.metric().isCount() && value.value() > 0;
  }

  private static void add(
      Map<Key, Map<Arm, Map<Integer, Map<String, Measurement>>>> groups,
      Measurement row,
      Measurement.Value value) {
    Fork fork = row.fork();
    fork.query()
        .ifPresent(
            query ->
                groups
                    .computeIfAbsent(
                        new Key(
                            fork.benchmark(),
                            Factors.ofAnyTable(fork.arm().factors()),
                            fork.dataset(),
                            fork.rowsBefore(),
                            value.metric()),
                        key -> new LinkedHashMap<>())
                    .computeIfAbsent(fork.arm(), arm -> new TreeMap<>())
                    .computeIfAbsent(fork.round(), round -> new TreeMap<>())
                    .put(query, row));
  }

  private static List<Measurement> means(
      Key key, Map<Arm, Map<Integer, Map<String, Measurement>>> arms) {
    Set<String> queries = queries(arms);
    if (queries.size() < 2) {
      return List.of();
    }
    String all = "all-" + queries.size() + "-queries";
    List<Measurement> means = new ArrayList<>();
    arms.forEach(
        (arm, rounds) ->
            rounds.forEach(
                (round, byQuery) -> {
                  if (byQuery.keySet().containsAll(queries)) {
                    means.add(mean(key, arm, all, queries.stream().map(byQuery::get).toList()));
                  }
                }));
    return means;
  }

  private static Set<String> queries(Map<Arm, Map<Integer, Map<String, Measurement>>> arms) {
    Set<String> ofStandard = asked(arms, arm -> arm.schema().equals(Arm.BASELINE));
    return ofStandard.isEmpty() ? asked(arms, arm -> true) : ofStandard;
  }

  private static Set<String> asked(
      Map<Arm, Map<Integer, Map<String, Measurement>>> arms, Predicate<Arm> which) {
    return arms.entrySet().stream()
        .filter(entry -> which.test(entry.getKey()))
        .flatMap(entry -> entry.getValue().values().stream())
        .flatMap(byQuery -> byQuery.keySet().stream())
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static Measurement mean(Key key, Arm arm, String all, Collection<Measurement> queries) {
    Fork one = queries.iterator().next().fork();
    List<Double> values =
        queries.stream()
            .map(Measurement::value)
            .flatMap(Optional::stream)
            .map(Measurement.Value::value)
            .toList();
    return Fork.ofQuery(
            key.benchmark(),
            arm,
            all,
            key.dataset(),
            key.rowsBefore(),
            one.round(),
            one.startedAt())
        .measured(key.metric(), ForkSummary.of(values).value());
  }
}
