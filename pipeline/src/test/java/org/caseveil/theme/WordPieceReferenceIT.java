package org.caseveil.theme;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.caseveil.language.ModelFiles;
import org.caseveil.language.WordPieceTokenizer;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

final class WordPieceReferenceIT {

  @TestFactory
  List<DynamicTest> cutsIntoThePiecesThatTheTrainingCodeSees() throws IOException {
    WordPieceTokenizer tokenizer =
        WordPieceTokenizer.read(ModelFiles.shipped().bytes("sentence-encoder-tokenizer"));
    List<DynamicTest> tests = new ArrayList<>();
    for (JsonNode reference : Reference.read().get("cases")) {
      int[] expected = new JsonMapper().treeToValue(reference.get("pieces"), int[].class);
      tests.add(
          DynamicTest.dynamicTest(
              "text " + tests.size(),
              () ->
                  assertThat(tokenizer.cut(reference.get("text").asText()).ids())
                      .containsExactly(expected)));
    }
    return tests;
  }
}
