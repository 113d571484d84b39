package dev.logstore.datasets;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * On which line each key of a YAML text stands: {@code sessions.gap.mu}, {@code rhythm.hours[3]}.
 */
final class YamlKeys {
  private final Map<String, Integer> lines = new HashMap<>();

  private YamlKeys() {}

  /** Reads as far as the text is YAML. */
  static YamlKeys read(YAMLMapper mapper, String text) {
    YamlKeys keys = new YamlKeys();
    try (JsonParser parser = mapper.getFactory().createParser(text)) {
      parser.nextToken();
      keys.value(parser, "");
    } catch (IOException e) {
      // A broken text has been reported already; the keys above the break have their lines.
      return keys;
    }
    return keys;
  }

  /** The line of a key, or of the nearest key that holds it; 1 if there is none. */
  int lineOf(String key) {
    for (String k = key; !k.isEmpty(); k = parent(k)) {
      Integer line = lines.get(k);
      if (line != null) {
        return line;
      }
    }
    return 1;
  }

  /** The place of a Jackson error in the same notation. */
  static String path(List<JsonMappingException.Reference> references) {
    StringBuilder path = new StringBuilder();
    for (JsonMappingException.Reference reference : references) {
      if (reference.getFieldName() == null) {
        path.append('[').append(reference.getIndex()).append(']');
      } else {
        path.append(path.isEmpty() ? "" : ".").append(reference.getFieldName());
      }
    }
    return path.toString();
  }

  private static String parent(String key) {
    int end = Math.max(key.lastIndexOf('.'), key.lastIndexOf('['));
    return end < 0 ? "" : key.substring(0, end);
  }

  private void value(JsonParser parser, String path) throws IOException {
    lines.putIfAbsent(path, parser.currentTokenLocation().getLineNr());
    if (parser.currentToken() == JsonToken.START_OBJECT) {
      while (parser.nextToken() == JsonToken.FIELD_NAME) {
        String key = path.isEmpty() ? parser.currentName() : path + "." + parser.currentName();
        lines.putIfAbsent(key, parser.currentTokenLocation().getLineNr());
        parser.nextToken();
        value(parser, key);
      }
    } else if (parser.currentToken() == JsonToken.START_ARRAY) {
      for (int i = 0; parser.nextToken() != JsonToken.END_ARRAY; i++) {
        value(parser, path + "[" + i + "]");
      }
    }
  }
}
