package org.caseveil.document.format;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import org.caseveil.document.Document;
import org.caseveil.document.Extraction;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Transcripts in the JSON of many programs, in {@code speech/}: NAME.json as the program writes it,
 * a canary in each field that is not speech, speaker or measure; NAME.txt the passages, one a line;
 * NAME.written.json what is written when the name in it is replaced.
 */
final class SpeechShapesTest {

  private final Formats formats = new Formats(TestLimits.usual());
  private final ObjectMapper json = new ObjectMapper();

  private static byte[] resource(String name) throws IOException {
    try (InputStream in = SpeechShapesTest.class.getResourceAsStream("speech/" + name)) {
      return Objects.requireNonNull(in, name).readAllBytes();
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "amazon-transcribe",
        "assemblyai",
        "azure-batch",
        "azure-fast",
        "azure-live",
        "deepgram",
        "google",
        "otter",
        "rev",
        "speechmatics",
        "whisper-cpp",
        "whisper-plain"
      })
  void readsTurnsAndWritesTheSameShape(String program) throws IOException {
    byte[] file = resource(program + ".json");
    Extraction extraction = formats.read(file, "json");
    assertThat(extraction).isInstanceOf(Extraction.Extracted.class);
    Document document = ((Extraction.Extracted) extraction).document();
    String turns = new String(resource(program + ".txt"), StandardCharsets.UTF_8);
    assertThat(document.passages())
        .extracting(passage -> passage.text().reveal())
        .containsExactlyElementsOf(List.of(turns.split("\n")));

    var edits =
        DocumentFormatContract.replacing(document, DocumentFormatContract.NAME, "[PATIENT]");
    Formats.Rewritten made = formats.write(file, "json", edits);
    byte[] written = ((Formats.Rewritten.Whole) made).bytes();
    assertThat(json.readTree(written).toPrettyString())
        .isEqualTo(json.readTree(resource(program + ".written.json")).toPrettyString());
    assertThat(Unpacked.contains(written, DocumentFormatContract.CANARY)).isFalse();
  }
}
