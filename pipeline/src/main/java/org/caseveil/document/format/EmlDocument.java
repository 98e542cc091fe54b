package org.caseveil.document.format;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.apache.james.mime4j.codec.EncoderUtil;
import org.caseveil.document.Passage;
import org.caseveil.text.SensitiveText;

/**
 * A mail of shown headers, texts and attachments, written anew (RFC 5322, RFC 2045).
 *
 * @param headers by their names
 * @param parts in the order of the mail
 * @param own notes for the report, beside those of the attachments
 */
record EmlDocument(Map<String, String> headers, List<Part> parts, List<String> own)
    implements OpenDocument {

  /** A part of a mail. */
  sealed interface Part {

    /** A plain text with the id of its passage. */
    record Plain(String id, String text) implements Part {}

    /** Anything else, with a name, less its extension, where it is an attachment. */
    record File(Enclosed enclosed, String name) implements Part {}
  }

  /** The time zone at a date's end: no part of what is searched, since a mail must have one. */
  private static final Pattern ZONE = Pattern.compile("( [+-]\\d{4})(?: \\(\\w{1,5}\\))?$");

  private static final String LINE_END = "\r\n";
  private static final Base64.Encoder BASE_64 =
      Base64.getMimeEncoder(76, LINE_END.getBytes(StandardCharsets.US_ASCII));

  @Override
  public List<Passage> passages() {
    List<Passage> passages = new ArrayList<>();
    for (Map.Entry<String, String> header : new TreeMap<>(headers).entrySet()) {
      passages.add(new Passage(id(header.getKey()), new SensitiveText(shown(header))));
    }
    for (Part part : parts) {
      if (part instanceof Part.Plain plain) {
        passages.add(new Passage(plain.id(), new SensitiveText(plain.text())));
      } else if (part instanceof Part.File file) {
        passages.addAll(file.enclosed().passages());
      }
    }
    return passages;
  }

  private static String shown(Map.Entry<String, String> header) {
    return header.getKey().equals("Date")
        ? ZONE.matcher(header.getValue()).replaceFirst("")
        : header.getValue();
  }

  private static String zone(Map.Entry<String, String> header) {
    Matcher zone = ZONE.matcher(header.getValue());
    return header.getKey().equals("Date") && zone.find() ? zone.group(1) : "";
  }

  private static String id(String header) {
    return "header/" + header.toLowerCase(Locale.ROOT);
  }

  @Override
  public List<String> notes() {
    Set<String> notes = new LinkedHashSet<>(own);
    for (Part part : parts) {
      if (part instanceof Part.File file) {
        notes.addAll(file.enclosed().opened().document().notes());
      }
    }
    return List.copyOf(notes);
  }

  @Override
  public List<String> doubts() {
    return Enclosed.doubts(
        parts.stream()
            .filter(Part.File.class::isInstance)
            .map(part -> ((Part.File) part).enclosed())
            .toList());
  }

  @Override
  public byte[] save(Edits edits) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    for (Map.Entry<String, String> header : new TreeMap<>(headers).entrySet()) {
      String value = edits.applied(id(header.getKey()), shown(header)) + zone(header);
      line(out, header.getKey() + ": " + encoded(value));
    }
    line(out, "MIME-Version: 1.0");
    line(out, "Content-Type: multipart/mixed; boundary=\"=_case_part\"");
    line(out, "");
    for (Part part : parts) {
      line(out, "--=_case_part");
      if (part instanceof Part.Plain plain) {
        line(out, "Content-Type: text/plain; charset=utf-8");
        text(out, edits.applied(plain.id(), plain.text()).getBytes(StandardCharsets.UTF_8));
      } else if (part instanceof Part.File file) {
        byte[] content = file.enclosed().save(edits);
        line(out, "Content-Type: " + type(file));
        if (!file.name().isEmpty()) {
          String name = file.name() + "." + file.enclosed().extension();
          line(out, "Content-Disposition: attachment; filename=\"" + name + "\"");
        }
        if (file.name().isEmpty()) {
          text(out, content);
        } else {
          binary(out, content);
        }
      }
    }
    line(out, "--=_case_part--");
    return out.toByteArray();
  }

  private static String type(Part.File file) {
    return file.name().isEmpty() ? "text/html; charset=utf-8" : "application/octet-stream";
  }

  /** Readable as it stands, unless hardly any of it is in plain letters. */
  private static void text(ByteArrayOutputStream out, byte[] content) throws IOException {
    long wide = IntStream.range(0, content.length).filter(i -> content[i] < 0).count();
    if (wide * 6 > content.length) {
      binary(out, content);
    } else {
      line(out, "Content-Transfer-Encoding: quoted-printable");
      line(out, "");
      // An equals sign is written as its number, so no boundary can be met here either.
      ByteArrayOutputStream quoted = new ByteArrayOutputStream();
      EncoderUtil.encodeQ(new ByteArrayInputStream(content), quoted);
      // Only a full stop that begins a line means something to mail's transport.
      String readable = quoted.toString(StandardCharsets.US_ASCII).replaceAll("(?<=[^\n])=2E", ".");
      out.write(readable.getBytes(StandardCharsets.US_ASCII));
      line(out, "");
    }
  }

  /** Base64 holds no equals sign at the start of a line, so no boundary can be met in it. */
  private static void binary(ByteArrayOutputStream out, byte[] content) throws IOException {
    line(out, "Content-Transfer-Encoding: base64");
    line(out, "");
    out.write(BASE_64.encode(content));
    line(out, "");
  }

  private static String encoded(String value) {
    boolean ascii = value.chars().allMatch(c -> c >= ' ' && c < 127);
    return ascii
        ? value
        : EncoderUtil.encodeEncodedWord(value, EncoderUtil.Usage.TEXT_TOKEN)
            .replace("?= =?", "?=" + LINE_END + " =?");
  }

  private static void line(ByteArrayOutputStream out, String line) throws IOException {
    out.write((line + LINE_END).getBytes(StandardCharsets.US_ASCII));
  }
}
