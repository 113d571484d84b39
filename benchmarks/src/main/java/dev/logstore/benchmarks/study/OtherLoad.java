package dev.logstore.benchmarks.study;

import com.sun.management.OperatingSystemMXBean;
import dev.logstore.benchmarks.RunTexts;
import dev.logstore.results.LocalText;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.Optional;

/** What other programs of the machine do: times measured beside them are theirs as well. */
final class OtherLoad {
  /** Idle machines use some hundredths of a core for themselves. */
  private static final double QUIET_CORES = 0.2;

  private OtherLoad() {}

  /**
   * Cores that other programs use.
   *
   * @param time to watch them
   * @return empty if the machine does not tell
   */
  static Optional<Double> cores(Duration time) throws InterruptedException {
    OperatingSystemMXBean machine =
        ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);
    // Each call tells of the time since the one before.
    machine.getCpuLoad();
    machine.getProcessCpuLoad();
    Thread.sleep(time.toMillis());
    double all = machine.getCpuLoad();
    double own = machine.getProcessCpuLoad();
    return all < 0 || own < 0
        ? Optional.empty()
        : Optional.of(Math.max(0, all - own) * machine.getAvailableProcessors());
  }

  /** What to tell if so many cores are in use; nothing on a quiet machine. */
  static Optional<LocalText> warning(double cores) {
    return cores < QUIET_CORES
        ? Optional.empty()
        : Optional.of(RunTexts.WARNINGS.of("other-load", cores));
  }
}
