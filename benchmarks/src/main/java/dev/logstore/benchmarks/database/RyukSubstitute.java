package dev.logstore.benchmarks.database;

import java.lang.reflect.Constructor;
import java.lang.reflect.Field;
import org.testcontainers.utility.ResourceReaper;

/**
 * Keeps Testcontainers from pulling its clean-up image. {@code sweep-containers.sh} does that work
 * here, on any machine, and an image is just what a closed network cannot pull. Testcontainers
 * takes the wish from an environment variable alone, which a JVM cannot set for itself; this sets
 * what the variable would have set.
 */
final class RyukSubstitute {
  private RyukSubstitute() {}

  /**
   * Has to come before the first use of Testcontainers.
   *
   * @throws IllegalStateException if Testcontainers has changed inside
   */
  static synchronized void install() {
    try {
      Field instance = ResourceReaper.class.getDeclaredField("instance");
      instance.setAccessible(true);
      if (instance.get(null) != null) {
        return;
      }
      Constructor<?> hookOnly =
          Class.forName("org.testcontainers.utility.JVMHookResourceReaper")
              .getDeclaredConstructor();
      hookOnly.setAccessible(true);
      instance.set(null, hookOnly.newInstance());
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(
          "this Testcontainers is built differently: set TESTCONTAINERS_RYUK_DISABLED=true", e);
    }
  }
}
