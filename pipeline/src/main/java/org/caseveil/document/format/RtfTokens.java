package org.caseveil.document.format;

import java.io.IOException;

/**
 * Splits an RTF file into its tokens (Rich Text Format Specification 1.9.1, "RTF Syntax"). Used by
 * one thread.
 */
final class RtfTokens {

  /** One token; a control word with its number, or text of one byte. */
  sealed interface Token {

    /** A brace that opens. */
    record Open() implements Token {}

    /** A brace that closes. */
    record Close() implements Token {}

    /**
     * A control word or symbol.
     *
     * @param word its letters, or the one character of a symbol
     * @param number that follows it; {@link #NO_NUMBER} for none
     */
    record Control(String word, int number) implements Token {
      static final int NO_NUMBER = Integer.MIN_VALUE;

      boolean hasNumber() {
        return number != NO_NUMBER;
      }
    }

    /** One byte of text, written as itself or as a hexadecimal number. */
    record Byte(int value) implements Token {}

    /** Nothing more. */
    record End() implements Token {}
  }

  /** As long as a control word may be. */
  private static final int LONGEST_WORD = 32;

  private final byte[] file;
  private int at;

  RtfTokens(byte[] file) {
    this.file = file;
  }

  /** The next token. */
  Token next() throws IOException {
    while (at < file.length) {
      int c = file[at++] & 0xFF;
      switch (c) {
        case '{' -> {
          return new Token.Open();
        }
        case '}' -> {
          return new Token.Close();
        }
        case '\\' -> {
          return control();
        }
        case '\r', '\n', 0 -> {}
        default -> {
          return new Token.Byte(c);
        }
      }
    }
    return new Token.End();
  }

  /** Skips the raw bytes that follow a picture's or object's {@code bin}. */
  void skip(int bytes) throws IOException {
    if (bytes < 0 || bytes > file.length - at) {
      throw new RefusalException(Refusals.corrupt());
    }
    at += bytes;
  }

  private Token control() throws IOException {
    if (at >= file.length) {
      throw new RefusalException(Refusals.corrupt());
    }
    int c = file[at] & 0xFF;
    if (c == '\'') {
      at++;
      int value = hex() * 16 + hex();
      return new Token.Byte(value);
    }
    if (!isLetter(c)) {
      at++;
      boolean lineEnd = c == '\r' || c == '\n';
      return new Token.Control(lineEnd ? "par" : String.valueOf((char) c), Token.Control.NO_NUMBER);
    }
    StringBuilder word = new StringBuilder();
    while (at < file.length && isLetter(file[at] & 0xFF) && word.length() < LONGEST_WORD) {
      word.append((char) file[at++]);
    }
    int number = number();
    if (at < file.length && file[at] == ' ') {
      at++;
    }
    return new Token.Control(word.toString(), number);
  }

  private int number() {
    int start = at;
    boolean negative = at < file.length && file[at] == '-';
    if (negative) {
      at++;
    }
    long value = 0;
    int digits = 0;
    while (at < file.length && file[at] >= '0' && file[at] <= '9') {
      value = Math.min(value * 10 + (file[at++] - '0'), Integer.MAX_VALUE);
      digits++;
    }
    if (digits == 0) {
      at = start;
      return Token.Control.NO_NUMBER;
    }
    return (int) (negative ? -value : value);
  }

  private int hex() throws IOException {
    int digit = at < file.length ? Character.digit(file[at++], 16) : -1;
    if (digit < 0) {
      throw new RefusalException(Refusals.corrupt());
    }
    return digit;
  }

  private static boolean isLetter(int c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
  }
}
