package org.caseveil.document.format;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.poi.poifs.filesystem.DirectoryEntry;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.caseveil.document.Passage;
import org.junit.jupiter.api.Test;

final class MsgFormatTest extends DocumentFormatContract {

  private static final String BODY = "1000";
  private static final String SUBJECT = "0037";
  private static final String SENDER = "0C1A";
  private static final String RECEIVERS = "0E04";

  private static void property(DirectoryEntry folder, String id, String text) throws IOException {
    byte[] content = text.getBytes(StandardCharsets.UTF_16LE);
    folder.createDocument("__substg1.0_" + id + "001F", new ByteArrayInputStream(content));
  }

  private static void head(DirectoryEntry folder, int length) throws IOException {
    folder.createDocument("__properties_version1.0", new ByteArrayInputStream(new byte[length]));
  }

  private static byte[] saved(POIFSFileSystem ole) throws IOException {
    try (ole) {
      ByteArrayOutputStream bytes = new ByteArrayOutputStream();
      ole.writeFilesystem(bytes);
      return bytes.toByteArray();
    }
  }

  @Override
  byte[] file(List<String> paragraphs) throws IOException {
    POIFSFileSystem ole = new POIFSFileSystem();
    head(ole.getRoot(), 32);
    property(ole.getRoot(), SENDER, "Ward");
    property(ole.getRoot(), SUBJECT, "Quillfeather");
    property(ole.getRoot(), BODY, String.join("\r\n", paragraphs));
    return saved(ole);
  }

  @Override
  byte[] hiding(String canary) throws IOException {
    POIFSFileSystem ole = new POIFSFileSystem();
    head(ole.getRoot(), 32);
    property(ole.getRoot(), BODY, "The story.");
    property(ole.getRoot(), RECEIVERS, "The group");
    property(ole.getRoot(), "007D", "Received: from " + canary);
    property(ole.getRoot(), "1035", "<" + canary + "@example.org>");
    property(ole.getRoot(), "0070", canary);
    property(ole.getRoot(), "8001", canary);
    property(ole.getRoot(), "1013", "<p title=\"" + canary + "\">The story.</p>");
    property(ole.getRoot(), "0E1D", canary);
    DirectoryEntry receiver = ole.getRoot().createDirectory("__recip_version1.0_#00000000");
    head(receiver, 8);
    property(receiver, "3001", canary);
    property(receiver, "3003", canary + "@example.org");
    DirectoryEntry attachment = ole.getRoot().createDirectory("__attach_version1.0_#00000000");
    head(attachment, 8);
    property(attachment, "3707", canary + ".txt");
    attachment.createDocument(
        "__substg1.0_37010102", new ByteArrayInputStream(Zips.utf8("An attachment.")));
    DirectoryEntry picture = ole.getRoot().createDirectory("__attach_version1.0_#00000001");
    head(picture, 8);
    property(picture, "3707", canary + ".bin");
    picture.createDocument(
        "__substg1.0_37010102", new ByteArrayInputStream(new byte[] {0, 1, 2, 3, 4, 5}));
    return saved(ole);
  }

  @Override
  String extension() {
    return "msg";
  }

  @Override
  String extensionWritten() {
    return "eml";
  }

  @Test
  void readsHeadersBodyAndAttachments() throws IOException {
    assertThat(read(hiding(CANARY), "msg").passages())
        .extracting(Passage::id)
        .containsExactly("header/to", "part/0/text", "attachment/1/text");
    assertThat(text(file(STORY), "msg")).startsWith("Ward\nQuillfeather\n");
  }
}
