package org.caseveil.document.format;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.caseveil.document.Document;
import org.caseveil.document.Refusal;
import org.junit.jupiter.api.Test;

final class SpeechFormatTest extends DocumentFormatContract {

  private final ObjectMapper json = new ObjectMapper();

  private String quoted(String text) throws IOException {
    return json.writeValueAsString(text);
  }

  /** As Whisper writes it, with words. */
  @Override
  byte[] file(List<String> paragraphs) throws IOException {
    StringBuilder segments = new StringBuilder();
    double time = 0;
    for (int i = 0; i < paragraphs.size(); i++) {
      segments.append(i == 0 ? "" : ",").append("{\"id\":").append(i).append(",\"text\":");
      segments.append(quoted(" " + paragraphs.get(i))).append(",\"tokens\":[50364,440]");
      segments.append(",\"start\":").append(time).append(",\"words\":[");
      String[] words = paragraphs.get(i).split(" ");
      for (int w = 0; w < words.length; w++) {
        segments.append(w == 0 ? "" : ",").append("{\"word\":").append(quoted(" " + words[w]));
        segments.append(",\"start\":").append(time).append(",\"end\":");
        time += 0.5;
        segments.append(time).append(",\"probability\":0.9}");
      }
      segments.append("]}");
    }
    String text = quoted(" " + String.join(" ", paragraphs));
    return Zips.utf8(
        "{\"text\":%s,\"segments\":[%s],\"language\":\"en\"}".formatted(text, segments));
  }

  @Override
  byte[] hiding(String canary) {
    return """
    {"text": "%1$s", "model": "%1$s", "%1$s": 1, "id": "%1$s", "language": "%1$s",
     "params": {"prompt": "%1$s"}, "duration": "%1$s", "audio_url": "/home/%1$s/memo.m4a",
     "segments": [{"id": 0, "start": 0.0, "end": 1.5, "text": "The story.", "note": "%1$s",
       "transcript": "%1$s", "tokens": ["%1$s"],
       "speaker": "Ward", "start_time": "%1$s", "timestamps": {"from": "00:00:01,000", "to": "%1$s"},
       "words": [{"word": "The", "start": 0.0, "speaker": "%1$s"},
                 {"word": "story", "punctuated_word": "story.", "phonemes": "%1$s"}]},
      {"start": 2, "end": 3, "text": "No more.", "words": [{"word": "%1$s"}]}],
     "word_segments": [{"word": "%1$s"}]}
    """
        .formatted(canary)
        .getBytes(StandardCharsets.UTF_8);
  }

  @Override
  String extension() {
    return "json";
  }

  private JsonNode written(String file, String searched, String replacement) throws IOException {
    byte[] bytes = Zips.utf8(file);
    return json.readTree(write(bytes, replacing(read(bytes, "json"), searched, replacement)));
  }

  @Test
  void keepsTheFileAsItIsWhenNothingIsReplaced() throws IOException {
    JsonNode written = json.readTree(write(file(STORY), List.of()));
    String given = new String(file(STORY), StandardCharsets.UTF_8);
    assertThat(written).isEqualTo(json.readTree(given.replace(",\"tokens\":[50364,440]", "")));
  }

  @Test
  void replacesANameInTextAndWordsAlike() throws IOException {
    JsonNode written =
        written(
            "{\"text\":\"Dr Anna Quillfeather left.\",\"segments\":[{\"start\":0,\"end\":1,"
                + "\"text\":\" Dr Anna\",\"words\":[{\"word\":\" Dr\"},{\"word\":\" Anna\"}]},"
                + "{\"start\":1,\"end\":2.50,\"text\":\" Quillfeather left.\",\"words\":[{\"word\":"
                + "\" Quillfeather\",\"start\":1},{\"word\":\" left.\",\"end\":2.50}]}]}",
            "Anna Quillfeather",
            "[DOCTOR]");
    assertThat(written)
        .isEqualTo(
            json.readTree(
                "{\"text\":\"Dr [DOCTOR] left.\",\"segments\":[{\"start\":0,\"end\":1,\"text\":"
                    + "\" Dr [DOCTOR]\",\"words\":[{\"word\":\" Dr\"},{\"word\":\" [DOCTOR]\"}]},"
                    + "{\"start\":1,\"end\":2.50,\"text\":\"  left.\",\"words\":[{\"word\":"
                    + "\" left.\",\"end\":2.50}]}]}"));
  }

