package org.caseveil.document.format;

/** A stretch of one line that is taken out, with what is drawn there. Used by one thread. */
final class PdfPiece {

  private static final String CUT = "\u2026";

  private double start = Double.POSITIVE_INFINITY;
  private double end = Double.NEGATIVE_INFINITY;
  private String text = "";
  private boolean shortened;

  void grow(PdfMark mark) {
    start = Math.min(start, mark.base().along());
    end = Math.max(end, mark.end());
  }

  /** Points along the text that it took. */
  double length() {
    return end - start;
  }

  void put(String replacement) {
    text = replacement;
  }

  String text() {
    return text;
  }

  boolean isShortened() {
    return shortened;
  }

  /** Takes off its last word, or its last letter where it has one word only. */
  void shorten() {
    String bare = shortened ? text.substring(0, text.length() - CUT.length()) : text;
    int space = bare.stripTrailing().lastIndexOf(' ');
    int cut = space > 0 ? space : Math.max(0, bare.length() - 1);
    text = bare.substring(0, cut).stripTrailing() + CUT;
    shortened = true;
  }

  boolean canShorten() {
    return text.length() > CUT.length();
  }
}
