package dev.logstore.datasets;

/** Placeholder. */
public final class Main {
  private Main() {}

  public static void main(String[] args) {}
}
