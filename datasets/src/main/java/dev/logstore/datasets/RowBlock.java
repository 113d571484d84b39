package dev.logstore.datasets;

/**
 * Consecutive ids of one table.
 *
 * @param first the lowest
 * @param size how many; may be 0
 */
record RowBlock(long first, int size) {
  long id(int index) {
    if (index < 0 || index >= size) {
      throw new IndexOutOfBoundsException("row " + index + " of " + size);
    }
    return first + index;
  }
}
