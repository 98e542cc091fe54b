package org.caseveil.document.format;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CharsetEncoder;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import org.apache.tika.parser.txt.CharsetDetector;
import org.apache.tika.parser.txt.CharsetMatch;

/**
 * The encoding of a plain-text file: byte order mark first, then strict UTF-8, then UTF-16 by its
 * zero bytes, then Apache Tika's statistical detector (from ICU), else windows-1252.
 *
 * @param charset how characters are written
 * @param mark the byte order mark, empty where the file has none
 */
record TextEncoding(Charset charset, byte[] mark) {

  private static final byte[] NO_MARK = {};
  private static final byte[] UTF_8_MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};
  private static final byte[] UTF_16LE_MARK = {(byte) 0xFF, (byte) 0xFE};
  private static final byte[] UTF_16BE_MARK = {(byte) 0xFE, (byte) 0xFF};
  private static final byte[] UTF_32LE_MARK = {(byte) 0xFF, (byte) 0xFE, 0, 0};
  private static final Charset WINDOWS_1252 = Charset.forName("windows-1252");

  /** What the detector is given: enough for its statistics, and a bounded time. */
  private static final int SAMPLE = 64 * 1024;

  /** The detector's confidence (0 to 100) under which a guess is worse than the default. */
  private static final int LEAST_CONFIDENCE = 40;

  static TextEncoding of(byte[] file) {
    if (startsWith(file, UTF_8_MARK)) {
      return new TextEncoding(StandardCharsets.UTF_8, UTF_8_MARK);
    }
    if (startsWith(file, UTF_32LE_MARK)) {
      return new TextEncoding(Charset.forName("UTF-32LE"), UTF_32LE_MARK);
    }
    if (startsWith(file, UTF_16LE_MARK)) {
      return new TextEncoding(StandardCharsets.UTF_16LE, UTF_16LE_MARK);
    }
    if (startsWith(file, UTF_16BE_MARK)) {
      return new TextEncoding(StandardCharsets.UTF_16BE, UTF_16BE_MARK);
    }
    return new TextEncoding(unmarked(file), NO_MARK);
  }

  private static Charset unmarked(byte[] file) {
    Optional<Charset> wide = byZeroBytes(file);
    if (wide.isPresent()) {
      return wide.get();
    }
    if (isStrictly(StandardCharsets.UTF_8, file)) {
      return StandardCharsets.UTF_8;
    }
    return guessed(file);
  }

  /** English text in UTF-16 has a zero in nearly every second byte; other encodings have none. */
  private static Optional<Charset> byZeroBytes(byte[] file) {
    int length = Math.min(file.length, SAMPLE) & ~1;
    int even = 0;
    int odd = 0;
    for (int i = 0; i < length; i += 2) {
      even += file[i] == 0 ? 1 : 0;
      odd += file[i + 1] == 0 ? 1 : 0;
    }
    int pairs = length / 2;
    if (pairs < 2 || file.length % 2 != 0) {
      return Optional.empty();
    }
    if (odd > pairs * 0.6 && even < pairs * 0.1) {
      return Optional.of(StandardCharsets.UTF_16LE);
    }
    return even > pairs * 0.6 && odd < pairs * 0.1
        ? Optional.of(StandardCharsets.UTF_16BE)
        : Optional.empty();
  }

  private static boolean isStrictly(Charset charset, byte[] file) {
    try {
      charset.newDecoder().decode(ByteBuffer.wrap(file));
      return true;
    } catch (CharacterCodingException notThisOne) {
      return false;
    }
  }

  private static Charset guessed(byte[] file) {
    CharsetDetector detector = new CharsetDetector();
    detector.setText(Arrays.copyOf(file, Math.min(file.length, SAMPLE)));
    CharsetMatch match = detector.detect();
    if (match == null || match.getConfidence() < LEAST_CONFIDENCE) {
      return WINDOWS_1252;
    }
    String name = match.getName();
    // windows-1252 holds every printable character of ISO-8859-1 and the quotes that go with it.
    if (name.equals("ISO-8859-1") || !Charset.isSupported(name)) {
      return WINDOWS_1252;
    }
    Charset guess = Charset.forName(name);
    return guess.canEncode() && roundTrips(guess, file) ? guess : WINDOWS_1252;
  }

  private static boolean roundTrips(Charset charset, byte[] file) {
    return Arrays.equals(new String(file, charset).getBytes(charset), file);
  }

  /** Whether the bytes are text at all: nearly no control characters once decoded. */
  static boolean isText(byte[] file) {
    TextEncoding encoding = of(file);
    String text = encoding.decode(file);
    int length = Math.min(text.length(), SAMPLE);
    int controls = 0;
    for (int i = 0; i < length; i++) {
      char c = text.charAt(i);
      boolean control = c < ' ' && "\t\n\r\f\u001A".indexOf(c) < 0;
      if (control || c == '\uFFFD' || (c >= '\u007F' && c < '\u00A0' && c != '\u0085')) {
        controls++;
      }
      if (c == 0) {
        return false;
      }
    }
    return controls <= length / 200;
  }

  /** The text of the file, without its byte order mark. */
  String decode(byte[] file) {
    return new String(file, mark.length, file.length - mark.length, charset);
  }

  /** Whether all of the text can be written in this encoding. */
  boolean holds(String text) {
    return charset.newEncoder().canEncode(text);
  }

  /** The text as bytes, byte order mark first; a character that the encoding lacks becomes ?. */
  byte[] encode(String text) {
    CharsetEncoder encoder =
        charset
            .newEncoder()
            .onUnmappableCharacter(CodingErrorAction.REPLACE)
            .onMalformedInput(CodingErrorAction.REPLACE);
    ByteBuffer body;
    try {
      body = encoder.encode(CharBuffer.wrap(text));
    } catch (CharacterCodingException impossible) {
      throw new IllegalStateException("an encoder that replaces does not fail", impossible);
    }
    byte[] whole = Arrays.copyOf(mark, mark.length + body.remaining());
    body.get(whole, mark.length, body.remaining());
    return whole;
  }

  /** The same text in UTF-8, with a mark where the file had one. */
  TextEncoding widened() {
    return new TextEncoding(StandardCharsets.UTF_8, mark.length == 0 ? NO_MARK : UTF_8_MARK);
  }

  private static boolean startsWith(byte[] file, byte[] start) {
    return file.length >= start.length
        && Arrays.equals(file, 0, start.length, start, 0, start.length);
  }
}
