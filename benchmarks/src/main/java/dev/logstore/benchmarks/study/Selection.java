package dev.logstore.benchmarks.study;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What is wanted, by patterns on titles such as {@link Cell#title()}: {@code *} stands for any
 * text, {@code ?} for one character.
 *
 * @param only a title has to match one of these; if there are none, every title does
 * @param skip a title may match none of these
 */
public record Selection(List<String> only, List<String> skip) {
  /** Everything. */
  public static final Selection ALL = new Selection(List.of(), List.of());

  public Selection {
    only = List.copyOf(only);
    skip = List.copyOf(skip);
  }

  /** Whether what has that title is wanted. */
  public boolean wants(String title) {
    return (only.isEmpty() || matchesAny(only, title)) && !matchesAny(skip, title);
  }

  private static boolean matchesAny(List<String> patterns, String title) {
    return patterns.stream().anyMatch(pattern -> matches(pattern, title));
  }

  private static boolean matches(String pattern, String title) {
    String regex =
        pattern
            .codePoints()
            .mapToObj(
                c ->
                    switch (c) {
                      case '*' -> ".*";
                      case '?' -> ".";
                      default -> Pattern.quote(Character.toString(c));
                    })
            .collect(Collectors.joining());
    return title.matches(regex);
  }
}
