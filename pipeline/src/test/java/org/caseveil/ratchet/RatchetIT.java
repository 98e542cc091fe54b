package org.caseveil.ratchet;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import org.caseveil.samples.Launcher;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/**
 * Lets no figure on the ratchet's pieces fall more than a point under {@code recorded.properties};
 * with {@code -Dcaseveil.ratchet.record=true} it records the present figures instead.
 */
final class RatchetIT {

  private static final Path PIECES =
      Launcher.ROOT.resolve("pipeline/src/test/resources/org/caseveil/ratchet");
  private static final Path RECORDED = PIECES.resolve("recorded.properties");
  private static final double A_POINT = 0.01;
  private static final List<String> FIGURES =
      List.of(
          "direct_entity_recall",
          "quasi_entity_recall",
          "token_precision",
          "documents_clean",
          "themes.document_micro_f1",
          "themes.holder_accuracy");

  @TempDir private static Path home;
  private static JsonNode measured = new ObjectMapper().createObjectNode();

  @BeforeAll
  static void measure() throws IOException, InterruptedException {
    Launcher.Ended ended = Launcher.at(home).run("evaluate", PIECES.toString(), "--json");
    assertThat(ended.exitCode()).as(ended.err()).isZero();
    measured = new ObjectMapper().readTree(ended.out());
    if (Boolean.getBoolean("caseveil.ratchet.record")) {
      record();
    }
  }

  @TestFactory
  List<DynamicTest> noFigureFallsMoreThanAPoint() throws IOException {
    Properties recorded = new Properties();
    try (Reader reader = Files.newBufferedReader(RECORDED)) {
      recorded.load(reader);
    }
    return FIGURES.stream()
        .map(
            name ->
                DynamicTest.dynamicTest(
                    name,
                    () ->
                        assertThat(figure(name))
                            .as("recorded: %s", recorded.getProperty(name))
                            .isGreaterThanOrEqualTo(
                                Double.parseDouble(recorded.getProperty(name)) - A_POINT)))
        .toList();
  }

  private static double figure(String name) {
    JsonNode node = measured.at("/" + name.replace('.', '/'));
    assertThat(node.isNumber()).as("%s was measured", name).isTrue();
    return node.asDouble();
  }

  private static void record() throws IOException {
    List<String> lines = new ArrayList<>();
    lines.add("# Figures on the twelve pieces beside this file. Record them again when they rise:");
    lines.add("# mvn -B verify -Dit.test=RatchetIT -Dcaseveil.ratchet.record=true");
    FIGURES.forEach(name -> lines.add(name + "=" + figure(name)));
    Files.write(RECORDED, lines);
  }
}
