package org.caseveil.document.format;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.zip.GZIPOutputStream;

/** Broken, odd and hostile files by name, made from one good file of each format. */
public final class HostileFiles {

  private HostileFiles() {}

  /** A good file of each format, by extension. */
  public static Map<String, byte[]> good() throws IOException {
    List<String> story = DocumentFormatContract.STORY;
    Map<String, byte[]> good = new TreeMap<>();
    good.put("txt", new PlainTextFormatTest().file(story));
    good.put("md", new MarkdownFormatTest().file(story));
    good.put("html", new HtmlFormatTest().file(story));
    good.put("docx", new DocxFormatTest().hiding(DocumentFormatContract.CANARY));
    good.put("odt", new OdtFormatTest().hiding(DocumentFormatContract.CANARY));
    good.put("rtf", new RtfFormatTest().hiding(DocumentFormatContract.CANARY));
    good.put("pdf", new PdfFormatTest().file(story));
    good.put("eml", new EmlFormatTest().hiding(DocumentFormatContract.CANARY));
    good.put("xlsx", new XlsxFormatTest().hiding(DocumentFormatContract.CANARY));
    good.put("epub", new EpubFormatTest().hiding(DocumentFormatContract.CANARY));
    good.put("doc", new DocFormatTest().hiding(DocumentFormatContract.CANARY));
    good.put("json", new SpeechFormatTest().file(story));
    good.put("ods", new OdsFormatTest().hiding(DocumentFormatContract.CANARY));
    good.put("zip", new ZipFormatTest().file(story));
    return good;
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
              .limit(4)
              .forEach(other -> files.put("really-" + extension + "." + other, file));
          files.put("empty." + extension, new byte[0]);
          files.put("blank." + extension, Zips.utf8(" \n\t "));
          files.put("zeros." + extension, new byte[4096]);
        });
    bombs(files);
    markup(files);
    return files;
  }

  private static void broken(String extension, byte[] file, Map<String, byte[]> files) {
    Random random = new Random(extension.hashCode());
    for (int i = 1; i <= 9; i++) {
      files.put("cut-" + i + "." + extension, Arrays.copyOf(file, file.length * i / 10));
    }
    for (int i = 0; i < 14; i++) {
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
