package dev.logstore.benchmarks.cli;

import picocli.CommandLine.IVersionProvider;

/** The version of the jar, from its manifest. */
final class VersionProvider implements IVersionProvider {
  @Override
  public String[] getVersion() {
    String version = VersionProvider.class.getPackage().getImplementationVersion();
    return new String[] {"benchmarks " + (version == null ? "(not from a jar)" : version)};
  }
}
