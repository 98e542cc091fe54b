package org.caseveil.document.format;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSObjectKey;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.caseveil.document.Passage;
import org.caseveil.text.Edit;

/**
 * Reads a written PDF again and holds it to what was meant to be written: the same characters on
 * each page, no original more often than meant, and none in any unpacked stream. Used by one
 * thread.
 */
final class PdfCheck {

  /** Shorter originals stand by chance in the bytes of a font. */
  private static final int TELLING = 5;

  private final List<String> originals = new ArrayList<>();
  private final Limits limits;

  PdfCheck(PdfPages old, Edits edits, Limits limits) {
    this.limits = limits;
    Set<String> seen = new HashSet<>();
    for (Passage passage : old.passages()) {
      for (Edit edit : edits.of(passage.id())) {
        String original = bare(edit.span().of(passage.text().reveal()));
        if (original.length() > 1 && seen.add(original)) {
          originals.add(original);
        }
      }
    }
  }

  /**
   * Whether the file holds what was meant and nothing else.
   *
   * @param expected the text of each page
   */
  boolean passes(byte[] made, List<String> expected) throws IOException {
    List<PdfPageText> texts = PdfPages.read(made, limits).texts();
    if (texts.size() != expected.size()) {
      return false;
    }
    StringBuilder meant = new StringBuilder();
    for (int i = 0; i < texts.size(); i++) {
      StringBuilder there = new StringBuilder();
      texts.get(i).paragraphs().forEach(each -> there.append(each.text()).append('\n'));
      if (!holdsTheSame(there.toString(), expected.get(i))) {
        return false;
      }
      meant.append(expected.get(i));
    }
    String whole = bare(meant.toString());
    List<String> gone = originals.stream().filter(text -> !whole.contains(text)).toList();
    return isGone(gone, made);
  }

  /** The same characters; lines and paragraphs may break elsewhere. */
  private boolean holdsTheSame(String there, String meant) {
    String bareThere = bare(there);
    String bareMeant = bare(meant);
    if (bareThere.equals(bareMeant)) {
      return true;
    }
    return counts(bareThere).equals(counts(bareMeant))
        && originals.stream().allMatch(o -> times(bareThere, o) <= times(bareMeant, o));
  }

  private static Map<Integer, Integer> counts(String text) {
    Map<Integer, Integer> counts = new TreeMap<>();
    text.codePoints().forEach(point -> counts.merge(point, 1, Integer::sum));
    return counts;
  }

  private static int times(String text, String searched) {
    int times = 0;
    for (int at = text.indexOf(searched); at >= 0; at = text.indexOf(searched, at + 1)) {
      times++;
    }
    return times;
  }

  /** Blanks, and hyphens, which may belong to a line's end, do not count. */
  private static String bare(String text) {
    return text.replaceAll("[\\p{javaWhitespace}\u00A0\u00AD\u2010-]", "");
  }

  private static boolean isGone(List<String> originals, byte[] made) throws IOException {
    List<byte[]> searched = new ArrayList<>();
    for (String original : originals) {
      if (original.length() >= TELLING) {
        searched.add(original.getBytes(StandardCharsets.ISO_8859_1));
        searched.add(original.getBytes(StandardCharsets.UTF_16BE));
        searched.add(original.getBytes(StandardCharsets.UTF_8));
      }
    }
    List<byte[]> places = new ArrayList<>();
    places.add(made);
    try (PDDocument pdf = PdfPages.load(made)) {
      for (COSObjectKey key : pdf.getDocument().getXrefTable().keySet()) {
        COSBase object = pdf.getDocument().getObjectFromPool(key).getObject();
        if (object instanceof COSStream stream) {
          try (InputStream in = stream.createInputStream()) {
            places.add(in.readAllBytes());
          }
        }
      }
    }
    for (byte[] place : places) {
      String latin = new String(place, StandardCharsets.ISO_8859_1);
      for (byte[] bytes : searched) {
        if (latin.contains(new String(bytes, StandardCharsets.ISO_8859_1))) {
          return false;
        }
      }
    }
    return true;
  }
}
