package org.caseveil.document.format;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import org.caseveil.document.Document;
import org.caseveil.document.Passage;
import org.junit.jupiter.api.Test;

final class EmlFormatTest extends DocumentFormatContract {

  @Override
  byte[] file(List<String> paragraphs) {
    return mail("Re: Tuesday", String.join("\r\n\r\n", paragraphs));
  }

  private static byte[] mail(String subject, String text) {
    return ("From: Ward <ward@example.org>\r\nTo: group@example.org\r\nSubject: "
            + subject
            + "\r\nDate: Tue, 4 Mar 2025 10:00:00 +0000\r\nMIME-Version: 1.0\r\n"
            + "Content-Type: text/plain; charset=utf-8\r\nContent-Transfer-Encoding: 8bit\r\n\r\n"
            + text)
        .getBytes(StandardCharsets.UTF_8);
  }

  @Override
  byte[] hiding(String canary) throws IOException {
    String docx = Base64.getMimeEncoder().encodeToString(new DocxFormatTest().hiding(canary));
    return """
    Received: from %1$s.example by mx.example
    Return-Path: <%1$s@example.org>
    Message-ID: <%1$s@example.org>
    In-Reply-To: <%1$s@example.org>
    X-Mailer: %1$s
    From: ward@example.org
    Subject: =?utf-8?B?w4lsYW4=?=
    MIME-Version: 1.0
    Content-Type: multipart/mixed; boundary="%1$s"

    %1$s
    --%1$s
    Content-Type: multipart/alternative; boundary="b"

    --b
    Content-Type: text/plain; charset=utf-8
    Content-ID: <%1$s>

    The story.
    --b
    Content-Type: text/html

    <p title="%1$s">The story.</p>
    --b--
    --%1$s
    Content-Type: application/octet-stream; name="%1$s.docx"
    Content-Disposition: attachment; filename="%1$s.docx"
    Content-Transfer-Encoding: base64

    %2$s
    --%1$s
    Content-Type: application/pgp-keys; name="%1$s"
    Content-Disposition: attachment
    Content-Transfer-Encoding: base64

    AAECAwQFBgcICQ==
    --%1$s--
    %1$s
    """
        .formatted(canary, docx)
        .replace("\n", "\r\n")
        .getBytes(StandardCharsets.US_ASCII);
  }

  @Override
  String extension() {
    return "eml";
  }

  @Test
  void readsHeadersBodyAndAttachmentsByTheirPlace() throws IOException {
    Document document = read(hiding(CANARY), "eml");
    assertThat(document.passages())
        .extracting(Passage::id)
        .startsWith("header/from", "header/subject", "part/0/text", "attachment/1/body/0");
    assertThat(document.joined().reveal()).contains("\u00C9lan", "boxed");
    assertThat(document.notes()).anyMatch(note -> note.contains("attachment that cannot be read"));
  }

  @Test
  void replacesInHeadersAndAttachments() throws IOException {
    byte[] file = mail("=?utf-8?Q?Quillfeather_=C3=A9?=", "Quillfeather left.");
    byte[] written = write(file, replacing(read(file, "eml"), NAME, "[\u00E9]"));
    assertThat(read(written, "eml").passages())
        .extracting(passage -> passage.text().reveal())
        .contains("[\u00E9] \u00E9", "[\u00E9] left.");
  }

  @Test
  void theTimeZoneOfADateIsNotSearchedAndStays() {
    byte[] file = mail("Re: Tuesday", "Quillfeather left.");
    Document document = read(file, "eml");
    assertThat(document.passages())
        .extracting(passage -> passage.text().reveal())
        .contains("Tue, 4 Mar 2025 10:00:00");
    byte[] written = write(file, replacing(document, "4 Mar 2025", "16 Apr 2026"));
    assertThat(new String(written, StandardCharsets.UTF_8))
        .contains("Date: Tue, 16 Apr 2026 10:00:00 +0000\r\n");
  }

  @Test
  void readsAnHtmlBodyInItsOwnCharset() {
    byte[] file =
        ("Subject: x\r\n"
                + "From: a@example.org\r\n"
                + "Content-Type: text/html; charset=windows-1252\r\n\r\n"
                + "<html><p>caf\u00E9</p></html>")
            .getBytes(StandardCharsets.ISO_8859_1);
    assertThat(text(file, "eml")).contains("caf\u00E9");
    assertThat(text(write(file, List.of()), "eml")).contains("caf\u00E9");
  }

  @Test
  void refusesMailsInMailsWithoutEnd() {
    byte[] mail = mail("x", "The story.");
    for (int i = 0; i < 8; i++) {
      String inner = Base64.getMimeEncoder().encodeToString(mail);
      mail =
          ("From: a@example.org\r\n"
                  + "Subject: x\r\n"
                  + "MIME-Version: 1.0\r\n"
                  + "Content-Type: multipart/mixed; boundary=b\r\n\r\n"
                  + "--b\r\n"
                  + "Content-Type: application/octet-stream; name=x.eml\r\n"
                  + "Content-Disposition: attachment; filename=x.eml\r\n"
                  + "Content-Transfer-Encoding: base64\r\n\r\n"
                  + inner
                  + "\r\n--b--\r\n")
              .getBytes(StandardCharsets.US_ASCII);
    }
    assertThat(refused(mail).reason()).isEqualTo(org.caseveil.document.Refusal.Reason.HOSTILE);
  }

  @Test
  void readsTheTextOfAForwardedMail() throws IOException {
    String inner = new String(mail("inner", "Quillfeather inside."), StandardCharsets.UTF_8);
    byte[] file =
        ("From: a@example.org\r\n"
                + "Subject: fwd\r\n"
                + "MIME-Version: 1.0\r\n"
                + "Content-Type: message/rfc822\r\n\r\n"
                + inner)
            .getBytes(StandardCharsets.UTF_8);
    byte[] written = write(file, replacing(read(file, "eml"), NAME, "[P]"));
    assertThat(text(written, "eml")).contains("[P] inside.");
    assertThat(Unpacked.contains(written, NAME)).isFalse();
  }
}
