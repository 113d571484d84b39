package dev.logstore.results;

/** Placeholder. */
public final class Main {
  private Main() {}

  public static void main(String[] args) {}
}
