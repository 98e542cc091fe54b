package org.caseveil.document.format;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Set;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;
import org.apache.poi.poifs.filesystem.DirectoryEntry;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.metadata.TikaCoreProperties;
import org.apache.tika.mime.MimeTypes;

/**
 * Finds what a file is: by its content through Apache Tika's signatures, then by its name where the
 * content says no more than "text". Looks into ZIP and OLE2 containers itself, which spares loading
 * every parser of Tika. Thread safe.
 */
public final class MediaTypes {

  static final String UNKNOWN = "application/octet-stream";
  static final String ENCRYPTED_OFFICE = "application/x-tika-ooxml-protected";
  static final String ZIP = "application/zip";

  /** Sound and video of every kind. */
  static final String SOUND = "audio/any";

  private static final String OOXML = "application/vnd.openxmlformats-officedocument.";
  private static final String PLAIN = "text/plain";

  /** Names that say plain text: believed whenever the content is text of any kind. */
  private static final Set<String> PLAIN_NAMES = Set.of("txt", "text", "log", "asc");

  private static final Set<String> MARKDOWN_NAMES = Set.of("md", "markdown", "mkd");

  /** Loading Tika's signatures takes longer than reading a case; the usual formats need none. */
  private static final class Signatures {
    private static final MimeTypes ALL = MimeTypes.getDefaultMimeTypes();

    private Signatures() {}
  }

  /**
   * The media type, without parameters.
   *
   * @param extension of the file's name, lower case, without dot
   */
  String of(byte[] content, String extension) throws IOException {
    if (startsWith(content, "PK\u0003\u0004")) {
      return inZip(content);
    }
    if (startsWith(content, "\u00D0\u00CF\u0011\u00E0")) {
      return inOle(content);
    }
    if (startsWith(content, "%PDF-")) {
      return "application/pdf";
    }
    if (startsWith(content, "{\\rtf")) {
      return "application/rtf";
    }
    Metadata metadata = new Metadata();
    metadata.set(TikaCoreProperties.RESOURCE_NAME_KEY, "file." + extension);
    String byBoth = detect(content, metadata);
    if (byBoth.equals(UNKNOWN) || isTextual(byBoth)) {
      return text(content, extension, byBoth);
    }
    return isSound(byBoth) ? SOUND : byBoth;
  }

  private static boolean isSound(String type) {
    return type.startsWith("audio/")
        || type.startsWith("video/")
        || type.equals("application/ogg")
        || type.equals("application/mp4");
  }

  private static String text(byte[] content, String extension, String byBoth) throws IOException {
    if (!TextEncoding.isText(content)) {
      return UNKNOWN;
    }
    if (PLAIN_NAMES.contains(extension)) {
      return PLAIN;
    }
    if (MARKDOWN_NAMES.contains(extension)) {
      return "text/x-web-markdown";
    }
    return byBoth.equals(UNKNOWN) ? PLAIN : byBoth;
  }

  private static String detect(byte[] content, Metadata metadata) throws IOException {
    return Signatures.ALL
        .detect(new ByteArrayInputStream(content), metadata)
        .getBaseType()
        .toString();
  }

  static boolean isTextual(String type) {
    return type.startsWith("text/")
        || type.equals("message/rfc822")
        || type.endsWith("+xml")
        || type.endsWith("/xml")
        || type.endsWith("json")
        || type.endsWith("javascript")
        || type.endsWith("x-subrip")
        || type.endsWith("x-mimearchive");
  }

  private static String inZip(byte[] content) throws IOException {
    try (ZipFile zip =
        ZipFile.builder().setSeekableByteChannel(new SeekableInMemoryByteChannel(content)).get()) {
      ZipArchiveEntry declared = zip.getEntry("mimetype");
      if (declared != null && declared.getSize() < 200) {
        byte[] type = zip.getInputStream(declared).readNBytes(200);
        return new String(type, StandardCharsets.US_ASCII).strip().toLowerCase(Locale.ROOT);
      }
      if (zip.getEntry("word/document.xml") != null) {
        return OOXML + "wordprocessingml.document";
      }
      if (zip.getEntry("ppt/presentation.xml") != null) {
        return OOXML + "presentationml.presentation";
      }
      if (zip.getEntry("xl/workbook.xml") != null) {
        return OOXML + "spreadsheetml.sheet";
      }
      return zip.getEntry("[Content_Types].xml") == null ? ZIP : UNKNOWN;
    }
  }

  private static String inOle(byte[] content) throws IOException {
    try (POIFSFileSystem ole = new POIFSFileSystem(new ByteArrayInputStream(content))) {
      DirectoryEntry root = ole.getRoot();
      if (root.hasEntryCaseInsensitive("EncryptedPackage")) {
        return ENCRYPTED_OFFICE;
      }
      if (root.hasEntryCaseInsensitive("WordDocument")) {
        return "application/msword";
      }
      if (root.hasEntryCaseInsensitive("__properties_version1.0")) {
        return "application/vnd.ms-outlook";
      }
      if (root.hasEntryCaseInsensitive("PowerPoint Document")) {
        return "application/vnd.ms-powerpoint";
      }
      boolean sheets =
          root.hasEntryCaseInsensitive("Workbook") || root.hasEntryCaseInsensitive("Book");
      return sheets ? "application/vnd.ms-excel" : UNKNOWN;
    }
  }

  private static boolean startsWith(byte[] content, String signature) {
    return content.length >= signature.length()
        && new String(content, 0, signature.length(), StandardCharsets.ISO_8859_1)
            .equals(signature);
  }
}
