package dev.logstore.benchmarks.study;

import dev.logstore.datasets.Dataset;
import dev.logstore.datasets.DatasetManifest;
import dev.logstore.results.RunManifest;

/** A data set as runs name it. */
final class DatasetDescription {
  private DatasetDescription() {}

  static RunManifest.Dataset of(Dataset dataset) {
    DatasetManifest manifest = dataset.manifest();
    return new RunManifest.Dataset(
        manifest.profile() + "-" + manifest.seed(),
        manifest.profile(),
        manifest.seed(),
        manifest.counts().events(),
        manifest.from(),
        manifest.to(),
        manifest.file().sha256());
  }
}
