package org.caseveil.document.format;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

final class CsvFormatTest extends DocumentFormatContract {

  @Override
  byte[] file(List<String> paragraphs) {
    return String.join("\r\n", paragraphs).getBytes(StandardCharsets.UTF_8);
  }

  /** A table in plain text hides nothing: every character of it is in the passage. */
  @Override
  byte[] hiding(String canary) {
    return ("The story.,1\n" + canary + ",2").getBytes(StandardCharsets.UTF_8);
  }

  @Override
  void leavesNoHiddenChannelStanding() {
    assertThat(text(hiding(CANARY), "csv")).contains(CANARY);
  }

  @Override
  String extension() {
    return "csv";
  }

  @Test
  void keepsSeparatorsAndQuotes() {
    byte[] csv = "name,said\r\n\"Quillfeather, A\",no\r\n".getBytes(StandardCharsets.UTF_8);
    byte[] written = write(csv, replacing(read(csv, "csv"), NAME, "[P]"));
    assertThat(new String(written, StandardCharsets.UTF_8))
        .isEqualTo("name,said\r\n\"[P], A\",no\r\n");
  }
}
