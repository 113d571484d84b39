package dev.logstore.benchmarks.study;

import com.fasterxml.jackson.databind.JsonNode;
import dev.logstore.benchmarks.BenchmarkException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Compares the keys of a plan with the records that it becomes, before it becomes them: Jackson
 * would call a misspelt key a missing one.
 */
final class PlanKeys {
  private final String yaml;

  PlanKeys(String yaml) {
    this.yaml = yaml;
  }

  /**
   * Looks at a node and all below it.
   *
   * @throws BenchmarkException naming the first unknown key, its line and the keys there are
   */
  void check(JsonNode node, Type type) {
    if (type instanceof ParameterizedType list && list.getRawType() == List.class) {
      node.forEach(element -> check(element, list.getActualTypeArguments()[0]));
    } else if (type instanceof Class<?> record && record.isRecord() && node.isObject()) {
      Map<String, Type> known =
          Arrays.stream(record.getRecordComponents())
              .collect(Collectors.toMap(RecordComponent::getName, RecordComponent::getGenericType));
      node.fieldNames()
          .forEachRemaining(
              key -> {
                if (!known.containsKey(key)) {
                  throw new BenchmarkException(
                      "line %d: unknown key '%s'; known are %s"
                          .formatted(lineOf(key), key, names(record)));
                }
                check(node.get(key), known.get(key));
              });
    }
  }

  /** The first line on which the key stands, from 1. */
  int lineOf(String key) {
    List<String> lines = yaml.lines().toList();
    for (int i = 0; i < lines.size(); i++) {
      if (lines.get(i).replaceFirst("#.*", "").matches("(.*[\\s{,-])?" + key + "\\s*:.*")) {
        return i + 1;
      }
    }
    return 1;
  }

  private static String names(Class<?> record) {
    return Arrays.stream(record.getRecordComponents())
        .map(RecordComponent::getName)
        .collect(Collectors.joining(", "));
  }
}