  @Test
  void readsWordsWithTheirSpeakersTurnByTurn() throws IOException {
    String file =
        "{\"words\":[{\"word\":\"good\",\"punctuated_word\":\"Good\",\"start\":0.1,\"end\":0.2,"
            + "\"speaker\":\"Dr Quillfeather\"},{\"word\":\"morning\",\"punctuated_word\":"
            + "\"morning.\",\"speaker\":\"Dr Quillfeather\"},{\"word\":\"yes\",\"speaker\":\"B\"},"
            + "{\"word\":\"no\",\"speaker\":\"Dr Quillfeather\"}]}";
    Document document = read(Zips.utf8(file), "json");
    assertThat(document.passages())
        .extracting(passage -> passage.text().reveal())
        .containsExactly("Dr Quillfeather: Good morning.", "B: yes", "Dr Quillfeather: no");
    JsonNode written = written(file, "Quillfeather", "[DOCTOR]");
    assertThat(written.path("words").findValuesAsText("speaker"))
        .containsExactly("Dr [DOCTOR]", "Dr [DOCTOR]", "B", "Dr [DOCTOR]");
    assertThat(written.path("words").findValuesAsText("word"))
        .containsExactly("good", "morning", "yes", "no");
  }

  @Test
  void readsTheShapesOfOtherPrograms() {
    assertThat(
            text(
                Zips.utf8(
                    "{\"result\":[{\"word\":\"she\"},{\"word\":\"left\"}],\"text\":\"she left\"}"),
                "json"))
        .isEqualTo("she left");
    assertThat(
            text(
                Zips.utf8(
                    "{\"result\":{\"language\":\"en\"},\"transcription\":[{\"timestamps\":{\"from\":\"00:00:00,000\",\"to\":\"00:00:01,000\"},\"text\":\""
                        + " She left.\"}]}"),
                "json"))
        .isEqualTo("She left.");
    assertThat(text(Zips.utf8("[{\"start\":0,\"text\":\"She\"},{\"text\":\"left\"}]"), "json"))
        .isEqualTo("She left");
    assertThat(
            text(
                Zips.utf8("{\"chunks\":[{\"timestamp\":[0.0,1.0],\"text\":\" She left.\"}]}"),
                "json"))
        .isEqualTo("She left.");
  }

  @Test
  void dropsNumbersThatTellTheDayOrTheRecording() throws IOException {
    JsonNode written =
        written(
            "{\"id\":4711,\"duration\":12.5,\"segments\":[{\"id\":0,\"start\":1700000000,"
                + "\"end\":2,\"text\":\"She left.\"}]}",
            NAME,
            "");
    assertThat(written)
        .isEqualTo(
            json.readTree(
                "{\"duration\":12.5,\"segments\":[{\"id\":0,\"end\":2,\"text\":\"She left.\"}]}"));
  }

  @Test
  void keepsTheOrderOfFieldsAndTheDigitsOfNumbers() throws IOException {
    String file =
        "{\"segments\":[{\"text\":\" She left.\",\"end\":2.50,\"words\":[{\"word\":\" She\","
            + "\"start\":0.10}],\"start\":0}],\"text\":\" She left.\"}";
    assertThat(new String(write(Zips.utf8(file), List.of()), StandardCharsets.UTF_8))
        .isEqualTo(file);
  }

  @Test
  void refusesJsonOfAnotherShape() {
    assertThat(refused(Zips.utf8("{\"patient\":\"Quillfeather\"}")).reason())
        .isEqualTo(Refusal.Reason.NO_SPEECH);
    assertThat(refused(Zips.utf8("{\"segments\":[{\"text\":\"cut")).reason())
        .isEqualTo(Refusal.Reason.CORRUPT);
  }
}
