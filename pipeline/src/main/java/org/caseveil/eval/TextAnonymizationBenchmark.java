package org.caseveil.eval;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.zip.GZIPInputStream;

/**
 * Reads a set in the form of the Text Anonymization Benchmark (Pilan et al., Computational
 * Linguistics 48, 2022), plain or gzipped. The first annotator's mentions that need a mask are the
 * document's spans; the benchmark's own figures look at all annotators.
 */
final class TextAnonymizationBenchmark {

  private static final Map<String, String> TYPES =
      Map.of(
          "CODE", "ID",
          "LOC", "LOCATION",
          "ORG", "ORGANIZATION",
          "DEM", "DEMOGRAPHIC",
          "DATETIME", "DATE");

  private static final Set<String> KINDS = Set.of("DIRECT", "QUASI", "NO_MASK");

  private final JsonMapper json = JsonMapper.builder().build();

  /** The documents of a file, in its order. */
  List<Gold> read(Path file) throws IOException {
    try (InputStream in = open(file)) {
      List<Gold> gold = new ArrayList<>();
      for (JsonNode document : json.readTree(in)) {
        gold.add(document(document));
      }
      return gold;
    }
  }

  private static InputStream open(Path file) throws IOException {
    InputStream in = Files.newInputStream(file);
    return file.toString().endsWith(".gz") ? new GZIPInputStream(in) : in;
  }

  private static Gold document(JsonNode document) {
    List<List<Gold.MarkedSpan>> annotators = new ArrayList<>();
    for (JsonNode annotator : document.path("annotations")) {
      annotators.add(mentions(annotator.path("entity_mentions")));
    }
    List<Gold.MarkedSpan> spans =
        annotators.isEmpty()
            ? List.of()
            : annotators.get(0).stream()
                .filter(span -> !span.identifierClass().equals(Gold.NO_MASK))
                .toList();
    String name = document.path("doc_id").asText().replace('/', '_').replace(':', '_');
    return new Gold(name, document.path("text").asText(), spans, Optional.empty(), annotators);
  }

  private static List<Gold.MarkedSpan> mentions(JsonNode mentions) {
    List<Gold.MarkedSpan> spans = new ArrayList<>();
    int number = 0;
    for (JsonNode mention : mentions) {
      String kind = mention.path("identifier_type").asText();
      if (KINDS.contains(kind)) {
        String type = mention.path("entity_type").asText();
        spans.add(
            new Gold.MarkedSpan(
                mention.path("start_offset").asInt(),
                mention.path("end_offset").asInt(),
                TYPES.getOrDefault(type, type),
                kind.toLowerCase(Locale.ROOT),
                mention.path("entity_id").asText(String.valueOf(number))));
      }
      number++;
    }
    return spans;
  }
}
