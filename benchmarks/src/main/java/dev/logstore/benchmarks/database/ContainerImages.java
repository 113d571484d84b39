package dev.logstore.benchmarks.database;

import com.github.dockerjava.api.DockerClient;
import com.github.dockerjava.api.command.InspectImageResponse;
import com.github.dockerjava.api.exception.DockerException;
import com.github.dockerjava.api.exception.NotFoundException;
import dev.logstore.benchmarks.BenchmarkException;
import dev.logstore.benchmarks.Resources;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import java.util.Properties;

/** Finds the image of a server: official and pinned, or built here from Debian's packages. */
final class ContainerImages {
  private final DockerClient docker;
  private final Properties names;

  ContainerImages(DockerClient docker) {
    this.docker = docker;
    this.names = new Properties();
    try {
      names.load(new StringReader(Resources.text("database/images.properties")));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Both servers of a pair come from the same source, so that they differ in the extension alone:
   * official images only if both are there or can be pulled.
   *
   * @throws BenchmarkException if neither source has an image
   */
  DatabaseServer.Image find(ServerKind kind) {
    for (String source : List.of("official", "local")) {
      boolean both = true;
      for (ServerKind each : ServerKind.values()) {
        both &= inspect(name(source, each)).isPresent();
      }
      if (both) {
        return inspect(name(source, kind)).orElseThrow();
      }
    }
    for (ServerKind each : ServerKind.values()) {
      pull(name("official", each));
    }
    return inspect(name("official", kind)).orElseThrow();
  }

  private String name(String source, ServerKind kind) {
    return names.getProperty(source + "." + kind.id());
  }

  private Optional<DatabaseServer.Image> inspect(String name) {
    try {
      InspectImageResponse image = docker.inspectImageCmd(name).exec();
      String digest =
          Optional.ofNullable(image.getRepoDigests())
              .filter(digests -> !digests.isEmpty())
              .map(digests -> digests.get(0))
              .orElse(image.getId());
      return Optional.of(new DatabaseServer.Image(name, digest));
    } catch (NotFoundException e) {
      return Optional.empty();
    }
  }

  private void pull(String name) {
    try {
      docker.pullImageCmd(name).start().awaitCompletion();
    } catch (DockerException e) {
      throw new BenchmarkException(
          "no image " + name + " and no registry answers: run scripts/setup, which builds one", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new BenchmarkException("interrupted while pulling " + name, e);
    }
  }
}
