package org.caseveil.theme;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.caseveil.text.Span;
import org.junit.jupiter.api.Test;

final class PassageFinderTest {

  @Test
  void findsTheThemesPassagesAndHoldersThatTheTrainingCodeFinds() throws IOException {
    JsonNode decoding = Reference.read().get("decoding");
    String text = decoding.get("text").asText();
    List<String> ids = new ArrayList<>();
    decoding.get("themes").forEach(id -> ids.add(id.asText()));
    JsonMapper mapper = new JsonMapper();
    UnitScores scores =
        new UnitScores(
            Reference.spans(decoding.get("units"), text),
            mapper.treeToValue(decoding.get("z"), float[][].class),
            mapper.treeToValue(decoding.get("h"), float[][][].class));
    Decision decision = mapper.treeToValue(decoding.get("decision"), Decision.class);
    List<ThemeHit> found = new ThemeDecoder(ids, decision).decode(text, scores);

    JsonNode expected = decoding.get("found");
    assertThat(found).hasSize(expected.size()).hasSizeGreaterThan(20);
    for (int i = 0; i < found.size(); i++) {
      JsonNode one = expected.get(i);
      assertThat(found.get(i).theme()).isEqualTo(one.get("theme").asText());
      assertThat(found.get(i).holder().id()).isEqualTo(one.get("holder").asText());
      assertThat(found.get(i).evidence())
          .isEqualTo(new Span(one.get("start").asInt(), one.get("end").asInt()));
      assertThat(found.get(i).score()).isCloseTo(one.get("score").asDouble(), within(1e-6));
    }
  }
}
