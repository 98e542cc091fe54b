package org.caseveil.brief;

import java.util.Locale;
import org.caseveil.theme.Holder;

/** Small pieces of a page that more than one section needs. Thread safe. */
final class Html {

  private Html() {}

  /** Text as it may stand in an element or an attribute. */
  static String escape(String text) {
    StringBuilder safe = new StringBuilder(text.length() + 16);
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      switch (c) {
        case '&' -> safe.append("&amp;");
        case '<' -> safe.append("&lt;");
        case '>' -> safe.append("&gt;");
        case '"' -> safe.append("&quot;");
        default -> safe.append(isAllowed(c) ? c : '\uFFFD');
      }
    }
    return safe.toString();
  }

  /** Control characters have no place in a page, not even escaped. */
  private static boolean isAllowed(char c) {
    return c >= ' ' && c != 0x7F && c != 0xFFFE && c != 0xFFFF
        || c == '\n'
        || c == '\r'
        || c == '\t';
  }

  static String capitalised(String title) {
    return title.substring(0, 1).toUpperCase(Locale.ROOT) + title.substring(1);
  }

  /** Whose a theme is, before a noun. */
  static String whose(Holder holder) {
    return switch (holder) {
      case PRESENTER -> "the presenter’s";
      case PATIENT -> "the patient’s";
      case FAMILY -> "the family’s";
      case STAFF -> "a colleague’s";
    };
  }

  /** Who holds a theme. */
  static String who(Holder holder) {
    return switch (holder) {
      case PRESENTER -> "the presenter";
      case PATIENT -> "the patient";
      case FAMILY -> "the family";
      case STAFF -> "a colleague";
    };
  }
}
