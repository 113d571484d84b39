package dev.logstore.benchmarks.store.buffer;

/**
 * Where the accepted events are. {@code accepted = stored + refused + spooled + waiting} whenever
 * no batch is on its way.
 *
 * @param accepted events that requests handed over in this process, and those replayed from a spool
 *     that an earlier process left
 * @param stored committed
 * @param refused set aside because the server refuses them, in {@code refused.jsonl}
 * @param spooled on disk, to be replayed
 * @param waiting in memory: the events at risk
 * @param mostWaiting the largest number that ever waited when a commit made it smaller
 * @param retries tries of batches beyond the first
 */
public record BufferCounts(
    long accepted,
    long stored,
    long refused,
    long spooled,
    long waiting,
    long mostWaiting,
    long retries) {}
