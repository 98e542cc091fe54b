package org.caseveil.document.format;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSObjectKey;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.PDDocument;

/**
 * Everything that can be read out of a written file: archives and streams unpacked, transfer
 * encodings undone, each piece in every encoding a name might stand in.
 */
final class Unpacked {

  private static final Pattern BASE64 = Pattern.compile("[A-Za-z0-9+/\\r\\n]{24,}+={0,2}");

  private Unpacked() {}

  static List<String> texts(byte[] file) throws IOException {
    List<String> texts = new ArrayList<>();
    add(file, texts, 0);
    return texts;
  }

  static boolean contains(byte[] file, String searched) throws IOException {
    return texts(file).stream().anyMatch(text -> text.contains(searched));
  }

  private static void add(byte[] piece, List<String> texts, int depth) throws IOException {
    String latin = new String(piece, StandardCharsets.ISO_8859_1);
    texts.add(latin);
    texts.add(new String(piece, StandardCharsets.UTF_8));
    texts.add(new String(piece, StandardCharsets.UTF_16LE));
    texts.add(new String(piece, StandardCharsets.UTF_16BE));
    texts.add(latin.replaceAll("=\\r?\\n", ""));
    if (depth < 4) {
      if (latin.startsWith("PK")) {
        addZip(piece, texts, depth);
      } else if (latin.startsWith("%PDF")) {
        addPdf(piece, texts, depth);
      }
      for (Matcher coded = BASE64.matcher(latin); coded.find(); ) {
        add(Base64.getMimeDecoder().decode(padded(coded.group())), texts, depth + 1);
      }
    }
  }

  private static String padded(String coded) {
    String bare = coded.replaceAll("[\\r\\n=]", "");
    return bare.substring(0, bare.length() / 4 * 4);
  }

  private static void addZip(byte[] piece, List<String> texts, int depth) throws IOException {
    try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(piece))) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        texts.add(entry.getName());
        add(zip.readAllBytes(), texts, depth + 1);
      }
    }
  }

  private static void addPdf(byte[] piece, List<String> texts, int depth) throws IOException {
    try (PDDocument pdf = Loader.loadPDF(piece)) {
      for (COSObjectKey key : pdf.getDocument().getXrefTable().keySet()) {
        COSBase object = pdf.getDocument().getObjectFromPool(key).getObject();
        if (object instanceof COSStream stream) {
          try (java.io.InputStream in = stream.createInputStream()) {
            add(in.readAllBytes(), texts, depth + 1);
          }
        }
        if (object instanceof COSDictionary dictionary) {
          texts.add(dictionary.toString());
        }
      }
    }
  }
}
