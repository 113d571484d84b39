package dev.logstore.datasets.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.logstore.datasets.Dataset;
import dev.logstore.datasets.SiteProfile;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LogNamesTest {
  @TempDir private Path folder;

  @Test
  void aGeneratedDataSetIsCalledByItsProfileAndSeedWhereverItLies() {
    Path log = folder.resolve("log");
    Dataset.generate(SiteProfile.parse("mine", "extends: tiny\nevents: 50\n"), 4, log);
    assertThat(LogNames.of(log, null)).isEqualTo("mine, seed 4");
    assertThat(LogNames.of(log.resolve("."), "largest"))
        .isEqualTo("mine, seed 4: the largest course");
  }

  @Test
  void aFileIsCalledByItsOwnNameAndNotByItsPath() {
    assertThat(LogNames.of(folder.resolve("ours.csv"), null)).isEqualTo("ours.csv");
    assertThat(LogNames.of(folder.resolve("ours.csv"), "2nd"))
        .isEqualTo("ours.csv: the 2nd course");
    assertThat(LogNames.of(folder.resolve("ours.csv"), "17")).isEqualTo("ours.csv: course 17");
  }
}
