package org.caseveil.identify.pattern;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Reads {@code config/identifiers}: one file a kind of identifier, and {@code fragments.yaml} with
 * the pieces of regex they share. Stateless.
 */
public final class IdentifierFiles {

  private static final String FRAGMENTS = "fragments.yaml";

  private static final ObjectMapper YAML =
      YAMLMapper.builder()
          .propertyNamingStrategy(PropertyNamingStrategies.KEBAB_CASE)
          .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .build();

  private IdentifierFiles() {}

  /**
   * What the folder holds. Immutable.
   *
   * @param rules by file name
   * @param fragments pieces of regex by name
   */
  public record Folder(List<IdentifierRules> rules, Map<String, String> fragments) {

    public Folder {
      rules = List.copyOf(rules);
      fragments = Map.copyOf(fragments);
    }

    /** A detector of all of them. */
    public PatternDetector detector() {
      return new PatternDetector(rules, fragments);
    }

    /** A detector of the rules with that id alone, for running its examples. */
    public PatternDetector detector(String id) {
      return new PatternDetector(
          rules.stream().filter(one -> one.id().equals(id)).toList(), fragments);
    }
  }

  /**
   * @throws IllegalArgumentException naming file and line, if a file is not as it must be
   * @throws IOException if a file cannot be read
   */
  public static Folder read(Path folder) throws IOException {
    Map<String, String> fragments = Map.of();
    List<IdentifierRules> rules = new ArrayList<>();
    Set<String> ids = new HashSet<>();
    for (Path file : files(folder)) {
      String name = file.getFileName().toString();
      if (name.equals(FRAGMENTS)) {
        fragments = bind(file, new TypeReference<Map<String, String>>() {});
        continue;
      }
      IdentifierRules one = rules(file);
      if (!name.equals(one.id() + ".yaml") || !ids.add(one.id())) {
        throw new IllegalArgumentException(name + ": its id must be its file name");
      }
      rules.add(one);
    }
    return new Folder(rules, fragments);
  }

  private static List<Path> files(Path folder) throws IOException {
    try (Stream<Path> all = Files.list(folder)) {
      return all.filter(file -> file.toString().endsWith(".yaml")).sorted().toList();
    }
  }

  private static IdentifierRules rules(Path file) throws IOException {
    RulesFile written = bind(file, new TypeReference<RulesFile>() {});
    try {
      return written.rules();
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException(file.getFileName() + ": " + e.getMessage(), e);
    }
  }

  private static <T> T bind(Path file, TypeReference<T> type) throws IOException {
    try (var in = Files.newInputStream(file)) {
      return YAML.readValue(in, type);
    } catch (JsonProcessingException e) {
      int line = e.getLocation() == null ? 0 : e.getLocation().getLineNr();
      throw new IllegalArgumentException(
          file.getFileName() + ", line " + line + ": " + e.getOriginalMessage(), e);
    }
  }
}
