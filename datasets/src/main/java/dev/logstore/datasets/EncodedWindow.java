package dev.logstore.datasets;

import java.util.List;

/**
 * The rows of one window as they are written.
 *
 * @param firstEvent how many events the windows before have
 * @param blocks bytes, in order
 * @param tally what the rows count
 */
record EncodedWindow(long firstEvent, List<ByteBlock> blocks, Tally tally) {}
