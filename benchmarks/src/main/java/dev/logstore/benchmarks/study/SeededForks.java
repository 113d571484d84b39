package dev.logstore.benchmarks.study;

import dev.logstore.results.Measurement;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The forks of a study on one data set or several: the round says which. Where the disk holds only
 * one at a time, a round of another data set drops the tables of the one before.
 */
final class SeededForks implements Forks, AutoCloseable {
  private final Turns turns;
  private final boolean together;
  private final Loader loader;
  private final Runners runners;
  private final Map<Integer, Loaded> loaded = new ConcurrentHashMap<>();
  private volatile boolean closed;

  /** Loads a data set by its index. */
  interface Loader {
    LoadedTables load(int index);
  }

  /** Makes what runs the forks of a data set. */
  interface Runners {
    Forks of(int index, Session session, Path sessionFile);
  }

  /** A data set in its tables. */
  private record Loaded(LoadedTables tables, Path sessionFile, Forks forks) {}

  /**
   * @param together whether all data sets may be loaded at the same time
   * @param first the tables of the first, which somebody else closes too
   */
  SeededForks(Turns turns, boolean together, LoadedTables first, Loader loader, Runners runners) {
    this.turns = turns;
    this.together = together;
    this.loader = loader;
    this.runners = runners;
    loaded.put(0, of(0, first));
  }

  private Loaded of(int index, LoadedTables tables) {
    Path sessionFile = tables.session().write();
    return new Loaded(tables, sessionFile, runners.of(index, tables.session(), sessionFile));
  }

  /** The session of the first data set, while it is loaded. */
  Path firstSession() {
    return loaded.get(0).sessionFile();
  }

  /** Loads what is not loaded yet. */
  void loadAll() {
    for (int index = 0; index < turns.datasets(); index++) {
      loaded(index);
    }
  }

  @Override
  public List<Measurement> run(Cell cell, int round) {
    return loaded(turns.of(round)).forks().run(cell, round);
  }

  private Loaded loaded(int index) {
    Loaded known = loaded.get(index);
    if (known != null) {
      return known;
    }
    if (!together) {
      dropAll();
    }
    Loaded made = of(index, loader.load(index));
    loaded.put(index, made);
    if (closed) {
      dropAll();
    }
    return made;
  }

  private void dropAll() {
    for (Map.Entry<Integer, Loaded> one : List.copyOf(loaded.entrySet())) {
      loaded.remove(one.getKey());
      delete(one.getValue().sessionFile());
      one.getValue().tables().close();
    }
  }

  private static void delete(Path sessionFile) {
    try {
      Files.deleteIfExists(sessionFile);
    } catch (IOException e) {
      // It holds the password of a server that is about to go.
    }
  }

  @Override
  public void close() {
    closed = true;
    dropAll();
  }
}
