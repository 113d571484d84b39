package dev.logstore.datasets.cli;

import dev.logstore.datasets.DatasetManifest;
import dev.logstore.datasets.EventGenerator;
import java.util.Optional;
import picocli.CommandLine.IVersionProvider;

/** Versions of the program, its model and its format. */
final class VersionProvider implements IVersionProvider {
  @Override
  public String[] getVersion() {
    String version =
        Optional.ofNullable(EventGenerator.class.getPackage().getImplementationVersion())
            .orElse("(not from a jar)");
    return new String[] {
      "datasets "
          + version
          + ", model "
          + EventGenerator.MODEL_VERSION
          + ", format "
          + DatasetManifest.FORMAT_VERSION
    };
  }
}
