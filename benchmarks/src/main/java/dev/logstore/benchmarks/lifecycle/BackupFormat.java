package dev.logstore.benchmarks.lifecycle;

import dev.logstore.benchmarks.BenchmarkException;
import dev.logstore.benchmarks.Choice;
import java.util.List;

/** The forms that {@code pg_dump} writes. */
public enum BackupFormat {
  /** SQL text, not compressed. */
  PLAIN(List.of("--format=plain"), List.of()),
  /** One compressed file. */
  CUSTOM(List.of("--format=custom"), List.of()),
  /** A folder with a compressed file for each table, two at a time. */
  DIRECTORY(List.of("--format=directory", "--jobs=2"), List.of("--jobs=2"));

  /** Never changed once it is made. */
  @SuppressWarnings("ImmutableEnumChecker")
  private final List<String> dump;

  /** Never changed once it is made. */
  @SuppressWarnings("ImmutableEnumChecker")
  private final List<String> restore;

  BackupFormat(List<String> dump, List<String> restore) {
    this.dump = dump;
    this.restore = restore;
  }

  /** The name in plans and results. */
  public String id() {
    return Choice.id(this);
  }

  /**
   * The format of that name.
   *
   * @throws BenchmarkException if there is none
   */
  public static BackupFormat of(String id) {
    return Choice.of(BackupFormat.class, "backup format", id);
  }

  List<String> dumpArguments() {
    return dump;
  }

  List<String> restoreArguments() {
    return restore;
  }
}
