package org.caseveil.document.format;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSObjectKey;
import org.apache.pdfbox.cos.COSString;
import org.apache.pdfbox.pdfparser.PDFStreamParser;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.caseveil.document.Passage;
import org.caseveil.text.Edit;
import org.jspecify.annotations.Nullable;

/**
 * Reads a written PDF again and holds it to what was meant to be written: the same characters on
 * each page, no original more often than meant, and none in any string. Used by one thread.
 */
final class PdfCheck {

  /** Shorter originals may stand by chance where two strings meet. */
  private static final int TELLING = 5;

  /** Nesting within one object; objects of their own are visited anyway. */
  private static final int DEEPEST = 10;

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

  /** Looks into all strings of the file, also those that no reader of a page gets to. */
  private static boolean isGone(List<String> originals, byte[] made) throws IOException {
    StringBuilder strings = new StringBuilder();
    try (PDDocument pdf = PdfPages.load(made)) {
      for (PDPage page : pdf.getPages()) {
        for (Object token : new PDFStreamParser(page).parse()) {
          add(token, strings, 0);
        }
      }
      for (COSObjectKey key : pdf.getDocument().getXrefTable().keySet()) {
        add(pdf.getDocument().getObjectFromPool(key).getObject(), strings, 0);
      }
      add(pdf.getDocument().getTrailer(), strings, 0);
    }
    String all = strings.toString();
    return originals.stream()
        .filter(original -> original.length() >= TELLING)
        .noneMatch(original -> all.contains(original) || all.contains(wide(original)));
  }

  private static void add(@Nullable Object found, StringBuilder strings, int depth) {
    if (found instanceof COSString string) {
      strings.append(new String(string.getBytes(), StandardCharsets.ISO_8859_1));
    } else if (found instanceof COSArray array && depth < DEEPEST) {
      array.forEach(element -> add(element, strings, depth + 1));
    } else if (found instanceof COSDictionary dictionary && depth < DEEPEST) {
      dictionary.getValues().forEach(value -> add(value, strings, depth + 1));
    }
  }

  /** As the bytes of UTF-16 read one by one. */
  private static String wide(String original) {
    byte[] bytes = original.getBytes(StandardCharsets.UTF_16BE);
    return new String(bytes, StandardCharsets.ISO_8859_1);
  }
}
