package dev.logstore.datasets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
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

  @ParameterizedTest
  @EnumSource
  void joinedShardsAreTheWholeWithItsManifest(EventFormat format) {
    Dataset whole = make(format, Shard.WHOLE, 2);
    List<Dataset> shards =
        IntStream.of(3, 1, 2).mapToObj(i -> make(format, new Shard(i, 3), 1)).toList();
    Dataset joined = Dataset.join(shards, folder.resolve("joined"), Dataset.Progress.silent());
    assertThat(joined.eventsFile()).hasSameBinaryContentAs(whole.eventsFile());
    assertThat(joined.folder().resolve(Dataset.MANIFEST_FILE))
        .hasSameBinaryContentAs(whole.folder().resolve(Dataset.MANIFEST_FILE));
  }

  @Test
  void shardsThatAreNotAllOfOneDataSetAreNotJoined() throws IOException {
    Dataset first = make(EventFormat.CSV, new Shard(1, 2), 1);
    Dataset second = make(EventFormat.CSV, new Shard(2, 2), 1);
    Dataset third = make(EventFormat.CSV, new Shard(2, 3), 1);
    refused("shard 2/2 is missing; make it with: ", first);
    refused("shard 1/2 is given twice", first, second, first);
    refused("is a shard of another data set than ", first, third);
    byte[] bytes = Files.readAllBytes(second.eventsFile());
    bytes[bytes.length / 2] ^= 1;
    Files.write(second.eventsFile(), bytes);
    refused("has the SHA-256 ", first, second);
    assertThat(folder.resolve("joined").resolve("events.csv")).doesNotExist();
    assertThat(folder.resolve("joined").resolve("events.csv.partial")).doesNotExist();
  }

  private void refused(String message, Dataset... shards) {
    assertThatThrownBy(
            () ->
                Dataset.join(List.of(shards), folder.resolve("joined"), Dataset.Progress.silent()))
        .isInstanceOf(DatasetException.class)
        .hasMessageContaining(message)
        .message()
        .hasLineCount(1);
  }

  @Test
  void aFullDiskIsOneLineAndLeavesNothing() throws IOException {
    Path full = Path.of("/dev/full");
    assertThat(full).as("the device that is always full").exists();
    Path target = Files.createDirectory(folder.resolve("full"));
    Files.createSymbolicLink(target.resolve("events.csv.partial"), full);
    assertThatThrownBy(() -> Dataset.generate(PROFILE, SEED, target))
        .isInstanceOf(DatasetException.class)
        .hasMessage(
            "cannot write the data set to "
                + target
                + ": No space left on device; choose another folder or make room");
    assertThat(target).isEmptyDirectory();
  }
}
