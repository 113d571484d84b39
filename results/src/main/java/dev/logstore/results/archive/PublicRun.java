package dev.logstore.results.archive;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import dev.logstore.results.FileProblem;
import dev.logstore.results.Measurement;
import dev.logstore.results.ResultsException;
import dev.logstore.results.RunDirectory;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * The files of a run that others may have. They are the run's own, byte for byte, but for paths and
 * names of hosts in free text, which become {@code (hidden)}. Logs and locks stay behind.
 */
final class PublicRun {
  private static final Set<String> FOLDERS = Set.of("figures", "latency", "latex", "plans");
  private static final Set<String> TEXTS = Set.of("html", "json", "md", "svg", "tex", "txt");
  private static final Set<String> FILES = Set.of("report.html", RunDirectory.TITLES);

  private final Path folder;
  private final Privacy privacy = new Privacy();

  PublicRun(RunDirectory run) {
    this.folder = run.path();
  }

  /** The files by name, with {@code /} between folders. */
  SortedMap<String, byte[]> files() {
    SortedMap<String, byte[]> files = new TreeMap<>();
    files.put(RunDirectory.MANIFEST, manifest(read(RunDirectory.MANIFEST)));
    files.put(RunDirectory.MEASUREMENTS, measurements(read(RunDirectory.MEASUREMENTS)));
    for (String name : others()) {
      files.put(name, isText(name) ? known(read(name)) : read(name));
    }
    return files;
  }

  private List<String> others() {
    try (Stream<Path> all = Files.walk(folder)) {
      return all.filter(Files::isRegularFile)
          .map(file -> folder.relativize(file).toString().replace('\\', '/'))
          .filter(name -> FILES.contains(name) || FOLDERS.contains(name.replaceFirst("/.*", "")))
          .filter(name -> !name.contains("/.") && !name.endsWith(".tmp"))
          .toList();
    } catch (IOException e) {
      throw unreadable(folder, e);
    }
  }

  private byte[] read(String name) {
    try {
      return Files.readAllBytes(folder.resolve(name));
    } catch (IOException e) {
      throw unreadable(folder.resolve(name), e);
    }
  }

  private static ResultsException unreadable(Path file, IOException e) {
    return new ResultsException("%s cannot be read (%s)".formatted(file, FileProblem.of(e)), e);
  }

  private static boolean isText(String name) {
    return TEXTS.contains(name.replaceFirst(".*\\.", ""));
  }

  private byte[] known(byte[] bytes) {
    String text = new String(bytes, StandardCharsets.UTF_8);
    String hidden = privacy.hideKnown(text);
    return hidden.equals(text) ? bytes : utf8(hidden);
  }

  private byte[] manifest(byte[] bytes) {
    ObjectMapper json = new ObjectMapper();
    String text = new String(bytes, StandardCharsets.UTF_8);
    try {
      JsonNode tree = json.readTree(text);
      JsonNode before = tree.deepCopy();
      hideAll(tree.path("warnings"));
      hideAll(tree.path("plan"));
      tree.path("notAvailable").forEach(this::hideAll);
      for (JsonNode server : tree.path("servers")) {
        hideAll(server.path("settings"));
      }
      return tree.equals(before) ? bytes : utf8(tree.toPrettyString() + "\n");
    } catch (JsonProcessingException e) {
      throw new ResultsException(
          "%s is not a manifest; restore it from the run's original"
              .formatted(folder.resolve(RunDirectory.MANIFEST)),
          e);
    }
  }

  /** Hides in all texts below. */
  private void hideAll(JsonNode node) {
    if (node instanceof ArrayNode array) {
      for (int i = 0; i < array.size(); i++) {
        array.set(i, hidden(array.get(i)));
      }
    } else if (node instanceof ObjectNode object) {
      object.properties().forEach(field -> field.setValue(hidden(field.getValue())));
    }
  }

  private JsonNode hidden(JsonNode value) {
    hideAll(value);
    return value.isTextual() ? TextNode.valueOf(privacy.hide(value.textValue())) : value;
  }

  /** Reasons of failed forks are the free text of this file. */
  private byte[] measurements(byte[] bytes) {
    for (Measurement row : RunDirectory.open(folder).measurements()) {
      row.reason().ifPresent(privacy::hide);
    }
    return known(bytes);
  }

  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
