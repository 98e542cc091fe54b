package org.caseveil.document.format;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.zip.GZIPOutputStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;

/** Broken, odd and hostile files by name, made from one good file of each format. */
public final class HostileFiles {

  private HostileFiles() {}

  /** A good file of each format, by extension. */
  public static Map<String, byte[]> good() throws IOException {
    Map<String, byte[]> good = new TreeMap<>();
    for (Map.Entry<String, DocumentFormatContract> format : formats().entrySet()) {
      good.put(format.getKey(), file(format.getValue(), format.getKey()));
    }
    return good;
  }

  /** The test of each format that makes files, by their extension. */
  static Map<String, DocumentFormatContract> formats() {
    Map<String, DocumentFormatContract> formats = new TreeMap<>();
    formats.put("csv", new CsvFormatTest());
    formats.put("doc", new DocFormatTest());
    formats.put("docx", new DocxFormatTest());
    formats.put("eml", new EmlFormatTest());
    formats.put("epub", new EpubFormatTest());
    formats.put("html", new HtmlFormatTest());
    formats.put("json", new SpeechFormatTest());
    formats.put("md", new MarkdownFormatTest());
    formats.put("msg", new MsgFormatTest());
    formats.put("odp", new OdpFormatTest());
    formats.put("ods", new OdsFormatTest());
    formats.put("odt", new OdtFormatTest());
    formats.put("pdf", new PdfFormatTest());
    formats.put("ppt", new PptFormatTest());
    formats.put("pptx", new PptxFormatTest());
    formats.put("rtf", new RtfFormatTest());
    formats.put("srt", new TranscriptFormatTest());
    formats.put("txt", new PlainTextFormatTest());
    formats.put("xls", new XlsFormatTest());
    formats.put("xlsx", new XlsxFormatTest());
    formats.put("zip", new ZipFormatTest());
    return formats;
  }

  /** What hides much is broken in more ways; text has nothing to hide in. */
  private static byte[] file(DocumentFormatContract format, String extension) throws IOException {
    return Set.of("csv", "html", "json", "md", "pdf", "srt", "txt", "zip").contains(extension)
        ? format.file(DocumentFormatContract.STORY)
        : format.hiding(DocumentFormatContract.CANARY);
  }

  /** More than three hundred of them; the same ones each time. */
  public static Map<String, byte[]> all() throws IOException {
    Map<String, byte[]> files = new LinkedHashMap<>();
    Map<String, byte[]> good = good();
    good.forEach(
        (extension, file) -> {
          broken(extension, file, files);
          good.keySet().stream()
              .filter(other -> !other.equals(extension))
              .limit(2)
              .forEach(other -> files.put("really-" + extension + "." + other, file));
          files.put("empty." + extension, new byte[0]);
        });
    for (String extension : List.of("txt", "docx", "pdf", "json")) {
      files.put("blank." + extension, Zips.utf8(" \n\t "));
      files.put("zeros." + extension, new byte[4096]);
    }
    locked(files);
    bombs(files);
    markup(files);
    HostilePictures.all().forEach(files::putIfAbsent);
    return files;
  }

  private static void broken(String extension, byte[] file, Map<String, byte[]> files) {
    Random random = new Random(extension.hashCode());
    for (int i = 1; i <= 9; i += 4) {
      files.put("cut-" + i + "." + extension, Arrays.copyOf(file, file.length * i / 10));
    }
    for (int i = 0; i < 14; i += 3) {
      byte[] flipped = file.clone();
      for (int bits = 0; bits <= i * 3; bits++) {
        flipped[random.nextInt(flipped.length)] ^= (byte) (1 << random.nextInt(8));
      }
      files.put("flipped-" + i + "." + extension, flipped);
    }
    byte[] noise = new byte[5000];
    random.nextBytes(noise);
    files.put("noise." + extension, noise);
    byte[] doubled = Arrays.copyOf(file, file.length * 2);
    System.arraycopy(file, 0, doubled, file.length, file.length);
    files.put("doubled." + extension, doubled);
  }

  private static void locked(Map<String, byte[]> files) throws IOException {
    for (String extension : List.of("docx", "pptx", "xlsx")) {
      try (POIFSFileSystem ole = new POIFSFileSystem()) {
        ole.getRoot().createDocument("EncryptedPackage", new ByteArrayInputStream(new byte[600]));
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        ole.writeFilesystem(bytes);
        files.put("locked." + extension, bytes.toByteArray());
      }
    }
    try (PDDocument pdf = Loader.loadPDF(new PdfFormatTest().file(DocumentFormatContract.STORY))) {
      pdf.protect(new StandardProtectionPolicy("owner", "user", new AccessPermission()));
      files.put("locked.pdf", Pdfs.saved(pdf));
    }
  }

