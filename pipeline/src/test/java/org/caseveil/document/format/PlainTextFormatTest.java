package org.caseveil.document.format;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.caseveil.document.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class PlainTextFormatTest extends DocumentFormatContract {

  @Override
  byte[] file(List<String> paragraphs) {
    return String.join("\r\n\r\n", paragraphs).getBytes(StandardCharsets.UTF_8);
  }

  /** Plain text hides only characters that do not print, which the passage shows without them. */
  @Override
  byte[] hiding(String canary) {
    return ("The story.\n" + canary).getBytes(StandardCharsets.UTF_8);
  }

  @Override
  void leavesNoHiddenChannelStanding() {
    assertThat(text(hiding(CANARY), "txt")).contains(CANARY);
  }

  @Override
  String extension() {
    return "txt";
  }

  @ParameterizedTest
  @ValueSource(strings = {"UTF-8", "UTF-16LE", "UTF-16BE", "windows-1252"})
  void keepsEncodingAndLineEnds(String name) {
    Charset charset = Charset.forName(name);
    byte[] file = file(STORY);
    byte[] encoded = new String(file, StandardCharsets.UTF_8).getBytes(charset);
    assertThat(text(encoded, "txt")).isEqualTo(String.join("\r\n\r\n", STORY));
    assertThat(write(encoded, List.of())).isEqualTo(encoded);
  }

  @ParameterizedTest
  @ValueSource(strings = {"UTF-8", "UTF-16LE", "UTF-16BE"})
  void keepsTheByteOrderMark(String name) {
    Charset charset = Charset.forName(name);
    ByteArrayOutputStream marked = new ByteArrayOutputStream();
    marked.writeBytes("\uFEFF".getBytes(charset));
    marked.writeBytes(STORY.get(0).getBytes(charset));
    assertThat(text(marked.toByteArray(), "txt")).isEqualTo(STORY.get(0));
    assertThat(write(marked.toByteArray(), List.of())).isEqualTo(marked.toByteArray());
  }

  @Test
  void widensTheEncodingForAReplacementItLacks() {
    byte[] file =
        "Caf\u00E9 Quillfeather, na\u00EFve as ever.".getBytes(StandardCharsets.ISO_8859_1);
    Document document = read(file, "txt");
    byte[] written = write(file, replacing(document, NAME, "Zo\u0151"));
    assertThat(new String(written, StandardCharsets.UTF_8))
        .isEqualTo("Caf\u00E9 Zo\u0151, na\u00EFve as ever.");
  }

  @Test
  void findsNamesBrokenBySoftHyphens() {
    byte[] file = "Mrs Quill\u00ADfeather and Ste\uFB00i.".getBytes(StandardCharsets.UTF_8);
    Document document = read(file, "txt");
    assertThat(document.joined().reveal()).isEqualTo("Mrs Quillfeather and Steffi.");
    byte[] written = write(file, replacing(document, NAME, "P"));
    assertThat(new String(written, StandardCharsets.UTF_8)).isEqualTo("Mrs P and Ste\uFB00i.");
  }

  @Test
  void believesAPlainNameOverMarkup() {
    byte[] letter =
        "From: the ward\nTo: the group\nSubject: a case\n\nShe left."
            .getBytes(StandardCharsets.UTF_8);
    assertThat(read(letter, "txt").format()).isEqualTo("txt");
  }
}
