package org.caseveil.samples;

import java.nio.charset.StandardCharsets;
import java.util.Base64;

/** Writes a sample as an Internet message with one attachment (RFC 5322, RFC 2045). Stateless. */
final class MailSample {

  private static final String BOUNDARY = "=_sample_part";

  private MailSample() {}

  static byte[] write(SampleSource source) {
    String attachment =
        Base64.getMimeEncoder()
            .encodeToString(source.get("attachment-text").getBytes(StandardCharsets.UTF_8));
    String body = source.body().replace("\n", "\r\n");
    String mail =
        header("From", source.get("from"))
            + header("To", source.get("to"))
            + header("Cc", source.get("cc"))
            + header("Subject", source.get("subject"))
            + header("Date", source.get("date"))
            + header("Message-ID", source.get("message-id"))
            + header("MIME-Version", "1.0")
            + header("Content-Type", "multipart/mixed; boundary=\"" + BOUNDARY + "\"")
            + part("text/plain; charset=utf-8", "8bit", "")
            + body
            + part(
                "text/plain; charset=utf-8; name=\"" + source.get("attachment") + "\"",
                "base64",
                header(
                    "Content-Disposition",
                    "attachment; filename=\"" + source.get("attachment") + "\""))
            + attachment
            + "\r\n--"
            + BOUNDARY
            + "--\r\n";
    return mail.getBytes(StandardCharsets.UTF_8);
  }

  private static String part(String type, String encoding, String more) {
    return "\r\n--"
        + BOUNDARY
        + "\r\n"
        + header("Content-Type", type)
        + header("Content-Transfer-Encoding", encoding)
        + more
        + "\r\n";
  }

  private static String header(String name, String value) {
    return name + ": " + value + "\r\n";
  }
}
