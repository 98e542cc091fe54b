package org.caseveil.samples;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Makes the files of {@code samples/inbox} from the texts of {@code samples/source}. Stateless. */
final class SampleInbox {

  private SampleInbox() {}

  /** Every file's bytes by its name. */
  static Map<String, byte[]> of(Path sources) throws IOException {
    List<Path> files;
    try (Stream<Path> listed = Files.list(sources)) {
      files = listed.filter(file -> file.toString().endsWith(".md")).sorted().toList();
    }
    Map<String, byte[]> inbox = new TreeMap<>();
    for (Path file : files) {
      SampleSource source = SampleSource.read(file);
      inbox.put(source.get("file"), cut(source, written(source)));
    }
    return inbox;
  }

  private static byte[] written(SampleSource source) throws IOException {
    return switch (source.get("format")) {
      case "docx" -> DocxSample.write(source);
      case "odt" -> OdtSample.write(source);
      case "rtf" -> RtfSample.write(source);
      case "html" -> HtmlSample.write(source);
      case "pdf" -> PdfSample.write(source);
      case "eml" -> MailSample.write(source);
      case "scan" -> ScanSample.write(source);
      case "txt", "md" -> plain(source);
      default -> throw new IllegalArgumentException("no writer for " + source.get("format"));
    };
  }

  private static byte[] plain(SampleSource source) {
    String text = source.body();
    if (source.get("line-ends").equals("CRLF")) {
      text = text.replace("\n", "\r\n");
    }
    return text.getBytes(
        Charset.forName(source.has("encoding") ? source.get("encoding") : "UTF-8"));
  }

  /** A sample that breaks off keeps so many hundredths of its bytes. */
  private static byte[] cut(SampleSource source, byte[] bytes) {
    if (!source.has("cut-to")) {
      return bytes;
    }
    int hundredths = Integer.parseInt(source.get("cut-to").replace("%", ""));
    return Arrays.copyOf(bytes, bytes.length * hundredths / 100);
  }
}
