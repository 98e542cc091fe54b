package org.caseveil.identify.pattern;

import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/**
 * Compiles the regexes of {@code config/identifiers}: puts in the shared fragments ({@code
 * %month%}), lets a blank stand for up to three blanks of any width, and makes letters, digits and
 * word ends those of Unicode on every Java. Immutable.
 */
final class RegexSource {

  private static final Pattern FRAGMENT = Pattern.compile("%([a-z][a-z0-9-]*)%");
  private static final String BLANKS = "(?:[ \\t\\u00A0\\u2009\\u202F]{1,3})";
  private static final int DEEPEST = 5;

  private final Map<String, String> fragments;

  RegexSource(Map<String, String> fragments) {
    this.fragments = Map.copyOf(fragments);
  }

  /**
   * @throws IllegalArgumentException if a fragment is unknown or the regex is none
   */
  Pattern compile(String regex, boolean caseSensitive) {
    int flags = Pattern.UNICODE_CHARACTER_CLASS;
    if (!caseSensitive) {
      flags |= Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;
    }
    try {
      return Pattern.compile(blanks(filled(regex, DEEPEST)), flags);
    } catch (PatternSyntaxException e) {
      throw new IllegalArgumentException(
          "not a regex: " + e.getDescription() + " near index " + e.getIndex() + " of " + regex, e);
    }
  }

  private String filled(String regex, int depth) {
    Matcher reference = FRAGMENT.matcher(regex);
    StringBuilder filled = new StringBuilder();
    while (reference.find()) {
      String fragment = fragments.get(reference.group(1));
      if (fragment == null || depth == 0) {
        throw new IllegalArgumentException("no fragment %" + reference.group(1) + "%");
      }
      reference.appendReplacement(
          filled,
          Matcher.quoteReplacement(
              "(?:" + filled(Alternatives.factored(fragment.strip()), depth - 1) + ")"));
    }
    return reference.appendTail(filled).toString();
  }

  private static String blanks(String regex) {
    StringBuilder widened = new StringBuilder();
    int inClass = 0;
    for (int i = 0; i < regex.length(); i++) {
      char c = regex.charAt(i);
      if (c == '\\' && i + 1 < regex.length()) {
        widened.append(c).append(regex.charAt(++i));
      } else if (c == ' ' && inClass == 0) {
        widened.append(BLANKS);
      } else {
        inClass += c == '[' ? 1 : c == ']' && inClass > 0 ? -1 : 0;
        widened.append(c);
      }
    }
    return widened.toString();
  }
}
