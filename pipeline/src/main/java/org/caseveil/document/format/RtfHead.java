package org.caseveil.document.format;

import java.io.IOException;
import java.nio.charset.Charset;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.caseveil.document.format.RtfTokens.Token;

/**
 * The font and colour tables of an RTF file: fonts by number with their encoding, colours as
 * numbers. Used for one file.
 */
final class RtfHead {

  private final Map<Integer, String> names = new TreeMap<>();
  private final Map<Integer, Charset> charsets = new HashMap<>();
  private final StringBuilder colours = new StringBuilder();

  /** Reads a font table up to the brace that closes it. */
  void fonts(RtfTokens tokens, int most) throws IOException {
    int depth = 1;
    int font = 0;
    StringBuilder name = new StringBuilder();
    while (depth > 0) {
      Token token = tokens.next();
      if (token instanceof Token.Open) {
        depth++;
        if (depth > most) {
          throw new RefusalException(Refusals.hostile("it is nested too deep"));
        }
      } else if (token instanceof Token.Close) {
        depth--;
      } else if (token instanceof Token.Control control) {
        if (control.word().equals("f")) {
          font = control.number();
          name.setLength(0);
        } else if (control.word().equals("fcharset")) {
          int of = font;
          RtfWords.ofFont(control.number()).ifPresent(charset -> charsets.put(of, charset));
        }
      } else if (token instanceof Token.Byte character) {
        if (character.value() == ';') {
          names.putIfAbsent(font, name.toString().strip());
          name.setLength(0);
        } else {
          name.append((char) character.value());
        }
      } else {
        throw new RefusalException(Refusals.corrupt());
      }
    }
  }

  /** Reads a colour table up to the brace that closes it. */
  void colours(RtfTokens tokens) throws IOException {
    for (Token token = tokens.next(); !(token instanceof Token.Close); token = tokens.next()) {
      if (token instanceof Token.End || token instanceof Token.Open) {
        throw new RefusalException(Refusals.corrupt());
      }
      if (token instanceof Token.Control control
          && java.util.Set.of("red", "green", "blue").contains(control.word())) {
        colours.append('\\').append(control.word()).append(Math.floorMod(control.number(), 256));
      } else if (token instanceof Token.Byte character && character.value() == ';') {
        colours.append(';');
      }
    }
  }

  /** The encoding of text in a font. */
  Optional<Charset> charset(int font) {
    return Optional.ofNullable(charsets.get(font));
  }

  /** Both tables, as they are written: a font whose name may be somebody's becomes a known one. */
  String written() {
    StringBuilder out = new StringBuilder("{\\fonttbl");
    names.forEach(
        (font, name) ->
            out.append("{\\f")
                .append(font)
                .append("\\fnil ")
                .append(SafeFonts.allows(name) && !name.isEmpty() ? name : "Times New Roman")
                .append(";}"));
    out.append('}');
    if (colours.length() > 0) {
      out.append("{\\colortbl").append(colours).append('}');
    }
    return out.append("\\uc1 ").toString();
  }
}
