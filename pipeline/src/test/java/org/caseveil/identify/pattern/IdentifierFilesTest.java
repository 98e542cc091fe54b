package org.caseveil.identify.pattern;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/**
 * Runs every example of config/identifiers, and breaks files in the ways that people break them.
 */
final class IdentifierFilesTest {

  static final Path FOLDER = Path.of("..", "config", "identifiers");

  private static final String WHOLE =
      """
      id: tag
      type: ID
      source: invented for this test
      patterns:
        - {id: form, confidence: 0.5, regex: 'TAG\\d+'}
      examples: {match: ["a «TAG12»"], no-match: [none here]}
      """;

  @TempDir
  @SuppressWarnings("NullAway.Init")
  Path temporary;

  @TestFactory
  Stream<DynamicTest> findsEveryExample() throws IOException {
    IdentifierFiles.Folder folder = IdentifierFiles.read(FOLDER);
    return folder.rules().stream()
        .flatMap(
            rules -> {
              PatternDetector detector = folder.detector(rules.id());
              return Stream.concat(
                  rules.examples().match().stream()
                      .map(
                          text ->
                              DynamicTest.dynamicTest(
                                  rules.id() + ": " + text,
                                  () -> assertThat(ExampleCheck.match(detector, text)).isEmpty())),
                  rules.examples().noMatch().stream()
                      .map(
                          text ->
                              DynamicTest.dynamicTest(
                                  rules.id() + ", nothing in: " + text,
                                  () ->
                                      assertThat(ExampleCheck.noMatch(detector, text)).isEmpty())));
            });
  }

  @Test
  void exampleThatIsNotFoundIsAProblem() throws IOException {
    write("tag.yaml", WHOLE.replace("«TAG12»", "«TAG 12»"));
    assertThat(ExampleCheck.problems(IdentifierFiles.read(temporary))).hasSize(1);
  }

  @Test
  void fileWithoutExamplesIsRefused() throws IOException {
    write("tag.yaml", WHOLE.replaceAll("examples:.*", ""));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> IdentifierFiles.read(temporary))
        .withMessageContaining("tag.yaml")
        .withMessageContaining("examples");
  }

  @Test
  void fileWithoutSourceIsRefused() throws IOException {
    write("tag.yaml", WHOLE.replaceAll("source:.*", ""));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> IdentifierFiles.read(temporary))
        .withMessageContaining("source");
  }

  @Test
  void unknownKeyIsRefusedWithItsLine() throws IOException {
    write("tag.yaml", WHOLE + "colour: red\n");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> IdentifierFiles.read(temporary))
        .withMessageContaining("tag.yaml, line")
        .withMessageContaining("colour");
  }

  @Test
  void unknownCheckIsRefusedWithThoseThereAre() throws IOException {
    write(
        "tag.yaml", WHOLE.replace("confidence: 0.5,", "confidence: 0.5, check: lun, checked: 1,"));
    IdentifierFiles.Folder folder = IdentifierFiles.read(temporary);
    assertThatIllegalArgumentException().isThrownBy(folder::detector).withMessageContaining("luhn");
  }

  @Test
  void brokenRegexIsRefusedWithItsFile() throws IOException {
    write("tag.yaml", WHOLE.replace("TAG\\d+", "TAG(\\d+"));
    IdentifierFiles.Folder folder = IdentifierFiles.read(temporary);
    assertThatIllegalArgumentException().isThrownBy(folder::detector).withMessageContaining("tag");
  }

  private void write(String name, String content) throws IOException {
    Files.writeString(temporary.resolve(name), content);
  }
}
