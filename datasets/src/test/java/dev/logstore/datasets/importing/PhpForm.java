package dev.logstore.datasets.importing;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.logstore.datasets.MoodleEvent;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/** Writes {@code other} as Moodle did before it had JSON: by PHP's {@code serialize}. */
final class PhpForm {
  private PhpForm() {}

  static MoodleEvent of(MoodleEvent e) throws IOException {
    String other = e.other() == null ? null : serialize(new JsonMapper().readTree(e.other()));
    return new MoodleEvent(
        e.eventName(),
        e.component(),
        e.action(),
        e.target(),
        e.objectTable(),
        e.objectId(),
        e.crud(),
        e.eduLevel(),
        e.contextId(),
        e.contextLevel(),
        e.contextInstanceId(),
        e.userId(),
        e.courseId(),
        e.relatedUserId(),
        e.anonymous(),
        other,
        e.timeCreated(),
        e.origin(),
        e.ip(),
        e.realUserId());
  }

  private static String serialize(JsonNode node) {
    if (node.isNull()) {
      return "N;";
    }
    if (node.isBoolean()) {
      return "b:" + (node.booleanValue() ? 1 : 0) + ";";
    }
    if (node.isIntegralNumber()) {
      return "i:" + node.longValue() + ";";
    }
    if (node.isNumber()) {
      return "d:" + node.doubleValue() + ";";
    }
    if (node.isTextual()) {
      return text(node.textValue());
    }
    StringBuilder array = new StringBuilder("a:" + node.size() + ":{");
    if (node.isArray()) {
      for (int i = 0; i < node.size(); i++) {
        array.append("i:").append(i).append(';').append(serialize(node.get(i)));
      }
    } else {
      for (Map.Entry<String, JsonNode> field : node.properties()) {
        array.append(text(field.getKey())).append(serialize(field.getValue()));
      }
    }
    return array.append('}').toString();
  }

  private static String text(String text) {
    return "s:" + text.getBytes(StandardCharsets.UTF_8).length + ":\"" + text + "\";";
  }
}
