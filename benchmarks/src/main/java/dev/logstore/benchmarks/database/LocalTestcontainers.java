package dev.logstore.benchmarks.database;

import java.lang.reflect.Constructor;
import java.lang.reflect.Field;
import org.testcontainers.DockerClientFactory;
import org.testcontainers.utility.ResourceReaper;

/**
 * Keeps Testcontainers from pulling its helper images, which a closed network cannot: the one that
 * cleans up ({@code sweep-containers.sh} does that here, on any machine) and the one that finds out
 * the engine's address (it is this machine). Testcontainers takes both wishes from environment
 * variables alone, {@code TESTCONTAINERS_RYUK_DISABLED} and {@code TESTCONTAINERS_HOST_OVERRIDE},
 * which a JVM cannot set for itself; this sets what the variables would have set.
 */
final class LocalTestcontainers {
  private LocalTestcontainers() {}

  /**
   * Has to come before the first use of a container; does nothing the second time.
   *
   * @throws IllegalStateException if Testcontainers has changed inside
   */
  static synchronized void prepare() {
    try {
      Field reaper = field(ResourceReaper.class, "instance");
      if (reaper.get(null) == null) {
        Constructor<?> hookOnly =
            Class.forName("org.testcontainers.utility.JVMHookResourceReaper")
                .getDeclaredConstructor();
        hookOnly.setAccessible(true);
        reaper.set(null, hookOnly.newInstance());
      }
      DockerClientFactory factory = DockerClientFactory.instance();
      // Makes the factory choose its strategy, which is all that has to be there.
      factory.getTransportConfig();
      Object strategy = field(DockerClientFactory.class, "strategy").get(factory);
      field(
              org.testcontainers.dockerclient.DockerClientProviderStrategy.class,
              "dockerHostIpAddress")
          .set(strategy, "127.0.0.1");
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(
          "this Testcontainers is built differently: set TESTCONTAINERS_RYUK_DISABLED=true and"
              + " TESTCONTAINERS_HOST_OVERRIDE=localhost",
          e);
    }
  }

  private static Field field(Class<?> owner, String name) throws NoSuchFieldException {
    Field field = owner.getDeclaredField(name);
    field.setAccessible(true);
    return field;
  }
}
