package dev.logstore.benchmarks.network;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/**
 * A line to a server that is as long as one likes: what goes in comes out after half a round trip,
 * each way, however much is on its way. With no delay it hands on at once, which shows what the
 * detour itself costs.
 *
 * <p>It runs in a process of its own, so that it takes neither memory nor allocation from what is
 * measured; it does take CPU. It ends when its standard input does, and so with its parent. A wait
 * ends late by the timer's slack, some 0.05 ms each way: the true round trip is what insert-cost
 * measures.
 */
public final class DelayingProxy {
  private static final int CHUNK = 64 * 1024;
  private static final int BACKLOG = 50;

  private final String host;
  private final int port;
  private final long oneWayNanos;

  private DelayingProxy(String host, int port, long oneWayNanos) {
    this.host = host;
    this.port = port;
    this.oneWayNanos = oneWayNanos;
  }

  /** Host and port of the server, and the round trip in milliseconds; prints its own port. */
  public static void main(String[] args) throws IOException {
    long roundTrip = TimeUnit.MILLISECONDS.toNanos(Long.parseLong(args[2]));
    ServerSocket entry = new ServerSocket(0, BACKLOG, InetAddress.getLoopbackAddress());
    DelayingProxy proxy = new DelayingProxy(args[0], Integer.parseInt(args[1]), roundTrip / 2);
    start(() -> proxy.serve(entry));
    System.out.println(entry.getLocalPort());
    System.out.flush();
    while (System.in.read() >= 0) {
      // Only its end matters.
    }
    System.exit(0);
  }

  private void serve(ServerSocket entry) {
    while (true) {
      try {
        Socket client = entry.accept();
        Socket server = new Socket(host, port);
        client.setTcpNoDelay(true);
        server.setTcpNoDelay(true);
        start(() -> carry(client, server));
        start(() -> carry(server, client));
      } catch (IOException e) {
        System.err.println("proxy: " + e.getMessage());
      }
    }
  }

  private void carry(Socket from, Socket to) {
    try (from;
        to;
        InputStream in = from.getInputStream();
        OutputStream out = to.getOutputStream()) {
      if (oneWayNanos == 0) {
        in.transferTo(out);
      } else {
        carryLate(in, out);
      }
    } catch (IOException e) {
      // A side hung up: closing both tells the other one.
      return;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void carryLate(InputStream in, OutputStream out)
      throws IOException, InterruptedException {
    BlockingQueue<Parcel> onItsWay = new LinkedBlockingQueue<>();
    Thread delivery = start(() -> deliver(onItsWay, out));
    byte[] chunk = new byte[CHUNK];
    for (int read = in.read(chunk); read >= 0; read = in.read(chunk)) {
      byte[] bytes = java.util.Arrays.copyOf(chunk, read);
      onItsWay.add(new Parcel(bytes, System.nanoTime() + oneWayNanos));
    }
    onItsWay.add(new Parcel(new byte[0], System.nanoTime()));
    delivery.join();
  }

  private static void deliver(BlockingQueue<Parcel> onItsWay, OutputStream out) {
    try {
      for (Parcel parcel = onItsWay.take(); parcel.bytes.length > 0; parcel = onItsWay.take()) {
        for (long left = parcel.due - System.nanoTime();
            left > 0;
            left = parcel.due - System.nanoTime()) {
          LockSupport.parkNanos(left);
        }
        out.write(parcel.bytes);
        out.flush();
      }
    } catch (IOException e) {
      // The receiver hung up; nothing is left to deliver to.
      return;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static Thread start(Runnable work) {
    Thread thread = new Thread(work, "proxy");
    thread.setDaemon(true);
    thread.start();
    return thread;
  }

  /** Bytes and when they arrive, by {@link System#nanoTime}. */
  private static final class Parcel {
    private final byte[] bytes;
    private final long due;

    Parcel(byte[] bytes, long due) {
      this.bytes = bytes;
      this.due = due;
    }
  }
}
