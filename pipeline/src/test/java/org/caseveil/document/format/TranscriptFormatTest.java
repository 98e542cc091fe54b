package org.caseveil.document.format;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.caseveil.document.Document;
import org.junit.jupiter.api.Test;

final class TranscriptFormatTest extends DocumentFormatContract {

  @Override
  byte[] file(List<String> paragraphs) {
    StringBuilder srt = new StringBuilder();
    for (int i = 0; i < paragraphs.size(); i++) {
      srt.append(i + 1).append("\r\n00:00:0").append(i).append(",000 --> 00:00:0");
      srt.append(i + 1).append(",500\r\n").append(paragraphs.get(i)).append("\r\n\r\n");
    }
    return srt.toString().getBytes(StandardCharsets.UTF_8);
  }

  @Override
  byte[] hiding(String canary) {
    return """
    WEBVTT - %1$s
    X-TIMESTAMP-MAP=LOCAL:%1$s

    REGION
    id:%1$s

    NOTE %1$s

    STYLE
    ::cue(.%1$s) {}

    %1$s
    00:00.000 --> 00:02.000 region:%1$s
    <v.%1$s Ward><c.%1$s>The story.</c><lang %1$s> And more.</lang>
    """
        .formatted(canary)
        .getBytes(StandardCharsets.UTF_8);
  }

  @Override
  String extension() {
    return "srt";
  }

  @Override
  String extensionWritten() {
    return "vtt";
  }

  @Test
  void readsANameOverTwoCuesAndKeepsTheTimes() {
    byte[] file =
        ("1\n00:00:01,000 --> 00:00:02,000\nDr Anna\n\n2\n00:00:02,000 --> 00:00:03,000\n"
                + "Quillfeather said\nno\n")
            .getBytes(StandardCharsets.UTF_8);
    assertThat(text(file, "srt")).isEqualTo("Dr Anna Quillfeather said no");
    byte[] written = write(file, replacing(read(file, "srt"), "Anna Quillfeather", "[DOCTOR]"));
    assertThat(new String(written, StandardCharsets.UTF_8))
        .isEqualTo(
            "WEBVTT\n\n1\n00:00:01.000 --> 00:00:02.000\nDr [DOCTOR]\n\n2\n"
                + "00:00:02.000 --> 00:00:03.000\n said\nno\n");
  }

  @Test
  void readsVoicesAsTurnsAndReplacesANameInEachOfThem() {
    byte[] file =
        ("WEBVTT\n\n1\n00:01.000 --> 00:02.000\n<v Ada Quillfeather>Good</v>\n\n"
                + "00:02.000 --> 00:03.000\n<v.loud Ada Quillfeather>morning.\nHow &amp; when?\n\n"
                + "00:03.000 --> 00:04.000\n<v Ben>Fine, Mrs <i>Quillfeather</i>.</v> (noise)\n\n"
                + "00:04.000 --> 00:05.000\n<v Ada Quillfeather>Yes.</v>\n")
            .getBytes(StandardCharsets.UTF_8);
    Document document = read(file, "vtt");
    assertThat(document.passages())
        .extracting(passage -> passage.text().reveal())
        .containsExactly(
            "Ada Quillfeather: Good morning. How & when?",
            "Ben: Fine, Mrs Quillfeather.",
            "(noise)",
            "Ada Quillfeather: Yes.");
    byte[] written = write(file, replacing(document, "Quillfeather", "[PATIENT]"));
    assertThat(new String(written, StandardCharsets.UTF_8))
        .isEqualTo(
            "WEBVTT\n\n1\n00:01.000 --> 00:02.000\n<v Ada [PATIENT]>Good\n\n2\n"
                + "00:02.000 --> 00:03.000\n<v Ada [PATIENT]>morning.\nHow &amp; when?\n\n3\n"
                + "00:03.000 --> 00:04.000\n<v Ben>Fine, Mrs [PATIENT]. </v>(noise)\n\n4\n"
                + "00:04.000 --> 00:05.000\n<v Ada [PATIENT]>Yes.\n");
    assertThat(text(written, "vtt"))
        .isEqualTo(document.joined().reveal().replace("Quillfeather", "[PATIENT]"));
  }

  @Test
  void writesNoArrowOfSpeechAsATime() {
    byte[] file =
        "1\n00:00:01,000 --> 00:00:02,000\nshe went 3 --> 4\n".getBytes(StandardCharsets.UTF_8);
    assertThat(text(write(file, List.of()), "vtt")).isEqualTo("she went 3 --> 4");
  }
}
