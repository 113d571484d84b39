package dev.logstore.benchmarks;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/** Constants of an enum by the names that users write: lower case, with hyphens. */
public final class Choice {
  private Choice() {}

  /** The name of a constant in plans, results and options. */
  public static String id(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /**
   * The constant of that name.
   *
   * @param what is chosen, for the complaint
   * @throws BenchmarkException naming those that there are
   */
  public static <E extends Enum<E>> E of(Class<E> type, String what, String id) {
    E[] all = type.getEnumConstants();
    return Arrays.stream(all)
        .filter(constant -> id(constant).equals(id))
        .findFirst()
        .orElseThrow(
            () ->
                new BenchmarkException(
                    "unknown %s '%s': choose one of %s"
                        .formatted(
                            what,
                            id,
                            Arrays.stream(all).map(Choice::id).collect(Collectors.joining(", ")))));
  }
}
