package dev.logstore.datasets;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Neither threads nor shards change a byte. */
class SameBytesTest {
  private static final SiteProfile PROFILE = Profiles.tiny(5000);
  private static final long SEED = 7;

  @TempDir private Path folder;

  private Dataset make(EventFormat format, Shard shard, int threads) {
    return Dataset.generate(
        PROFILE,
        SEED,
        folder.resolve(format + "-" + shard.index() + "of" + shard.of() + "-" + threads),
        new GenerationSettings(format, shard, threads),
        Dataset.Progress.silent());
  }

  @ParameterizedTest
  @EnumSource
  void anyNumberOfThreadsMakesTheSameFiles(EventFormat format) {
    Dataset one = make(format, Shard.WHOLE, 1);
    for (int threads : List.of(2, 5)) {
      Dataset several = make(format, Shard.WHOLE, threads);
      assertThat(several.eventsFile()).hasSameBinaryContentAs(one.eventsFile());
      assertThat(several.manifest()).isEqualTo(one.manifest());
    }
  }

  @ParameterizedTest
  @EnumSource
  void theShardsOneAfterAnotherAreTheWhole(EventFormat format) throws IOException {
    byte[] whole = Files.readAllBytes(make(format, Shard.WHOLE, 2).eventsFile());
    for (int shards : List.of(2, 3, 40)) {
      ByteArrayOutputStream joined = new ByteArrayOutputStream();
      long rows = 0;
      for (int i = 1; i <= shards; i++) {
        Dataset part = make(format, new Shard(i, shards), 2);
        part.verify();
        joined.write(Files.readAllBytes(part.eventsFile()));
        rows += part.manifest().counts().events();
      }
      assertThat(rows).isEqualTo(PROFILE.events());
      assertThat(joined.toByteArray()).isEqualTo(whole);
    }
  }

  @ParameterizedTest
  @EnumSource
  void everyFormatHoldsTheSameEvents(EventFormat format) {
    Dataset dataset = make(format, Shard.WHOLE, 2);
    dataset.verify();
    assertThat(dataset.readAll())
        .isEqualTo(EventGeneratorTest.all(new EventGenerator(PROFILE, SEED)));
  }
}
