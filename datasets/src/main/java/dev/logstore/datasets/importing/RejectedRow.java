package dev.logstore.datasets.importing;

/** Why a row is no event; one line, without any of the row's content but a column's name. */
final class RejectedRow extends Exception {
  RejectedRow(String reason) {
    super(reason, null, false, false);
  }
}
