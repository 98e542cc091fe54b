package org.caseveil.theme;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import org.caseveil.text.CodePoints;
import org.caseveil.text.Span;

/** What the training code makes of a few texts; written by models/training/themes/reference.py. */
final class Reference {

  private Reference() {}

  static JsonNode read() throws IOException {
    try (InputStream in = Reference.class.getResourceAsStream("reference.json")) {
      return new JsonMapper().readTree(in);
    }
  }

  /** Spans given in code points, in UTF-16 units of the text. */
  static List<Span> spans(JsonNode pairs, String text) {
    CodePoints points = new CodePoints(text);
    List<Span> spans = new ArrayList<>();
    pairs.forEach(pair -> spans.add(points.toUnits(pair.get(0).asInt(), pair.get(1).asInt())));
    return spans;
  }
}
