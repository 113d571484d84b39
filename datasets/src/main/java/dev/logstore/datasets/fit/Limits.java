package dev.logstore.datasets.fit;

/** Keeps turned numbers within what a profile may say. */
final class Limits {
  private static final double LARGEST_WEIGHT = 1e4;

  private Limits() {}

  static void set(ProfileTree tree, Knob knob, double value) {
    switch (knob.rule()) {
      case COUNT -> tree.setWhole(knob.key(), (long) atLeastSeats(tree, knob.key(), value));
      case WEIGHT -> tree.set(knob.key(), between(least(knob.key()), value, LARGEST_WEIGHT));
      case SHARE -> tree.set(knob.key(), between(0, value, most(knob.key())));
      case ADD, LOG, SPREAD, ROOT ->
          tree.set(knob.key(), between(0, value, mostOf(tree, knob.key())));
    }
  }

  private static double between(double least, double value, double most) {
    return Math.max(least, Math.min(most, value));
  }

  /** Fewer teachers than a course has cannot be. */
  private static double atLeastSeats(ProfileTree tree, String key, double value) {
    return key.equals("population.teachers")
        ? Math.max(value, tree.number("population.teachersPerCourse"))
        : value;
  }

  /** An hour without any weight would never be tried again. */
  private static double least(String key) {
    return key.startsWith("rhythm.hours.") ? 0.0005 : 0;
  }

  private static double most(String key) {
    return key.equals("activities.readMore") ? 0.95 : key.endsWith(".tests") ? 0.7 : 0.98;
  }

  /** A median may not be longer than the longest. */
  private static double mostOf(ProfileTree tree, String key) {
    if (key.endsWith(".mu")) {
      return Math.log(tree.number(key.replace(".mu", ".longest")));
    }
    return key.endsWith("igma") ? 4 : 5;
  }
}
