package dev.logstore.figures;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SyntheticRunTest {
  @TempDir Path folder;

  @Test
  void theFilesAreWhatTheGeneratorWrites() throws IOException {
    SyntheticRun.main(new String[] {folder.toString()});

    for (String name : SyntheticRun.FILES) {
      assertThat(Sample.folder().resolve(name)).hasSameBinaryContentAs(folder.resolve(name));
    }
  }
}
