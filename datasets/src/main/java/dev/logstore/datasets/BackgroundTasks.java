package dev.logstore.datasets;

/**
 * What runs without anybody clicking.
 *
 * @param cron scheduled tasks
 * @param restore courses filled from backups
 */
public record BackgroundTasks(Cron cron, Restore restore) {
  public BackgroundTasks {
    Require.present("cron", cron);
    Require.present("restore", restore);
  }

  /**
   * Rows of scheduled tasks, each about a student and a module.
   *
   * @param occasional share of the rows that are of the rarer kinds
   * @param completion share of the others that tick the module off, unless it is a quiz; the rest
   *     notifies the student
   */
  public record Cron(double occasional, double completion) {
    public Cron {
      Require.share("occasional", occasional);
      Require.share("completion", completion);
    }
  }

  /**
   * Restores, module by module.
   *
   * @param secondsPerModule longest time from one section or module to the next; the shortest is a
   *     second
   */
  public record Restore(int secondsPerModule) {
    public Restore {
      Require.between("secondsPerModule", secondsPerModule, 1, 600);
    }
  }
}
