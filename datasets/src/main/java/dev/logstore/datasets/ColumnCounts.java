package dev.logstore.datasets;

import java.util.BitSet;

/** Counts rows of columns as they pass, for the manifest. */
final class ColumnCounts {
  private final EventCatalogue catalogue;
  private final BitSet users = new BitSet();
  private final BitSet classes = new BitSet();
  private long events;
  private long anonymous;

  ColumnCounts(EventCatalogue catalogue) {
    this.catalogue = catalogue;
  }

  void add(EventColumns columns, int row) {
    events++;
    anonymous += columns.anonymous(row) ? 1 : 0;
    users.set(columns.actor(row).user());
    classes.set(columns.kind(row));
  }

  Tally tally() {
    Tally tally = new Tally();
    users.clear(0);
    tally.add(
        events, anonymous, users, classes.stream().mapToObj(k -> catalogue.at(k).name()).toList());
    return tally;
  }
}
