package dev.logstore.benchmarks;

/** Placeholder. */
public final class Main {
  private Main() {}

  public static void main(String[] args) {}
}
