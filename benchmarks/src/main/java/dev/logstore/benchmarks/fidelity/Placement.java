package dev.logstore.benchmarks.fidelity;

/**
 * Which cores client and server run on.
 *
 * <p>The kernel likes to wake a server process on the core of the client that called it, where it
 * finds the caches as the client left them: a JVM leaves less of them than pgbench does, so that
 * the same plan then takes the server a tenth longer. It is no work of either client, and which
 * core is chosen is chance.
 */
enum Placement {
  /** Wherever the kernel puts them, as in a study. */
  FREE,
  /** The client on the last core, the server on the others. */
  APART
}