  private static void bombs(Map<String, byte[]> files) throws IOException {
    files.put("bomb.zip", Zips.of(Map.of("a.txt", new byte[40 << 20])));
    byte[] inner = Zips.of(Map.of("a.txt", new byte[20 << 20]));
    for (int i = 0; i < 6; i++) {
      inner = Zips.of(Map.of("a.zip", inner));
    }
    files.put("nested.zip", inner);
    Map<String, byte[]> many = new LinkedHashMap<>();
    for (int i = 0; i < 6000; i++) {
      many.put(i + ".txt", Zips.utf8("x"));
    }
    files.put("many.zip", Zips.of(many));
    Map<String, byte[]> word = new LinkedHashMap<>();
    word.put("word/document.xml", new byte[60 << 20]);
    files.put("bomb.docx", Zips.of(word));
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
      gzip.write(new byte[1 << 20]);
    }
    files.put("packed.txt", packed.toByteArray());
    files.put("climbing.zip", Zips.of(Map.of("../../escape.txt", Zips.utf8("She left."))));
  }

  private static void markup(Map<String, byte[]> files) throws IOException {
    StringBuilder entities =
        new StringBuilder("<?xml version=\"1.0\"?><!DOCTYPE a [<!ENTITY a0 \"ha\">");
    for (int i = 1; i < 30; i++) {
      entities.append("<!ENTITY a%d \"&a%d;&a%d;\">".formatted(i, i - 1, i - 1));
    }
    entities.append("]><a>&a29;</a>");
    String external =
        "<?xml version=\"1.0\"?><!DOCTYPE a [<!ENTITY x SYSTEM"
            + " \"file:///etc/hostname\">]><a>&x;</a>";
    String late = "<?xml version=\"1.0\"?>" + " ".repeat(5000) + external.substring(21);
    String deep = "<a>".repeat(50_000) + "</a>".repeat(50_000);
    Map<String, String> documents =
        Map.of("lol", entities.toString(), "external", external, "late", late, "deep", deep);
    for (Map.Entry<String, String> entry : new TreeMap<>(documents).entrySet()) {
      byte[] xml = entry.getValue().getBytes(StandardCharsets.UTF_8);
      files.put(entry.getKey() + ".docx", Zips.of(Map.of("word/document.xml", xml)));
      Map<String, byte[]> odt = new LinkedHashMap<>();
      odt.put("mimetype", Zips.utf8("application/vnd.oasis.opendocument.text"));
      odt.put("content.xml", xml);
      files.put(entry.getKey() + ".odt", Zips.of(odt));
      files.put(entry.getKey() + ".html", xml);
    }
    files.put("deep.json", Zips.utf8("[".repeat(100_000)));
    files.put("many.srt", Zips.utf8("00:00:01,000 --> 00:00:02,000\nShe left.\n\n".repeat(40_000)));
    files.put("deep.rtf", Zips.utf8("{\\rtf1" + "{".repeat(50_000) + "x" + "}".repeat(50_001)));
    files.put("deep-tags.html", Zips.utf8("<div>".repeat(200_000) + "x"));
    files.put("huge-number.rtf", Zips.utf8("{\\rtf1\\bin99999999999 x}"));
    files.put("long-line.txt", Zips.utf8("word ".repeat(300_000)));
    files.put("too-long.txt", Zips.utf8("word ".repeat(500_000)));
    files.put("sound.mp3", new byte[] {'I', 'D', '3', 3, 0, 0, 0, 0, 0, 0});
    files.put("program.txt", new byte[] {0x7F, 'E', 'L', 'F', 2, 1, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0});
    files.put("own-parts.eml", Zips.utf8(boundaries()));
    files.put("\u041F\u0440\u0438 \u05E9\u05DC\u05D5\u05DD 1.txt", Zips.utf8("She left."));
  }

  /** A mail whose parts nest in each other. */
  private static String boundaries() {
    StringBuilder mail = new StringBuilder("From: a@example.org\r\nSubject: x\r\n");
    for (int i = 0; i < 2_000; i++) {
      mail.append("Content-Type: multipart/mixed; boundary=b").append(i);
      mail.append("\r\n\r\n--b").append(i).append("\r\n");
    }
    return mail.toString();
  }
}
