package dev.logstore.results;

import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The machine that ran the client.
 *
 * @param cpu model
 * @param cores processors the program may use
 * @param memoryBytes main memory
 * @param os name and version of the distribution
 * @param kernel name and release
 * @param disk the disk of the databases
 * @param jvm name and version of the virtual machine
 * @param javaVersion version of Java
 * @param libraries versions of the libraries that take part in a measurement, by name
 * @param fsyncMicros how long a flush to the disk takes; null where it was not measured
 * @param sharedMachine true if client and server share the machine
 */
public record RunEnvironment(
    String cpu,
    int cores,
    long memoryBytes,
    String os,
    String kernel,
    Disk disk,
    String jvm,
    String javaVersion,
    SortedMap<String, String> libraries,
    FsyncMicros fsyncMicros,
    boolean sharedMachine) {
  public RunEnvironment {
    libraries = Collections.unmodifiableSortedMap(new TreeMap<>(libraries));
  }

  /**
   * The disk that holds the databases.
   *
   * @param device name of the device
   * @param fileSystem type, such as {@code ext4}
   * @param freeBytes free space at the start
   */
  public record Disk(String device, String fileSystem, long freeBytes) {}

  /**
   * How long it takes to write a little and flush it to the disk: what a commit waits for.
   *
   * @param p50 median in microseconds
   * @param p99 99th percentile in microseconds
   * @param samples number of flushes
   */
  public record FsyncMicros(double p50, double p99, int samples) {}
}
