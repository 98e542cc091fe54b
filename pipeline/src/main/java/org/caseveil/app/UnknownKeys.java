package org.caseveil.app;

import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.introspect.BeanPropertyDefinition;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;

/**
 * Looks for keys that no record declares, before anything is bound: a misspelt key is told as such
 * and not as the absence of the right one.
 */
final class UnknownKeys {

  private final YAMLMapper mapper;
  private final Path file;
  private final Map<String, Integer> lines = new HashMap<>();

  private UnknownKeys(YAMLMapper mapper, Path file) {
    this.mapper = mapper;
    this.file = file;
  }

  /** Throws a {@link ConfigurationFault} for the first unknown key. */
  static void refuse(YAMLMapper mapper, Path file, String yaml, Class<?> type) throws IOException {
    UnknownKeys search = new UnknownKeys(mapper, file);
    JsonNode tree = mapper.readTree(yaml);
    if (tree == null) {
      return;
    }
    search.rememberLines(yaml);
    search.walk(tree, mapper.constructType(type), "");
  }

  private void rememberLines(String yaml) throws IOException {
    try (JsonParser parser = mapper.createParser(yaml)) {
      for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
        if (token == JsonToken.FIELD_NAME) {
          String at = parser.getParsingContext().pathAsPointer().toString();
          lines.putIfAbsent(at, parser.currentTokenLocation().getLineNr());
        }
      }
    }
  }

  private void walk(JsonNode node, JavaType type, String at) {
    if (type.isCollectionLikeType() && node.isArray()) {
      for (int i = 0; i < node.size(); i++) {
        walk(node.get(i), type.getContentType(), at + "/" + i);
      }
    } else if (type.isMapLikeType() && node.isObject()) {
      node.properties()
          .forEach(
              entry -> walk(entry.getValue(), type.getContentType(), at + "/" + entry.getKey()));
    } else if (type.isReferenceType()) {
      walk(node, type.getContentType(), at);
    } else if (node.isObject() && declaresItsKeys(type)) {
      walkRecord(node, type, at);
    }
  }

  private static boolean declaresItsKeys(JavaType type) {
    return type.getRawClass().isRecord()
        && !type.getRawClass().isAnnotationPresent(JsonTypeInfo.class);
  }

  private void walkRecord(JsonNode node, JavaType type, String at) {
    Map<String, JavaType> known = new TreeMap<>();
    for (BeanPropertyDefinition property :
        mapper.getDeserializationConfig().introspect(type).findProperties()) {
      known.put(property.getName(), property.getPrimaryType());
    }
    node.properties()
        .forEach(
            entry -> {
              String here = at + "/" + entry.getKey();
              JavaType inside = known.get(entry.getKey());
              if (inside == null) {
                throw new ConfigurationFault(
                    file,
                    lines.getOrDefault(here, 0),
                    "unknown key \""
                        + entry.getKey()
                        + "\""
                        + NearestName.advice(entry.getKey(), known.keySet()));
              }
              walk(entry.getValue(), inside, here);
            });
  }
}
