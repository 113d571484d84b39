package dev.logstore.results;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Collections;
import java.util.Optional;
import java.util.SortedMap;

/**
 * A database server as it was measured.
 *
 * @param name {@code postgresql} or {@code timescaledb}
 * @param way how the program got it
 * @param image name of the container image; null without one
 * @param imageDigest digest of the image; null without one
 * @param version as the server states it
 * @param versionNumber {@code server_version_num}
 * @param edition such as {@code PostgreSQL} or {@code TimescaleDB Apache}
 * @param extensionVersion version of TimescaleDB; null without it
 * @param settings what {@code SHOW ALL} says, by name, without settings that could hold a
 *     credential or a path of the machine
 */
public record RunServer(
    String name,
    Way way,
    String image,
    String imageDigest,
    String version,
    int versionNumber,
    String edition,
    String extensionVersion,
    SortedMap<String, String> settings) {
  public RunServer {
    settings = Collections.unmodifiableSortedMap(Secrets.withoutSecrets(settings));
  }

  /** The value of a setting; empty if the server has none of that name. */
  public Optional<String> setting(String name) {
    return Optional.ofNullable(settings.get(name));
  }

  /** How the program got a server. */
  public enum Way {
    /** A container started for the run. */
    @JsonProperty("container")
    CONTAINER,
    /** A private server started for the run without a container. */
    @JsonProperty("embedded")
    EMBEDDED,
    /** A server that was there, named by a URL. */
    @JsonProperty("external")
    EXTERNAL
  }
}
