package org.caseveil.eval;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.caseveil.text.CodePoints;

/**
 * Reads a folder of narratives with inline marks, {@code [[TYPE:class:entity|text]]} in {@code
 * NAME.ann.txt}, and their themes in {@code NAME.themes.json}.
 */
final class AnnotatedNarratives {

  private static final String SUFFIX = ".ann.txt";

  private static final Pattern MARK =
      Pattern.compile("\\[\\[([A-Z]+):(direct|quasi):([a-z]+\\d+)\\|([^\\[\\]|\\n]+)\\]\\]");

  private static final Set<String> TYPES =
      Set.of(
          "PERSON",
          "AGE",
          "DATE",
          "LOCATION",
          "ORGANIZATION",
          "PROFESSION",
          "DEMOGRAPHIC",
          "PHONE",
          "EMAIL",
          "URL",
          "ID",
          "UNIQUE");

  private final JsonMapper json = JsonMapper.builder().build();

  /** The documents of a folder, sorted by name. */
  List<Gold> read(Path folder) throws IOException {
    List<Path> files;
    try (Stream<Path> all = Files.list(folder)) {
      files = all.filter(file -> file.toString().endsWith(SUFFIX)).sorted().toList();
    }
    List<Gold> gold = new ArrayList<>();
    for (Path file : files) {
      String last = file.getFileName().toString();
      String name = last.substring(0, last.length() - SUFFIX.length());
      gold.add(parse(name, Files.readString(file), file.resolveSibling(name + ".themes.json")));
    }
    return gold;
  }

  private Gold parse(String name, String annotated, Path themes) throws IOException {
    StringBuilder plain = new StringBuilder();
    record Marked(int start, int end, String type, String identifierClass, String entity) {}
    List<Marked> marks = new ArrayList<>();
    Matcher matcher = MARK.matcher(annotated);
    int last = 0;
    while (matcher.find()) {
      plain.append(annotated, last, matcher.start());
      if (!TYPES.contains(matcher.group(1))) {
        throw new MalformedCorpus(name + SUFFIX + ": unknown type " + matcher.group(1));
      }
      int start = plain.length();
      plain.append(matcher.group(4));
      marks.add(
          new Marked(start, plain.length(), matcher.group(1), matcher.group(2), matcher.group(3)));
      last = matcher.end();
    }
    plain.append(annotated, last, annotated.length());
    String text = plain.toString();
    if (text.contains("[[") || text.contains("]]")) {
      int at = Math.max(text.indexOf("[["), text.indexOf("]]"));
      throw new MalformedCorpus(name + SUFFIX + ": stray mark at character " + at);
    }
    CodePoints points = new CodePoints(text);
    List<Gold.MarkedSpan> spans =
        marks.stream()
            .map(
                m ->
                    new Gold.MarkedSpan(
                        points.fromUnit(m.start()),
                        points.fromUnit(m.end()),
                        m.type(),
                        m.identifierClass(),
                        m.entity()))
            .toList();
    return new Gold(name, text, spans, themes(themes, text, points));
  }

  private Optional<List<Gold.MarkedTheme>> themes(Path file, String text, CodePoints points)
      throws IOException {
    if (!Files.exists(file)) {
      return Optional.empty();
    }
    List<Gold.MarkedTheme> themes = new ArrayList<>();
    for (JsonNode theme : json.readTree(file.toFile()).path("themes")) {
      String evidence = theme.path("evidence").asText();
      int at = text.indexOf(evidence);
      if (at < 0) {
        throw new MalformedCorpus(file.getFileName() + ": theme evidence not in the text");
      }
      themes.add(
          new Gold.MarkedTheme(
              theme.path("theme").asText(),
              theme.path("holder").asText(),
              points.fromUnit(at),
              points.fromUnit(at + evidence.length()),
              1.0));
    }
    return Optional.of(themes);
  }
}
