/**
 * A buffer that outlives the request: the proposal's intent. Events wait in a bounded queue; a
 * thread writes them in batches, each exactly once; while the database is away they go to a spool
 * on disk. {@link dev.logstore.benchmarks.store.buffer.ProcessBuffer} is the way in.
 */
package dev.logstore.benchmarks.store.buffer;
