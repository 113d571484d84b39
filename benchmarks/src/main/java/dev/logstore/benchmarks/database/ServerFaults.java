package dev.logstore.benchmarks.database;

/**
 * What may happen to a server, done on purpose. Data and address stay what they are. Each call
 * comes back when it is done.
 */
public interface ServerFaults {

  /** A clean stop: sessions are ended, a checkpoint is written. */
  void stop();

  /**
   * Signal 9 to the postmaster, as a crash of the machine would end it; the log has to be replayed.
   */
  void kill();

  /** Starts a server that was stopped or killed, and waits until it answers. */
  void start();

  /** Freezes all processes of the server: connections stay open and nothing answers. */
  void pause();

  /** Lets a paused server go on. */
  void resume();
}
