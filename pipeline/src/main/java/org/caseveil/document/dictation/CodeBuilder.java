package org.caseveil.document.dictation;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Puts a code together as it is said. For one thread. */
final class CodeBuilder {

  private enum Kind {
    DIGITS,
    LETTER,
    WORD_LETTER,
    SIGN
  }

  private record Part(String written, Kind kind, boolean aloud, int tokens) {}

  /**
   * A finished code.
   *
   * @param written the letters and digits
   * @param tokens how many tokens said it
   * @param digits how many digits it holds
   * @param letters how many letters
   * @param wordLetters whether all its letters are also words: a, i, o
   * @param aloud whether a part of it was said in words or letter by letter
   */
  record Code(
      String written, int tokens, int digits, int letters, boolean wordLetters, boolean aloud) {}

  private final List<Part> parts = new ArrayList<>();

  boolean isEmpty() {
    return parts.isEmpty();
  }

  boolean lastIsDigit() {
    return lastIs(Kind.DIGITS);
  }

  boolean lastIsDigitAloud() {
    return lastIsDigit() && parts.get(parts.size() - 1).aloud;
  }

  int digits() {
    int digits = 0;
    for (Part part : parts) {
      digits += part.kind == Kind.DIGITS ? part.written.length() : 0;
    }
    return digits;
  }

  boolean lastIsLetter() {
    return lastIs(Kind.LETTER) || lastIs(Kind.WORD_LETTER);
  }

  void aloud(String written, int tokens) {
    Kind kind = Character.isDigit(written.charAt(0)) ? Kind.DIGITS : Kind.LETTER;
    parts.add(new Part(written, kind, true, tokens));
  }

  void typed(String digits) {
    parts.add(new Part(digits, Kind.DIGITS, false, 1));
  }

  void letter(String letter, boolean aloud, boolean wordLetter) {
    parts.add(new Part(letter, wordLetter ? Kind.WORD_LETTER : Kind.LETTER, aloud, 1));
  }

  void sign(String sign) {
    parts.add(new Part(sign, Kind.SIGN, true, 1));
  }

  /** Counts further tokens to the last part. */
  void also(int tokens) {
    Part last = parts.remove(parts.size() - 1);
    parts.add(new Part(last.written, last.kind, true, last.tokens + tokens));
  }

  /** The code without what only happened to stand at its edges; empty if nothing is left. */
  Optional<Code> trimmed() {
    cutAfterLabel();
    while (!parts.isEmpty() && trailing()) {
      parts.remove(parts.size() - 1);
    }
    if (parts.isEmpty() || leadingWord()) {
      return Optional.empty();
    }
    StringBuilder written = new StringBuilder();
    int tokens = 0;
    int letters = 0;
    int digits = 0;
    boolean wordLetters = true;
    boolean aloud = false;
    for (Part part : parts) {
      written.append(part.written);
      tokens += part.tokens;
      letters +=
          part.kind == Kind.LETTER || part.kind == Kind.WORD_LETTER ? part.written.length() : 0;
      digits += part.kind == Kind.DIGITS ? part.written.length() : 0;
      wordLetters &= part.kind != Kind.LETTER;
      aloud |= part.aloud;
    }
    // Three single letters in a row are spelling, whether or not a digit was said.
    return Optional.of(
        new Code(
            written.toString().strip(),
            tokens,
            digits,
            letters,
            wordLetters,
            aloud || letters > 2));
  }

  /** "n h s nine four ...": the label is a code of its own. */
  private void cutAfterLabel() {
    StringBuilder letters = new StringBuilder();
    for (int i = 0; i + 1 < parts.size() && single(parts.get(i)); i++) {
      letters.append(parts.get(i).written);
      if (i > 0 && !single(parts.get(i + 1)) && SpokenCode.label(letters.toString())) {
        parts.subList(i + 1, parts.size()).clear();
      }
    }
  }

  private static boolean single(Part part) {
    boolean letter = part.kind == Kind.LETTER || part.kind == Kind.WORD_LETTER;
    return letter && !part.aloud && part.written.length() == 1;
  }

  /** A sign or pause at the end, or an "a" or "i" after digits, is the next sentence's. */
  private boolean trailing() {
    int last = parts.size() - 1;
    Kind kind = parts.get(last).kind;
    return kind == Kind.SIGN
        || kind == Kind.WORD_LETTER && (last == 0 || parts.get(last - 1).kind != Kind.LETTER);
  }

  /** "I one two three" or "a b c": the first letter may be a word; the code then begins later. */
  private boolean leadingWord() {
    return parts.get(0).kind == Kind.WORD_LETTER
        && (parts.size() == 1 || parts.get(1).kind != Kind.LETTER);
  }

  private boolean lastIs(Kind kind) {
    return !parts.isEmpty() && parts.get(parts.size() - 1).kind == kind;
  }
}
