package dev.logstore.datasets;

import dev.logstore.datasets.cli.DatasetsCommand;

/** Entry point of {@code datasets.jar}. */
public final class Main {
  private Main() {}

  public static void main(String[] args) {
    System.exit(DatasetsCommand.run(args));
  }
}
