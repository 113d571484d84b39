package dev.logstore.datasets;

/** First word of the key of each random stream, so that no two purposes share numbers. */
final class Purpose {
  static final long SITE = 1;
  static final long RHYTHM = 2;
  static final long SESSION = 3;
  static final long ADDRESS = 4;
  static final long COURSE_WORK = 5;
  static final long STUDY_DAY = 6;
  static final long LOAD = 7;

  private Purpose() {}
}
