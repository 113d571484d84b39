package dev.logstore.benchmarks.faults;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * A line to a server that can be cut in the middle of a message, or swallow the server's answers
 * before it is cut: then the client does not know whether its commit took place.
 */
public final class CuttableProxy implements AutoCloseable {
  private final ServerSocket entry;
  private final int port;
  private final List<Socket> sockets = new ArrayList<>();
  private final AtomicInteger broken = new AtomicInteger();
  private volatile boolean reachable = true;
  private volatile boolean deaf;

  /**
   * @param port of the server, on this machine
   */
  public CuttableProxy(int port) throws IOException {
    this.entry = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    this.port = port;
    start(this::accept);
  }

  /** Where clients connect, on this machine. */
  public int port() {
    return entry.getLocalPort();
  }

  /** From now on no answer reaches the client, though the server goes on. */
  public void swallowAnswers() {
    deaf = true;
  }

  /** Lines that have ended by a cut rather than by a side's own wish. */
  public int broken() {
    return broken.get();
  }

  /** Cuts every line; new ones are refused until {@link #mend}. */
  public synchronized void cut() throws IOException {
    reachable = false;
    for (Socket socket : sockets) {
      socket.close();
    }
    sockets.clear();
  }

  /** New lines work again, and answers come through. */
  public void mend() {
    deaf = false;
    reachable = true;
  }

  private void accept() {
    while (!entry.isClosed()) {
      try {
        connect(entry.accept());
      } catch (IOException e) {
        broken.incrementAndGet();
      }
    }
  }

  private synchronized void connect(Socket client) throws IOException {
    if (!reachable) {
      client.close();
      return;
    }
    Socket server;
    try {
      server = new Socket(InetAddress.getLoopbackAddress(), port);
    } catch (IOException e) {
      client.close();
      throw e;
    }
    sockets.add(client);
    sockets.add(server);
    start(() -> pump(client, server, false));
    start(() -> pump(server, client, true));
  }

  private void pump(Socket from, Socket to, boolean answers) {
    byte[] buffer = new byte[4096];
    try (from;
        to;
        InputStream in = from.getInputStream();
        OutputStream out = to.getOutputStream()) {
      for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
        if (!(answers && deaf)) {
          out.write(buffer, 0, read);
        }
      }
    } catch (IOException e) {
      broken.incrementAndGet();
    }
  }

  private static void start(Runnable work) {
    Thread thread = new Thread(work, "cuttable-proxy");
    thread.setDaemon(true);
    thread.start();
  }

  @Override
  public void close() throws IOException {
    entry.close();
    cut();
  }
}
