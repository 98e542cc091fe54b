package org.caseveil.document.format;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Set;

/**
 * Blanks the tables of a TrueType font that hold words: its name, its maker and its licence.
 *
 * <p>Source: OpenType 1.9, tables {@code name}, {@code meta} and {@code DSIG}; a naming table with
 * no records is allowed.
 */
final class TrueTypeNames {

  private static final Set<String> WORDS = Set.of("name", "meta", "DSIG");
  private static final int HEADER = 12;
  private static final int RECORD = 16;

  /** Where the strings of an empty naming table begin. */
  private static final byte STRINGS = 6;

  private TrueTypeNames() {}

  /** The same font without them; what is no TrueType font stays as it is. */
  static byte[] without(byte[] font) {
    byte[] blanked = font.clone();
    if (font.length < HEADER) {
      return blanked;
    }
    ByteBuffer bytes = ByteBuffer.wrap(font);
    int tables = Short.toUnsignedInt(bytes.getShort(4));
    for (int i = 0; i < tables && HEADER + (i + 1) * RECORD <= font.length; i++) {
      int at = HEADER + i * RECORD;
      String tag = new String(font, at, 4, StandardCharsets.US_ASCII);
      long offset = Integer.toUnsignedLong(bytes.getInt(at + 8));
      long end = offset + Integer.toUnsignedLong(bytes.getInt(at + 12));
      if (WORDS.contains(tag) && offset < end && end <= font.length) {
        Arrays.fill(blanked, (int) offset, (int) end, (byte) 0);
        if (tag.equals("name") && end - offset >= STRINGS) {
          blanked[(int) offset + 5] = STRINGS;
        }
      }
    }
    return blanked;
  }
}
