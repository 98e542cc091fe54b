package org.caseveil.theme;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Chars;
import net.jqwik.api.constraints.StringLength;
import org.caseveil.text.Span;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

final class UnitSplitterTest {

  @TestFactory
  List<DynamicTest> cutsAsTheTrainingCodeDoes() throws IOException {
    List<DynamicTest> tests = new ArrayList<>();
    for (JsonNode reference : Reference.read().get("cases")) {
      String text = reference.get("text").asText();
      tests.add(
          DynamicTest.dynamicTest(
              "text " + tests.size(),
              () ->
                  assertThat(new UnitSplitter().split(text))
                      .isEqualTo(Reference.spans(reference.get("units"), text))));
    }
    return tests;
  }

  @Property(tries = 300)
  void coversEveryLetterOnce(
      @ForAll
          @Chars({'a', 'B', '7', '.', '?', '"', ' ', '\n', ',', 'é', '-'})
          @StringLength(max = 200)
          String text) {
    int last = 0;
    StringBuilder between = new StringBuilder();
    for (Span unit : new UnitSplitter().split(text)) {
      assertThat(unit.start()).isGreaterThanOrEqualTo(last);
      assertThat(unit.of(text)).isEqualTo(unit.of(text).strip()).doesNotContain("\n");
      between.append(text, last, unit.start());
      last = unit.end();
    }
    between.append(text.substring(last));
    assertThat(between.toString()).doesNotContainPattern("[\\p{L}\\p{N}]");
  }
}
