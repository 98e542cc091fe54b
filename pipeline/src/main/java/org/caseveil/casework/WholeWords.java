package org.caseveil.casework;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.caseveil.identify.IdentifierType;
import org.caseveil.text.Span;

/**
 * Words wherever they stand as words of their own: "Ann" is found in "Ann's" and not in "Annual".
 * Blanks between them may be of any kind and number. Offsets are UTF-16 units. Immutable.
 */
final class WholeWords {

  /** A shorter name in small letters ("will", "rose") may be the word. */
  private static final int SHORTEST_IN_SMALL_LETTERS = 5;

  /**
   * What a word goes on with. Scripts that put no blanks between words, and Korean, which hangs its
   * particles on names, have no end of a word that could be seen.
   */
  private static final String IN_WORD =
      "[\\p{L}\\p{M}\\p{N}&&[^\\p{IsHan}\\p{IsHiragana}\\p{IsKatakana}\\p{IsHangul}\\p{IsThai}"
          + "\\p{IsLao}\\p{IsKhmer}\\p{IsMyanmar}]]";

  private static final Pattern BLANKS = Pattern.compile("[\\s\\h]+");

  private final Pattern pattern;

  /** Whether the word in small letters is another one. */
  private final boolean notSmall;

  private WholeWords(Pattern pattern, boolean notSmall) {
    this.pattern = pattern;
    this.notSmall = notSmall;
  }

  /** These words in these letters. */
  static WholeWords exactly(String words) {
    return new WholeWords(Pattern.compile(bordered(words, "")), false);
  }

  /**
   * What somebody means who names these words: in any letter case, but for a single word with a
   * capital, which in small letters may be another one; a person's name with the s of a plural or a
   * genitive too.
   */
  static WholeWords meant(String words, IdentifierType type) {
    String plain = words.strip();
    boolean name = type == IdentifierType.PERSON;
    boolean single = plain.codePoints().allMatch(Character::isLetter);
    boolean another = single && !(name && plain.length() >= SHORTEST_IN_SMALL_LETTERS);
    String plural = name && endsInLetter(plain) ? "s?" : "";
    return new WholeWords(
        Pattern.compile(bordered(plain, plural), Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE),
        another && !isSmall(plain));
  }

  private static boolean endsInLetter(String words) {
    return !words.isEmpty() && Character.isLetter(words.codePointBefore(words.length()));
  }

  private static String bordered(String words, String plural) {
    String[] parts = BLANKS.split(words.strip());
    String body =
        Arrays.stream(parts).map(WholeWords::quoted).collect(Collectors.joining("[\\s\\h]+"));
    // Where the words begin or end in a sign, anything may stand beside it.
    return "(?:(?<!" + IN_WORD + ")|(?!" + IN_WORD + "))" + body + plural + "(?:(?!" + IN_WORD
        + ")|(?<!" + IN_WORD + "))";
  }

  /** Word processors bend the apostrophe that a keyboard writes. */
  private static String quoted(String word) {
    return Arrays.stream(word.split("['’]", -1))
        .map(Pattern::quote)
        .collect(Collectors.joining("['’]"));
  }

  /** Where they stand, ascending. */
  List<Span> in(String text) {
    List<Span> found = new ArrayList<>();
    Matcher matcher = pattern.matcher(text);
    while (matcher.find()) {
      if (!notSmall || !isSmall(matcher.group())) {
        found.add(new Span(matcher.start(), matcher.end()));
      }
    }
    return found;
  }

  private static boolean isSmall(String words) {
    return words.equals(words.toLowerCase(Locale.ROOT));
  }

  /** The stretches of a place that stand in one line each, blanks at their ends aside. */
  static List<Span> byLine(String text, Span place) {
    List<Span> lines = new ArrayList<>();
    int start = place.start();
    for (int at = start; at <= place.end(); at++) {
      if (at == place.end() || text.charAt(at) == '\n' || text.charAt(at) == '\r') {
        Span line = trimmed(text, start, at);
        if (!line.isEmpty()) {
          lines.add(line);
        }
        start = at + 1;
      }
    }
    return lines;
  }

  private static Span trimmed(String text, int start, int end) {
    int from = start;
    int to = end;
    while (from < to && isBlank(text.charAt(from))) {
      from++;
    }
    while (to > from && isBlank(text.charAt(to - 1))) {
      to--;
    }
    return new Span(from, to);
  }

  private static boolean isBlank(char c) {
    return Character.isWhitespace(c) || Character.isSpaceChar(c);
  }

  /** Nothing of the words. */
  @Override
  public String toString() {
    return "<whole words>";
  }
}
