package org.caseveil.document.format;

import java.io.IOException;
import org.caseveil.document.format.RtfTokens.Token;

/**
 * Reads over the properties of drawn shapes in an RTF file (Rich Text Format Specification 1.9.1,
 * "Drawing Objects"). Stateless.
 */
final class RtfShapes {

  private RtfShapes() {}

  /** Reads a property up to the brace that closes it; its name. */
  static String property(RtfTokens tokens, int most) throws IOException {
    StringBuilder name = new StringBuilder();
    boolean named = false;
    for (int depth = 1; depth > 0; ) {
      Token token = tokens.next();
      if (token instanceof Token.Open) {
        depth++;
        if (depth > most) {
          throw new RefusalException(Refusals.hostile("it is nested too deep"));
        }
      } else if (token instanceof Token.Close) {
        depth--;
        named = false;
      } else if (token instanceof Token.Control control) {
        named |= control.word().equals("sn");
        if (control.word().equals("bin")) {
          tokens.skip(Math.max(0, control.number()));
        }
      } else if (token instanceof Token.Byte character) {
        if (named) {
          name.append((char) character.value());
        }
      } else {
        throw new RefusalException(Refusals.corrupt());
      }
    }
    return name.toString().strip();
  }
}
