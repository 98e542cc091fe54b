package org.caseveil.document.format;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.caseveil.document.Refusal.Reason;
import org.junit.jupiter.api.Test;

final class ZipFormatTest extends DocumentFormatContract {

  @Override
  byte[] file(List<String> paragraphs) throws IOException {
    Map<String, byte[]> entries = new LinkedHashMap<>();
    entries.put("one.txt", Zips.utf8(String.join("\n", paragraphs)));
    entries.put("two.docx", new DocxFormatTest().file(paragraphs));
    return Zips.of(entries);
  }

  @Override
  byte[] hiding(String canary) throws IOException {
    Map<String, byte[]> entries = new LinkedHashMap<>();
    entries.put(canary + "/" + canary + ".txt", Zips.utf8("The story."));
    entries.put("two.docx", new DocxFormatTest().hiding(canary));
    entries.put("three.odt", new OdtFormatTest().hiding(canary));
    entries.put("four.zip", Zips.of(Map.of(canary + "/" + canary + ".md", Zips.utf8("She left."))));
    entries.put("five.eml", new EmlFormatTest().hiding(canary));
    entries.put("six.msg", new MsgFormatTest().hiding(canary));
    entries.put("seven.epub", new EpubFormatTest().hiding(canary));
    entries.put("eight.xls", new XlsFormatTest().hiding(canary));
    entries.put("__MACOSX/" + canary, Zips.utf8(canary));
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      zip.setComment(canary);
      for (Map.Entry<String, byte[]> entry : entries.entrySet()) {
        ZipEntry made = new ZipEntry(entry.getKey());
        made.setTimeLocal(Zips.MADE);
        made.setComment(canary);
        made.setExtra(field(canary));
        zip.putNextEntry(made);
        zip.write(entry.getValue());
      }
    }
    return bytes.toByteArray();
  }

  /** What another program keeps beside an entry, by a number that nobody has taken. */
  private static byte[] field(String text) {
    byte[] content = Zips.utf8(text);
    return ByteBuffer.allocate(4 + content.length)
        .order(ByteOrder.LITTLE_ENDIAN)
        .putShort((short) 0x7FFF)
        .putShort((short) content.length)
        .put(content)
        .array();
  }

  @Override
  String extension() {
    return "zip";
  }

  @Test
  void refusesTheWholeForOneFileThatCannotBeRead() throws IOException {
    Map<String, byte[]> entries = new LinkedHashMap<>();
    entries.put("one.txt", Zips.utf8("The story."));
    entries.put("two.bin", new byte[] {0, 1, 2, 3, 4, 5, 6, 7});
    assertThat(refused(Zips.of(entries)).reason()).isEqualTo(Reason.UNKNOWN_FORMAT);
  }

  @Test
  void refusesArchivesThatUnpackToFarMoreOrTooDeep() throws IOException {
    byte[] bomb = Zips.of(Map.of("zeros.txt", new byte[30 << 20]));
    assertThat(refused(bomb).reason()).isEqualTo(Reason.HOSTILE);
    byte[] nested = Zips.of(Map.of("a.txt", Zips.utf8("The story.")));
    for (int i = 0; i < 8; i++) {
      nested = Zips.of(Map.of("a.zip", nested));
    }
    assertThat(refused(nested).reason()).isEqualTo(Reason.HOSTILE);
  }
}
