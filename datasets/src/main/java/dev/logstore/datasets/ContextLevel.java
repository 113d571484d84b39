package dev.logstore.datasets;

/** Moodle's levels of context (lib/accesslib.php, {@code CONTEXT_*}). */
enum ContextLevel {
  SYSTEM(10),
  USER(30),
  CATEGORY(40),
  COURSE(50),
  MODULE(70);

  private final int code;

  ContextLevel(int code) {
    this.code = code;
  }

  int code() {
    return code;
  }
}
