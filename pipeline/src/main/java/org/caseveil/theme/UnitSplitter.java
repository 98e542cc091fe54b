package org.caseveil.theme;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.caseveil.text.Span;

/**
 * Cuts a text into the units that the theme encoder was trained on: sentences, or stretches of
 * dictation without full stops. The rules are those of {@code models/training/themes/units.py}, one
 * by one, because a unit cut otherwise than in training is scored worse. Thread safe; spans in
 * UTF-16 units, ascending, without surrounding space.
 */
public final class UnitSplitter {

  private static final int MOST_WORDS = 45;
  private static final int STRETCH = 25;
  private static final int SHORTEST_REST = 6;
  private static final int LONGEST_WORD = 24;

  private static final Set<String> ABBREVIATIONS =
      Set.of(
          ("mr mrs ms dr prof st sr jr fr rev no nr vs e.g i.e approx ca tel hon mt sgt capt lt"
                  + " dept fig p pp wk yr hr min pt pts hx dx")
              .split(" "));

  // Python's \w and \s, which the training code uses, spelled out: Java's differ in marks and in
  // the four separators U+001C to U+001F.
  private static final String WORD = "\\p{L}\\p{N}_";
  private static final String SPACE = "\\s\\x{1c}-\\x{1f}";

  private static final Pattern LINE = Pattern.compile("[^\\n\\r]+");
  private static final Pattern END =
      unicode(
          "[.!?\\u2026]+[\"'\\u201d\\u2019)\\]]*(?=["
              + SPACE
              + "]|$)|\\b[Ff]ull stop\\b[.,]?(?=["
              + SPACE
              + "]|$)");
  private static final Pattern SPACES = unicode("[" + SPACE + "]*");
  private static final Pattern PAUSE =
      Pattern.compile("[,;:\\u2026\\u2013\\u2014]$|\\.\\.\\.$|^-$");
  private static final Pattern WORDS = unicode("[^" + SPACE + "]+");
  private static final Pattern ANY_WORD = unicode("[" + WORD + "]");
  private static final Pattern LAST_WORD = unicode("[" + WORD + ".]*$");

  private static Pattern unicode(String regex) {
    return Pattern.compile(regex, Pattern.UNICODE_CHARACTER_CLASS);
  }

  /** The units of a text. */
  public List<Span> split(String text) {
    List<Span> units = new ArrayList<>();
    Matcher line = LINE.matcher(text);
    while (line.find()) {
      for (Span sentence : sentences(line.group())) {
        addUnits(text, sentence.shift(line.start()), units);
      }
    }
    return units;
  }

  /** How many words, parted by white space, a stretch has. */
  static int words(CharSequence stretch) {
    return (int) WORDS.matcher(stretch).results().count();
  }

  private static List<Span> sentences(String line) {
    List<Span> found = new ArrayList<>();
    int start = 0;
    Matcher end = END.matcher(line);
    while (end.find()) {
      if (ends(line, end)) {
        found.add(new Span(start, end.end()));
        start = end.end();
      }
    }
    found.add(new Span(start, line.length()));
    return found;
  }

  private static boolean ends(String line, Matcher end) {
    String mark = end.group();
    if (mark.charAt(0) == 'F' || mark.charAt(0) == 'f') {
      return true;
    }
    if (mark.equals(".") && isAbbreviated(line, end.start())) {
      return false;
    }
    boolean trailsOff = ".!?".indexOf(mark.charAt(mark.length() - 1)) < 0 || mark.contains("..");
    Matcher spaces = SPACES.matcher(line).region(end.end(), line.length());
    int next = spaces.lookingAt() ? spaces.end() : end.end();
    return !trailsOff || next == line.length() || !Character.isLowerCase(line.codePointAt(next));
  }

  private static boolean isAbbreviated(String line, int stop) {
    // No abbreviation is longer; a line of a megabyte must not be read again at each full stop.
    Matcher last = LAST_WORD.matcher(line).region(Math.max(0, stop - LONGEST_WORD), stop);
    String word = last.find() ? last.group() : "";
    return ABBREVIATIONS.contains(word.toLowerCase(Locale.ROOT))
        || (word.length() == 1 && Character.isUpperCase(word.charAt(0)));
  }

  private static void addUnits(String text, Span sentence, List<Span> units) {
    if (!ANY_WORD.matcher(sentence.of(text)).find()) {
      return;
    }
    List<Span> words =
        WORDS
            .matcher(sentence.of(text))
            .results()
            .map(word -> new Span(word.start(), word.end()).shift(sentence.start()))
            .toList();
    if (words.size() <= MOST_WORDS) {
      units.add(words.get(0).cover(words.get(words.size() - 1)));
      return;
    }
    int first = 0;
    while (first < words.size()) {
      int next = endOfStretch(text, words, first);
      units.add(words.get(first).cover(words.get(next - 1)));
      first = next;
    }
  }

  private static int endOfStretch(String text, List<Span> words, int first) {
    int next = Math.min(words.size(), first + STRETCH);
    if (next == words.size()) {
      return next;
    }
    for (int at = next; at > first + STRETCH / 2; at--) {
      if (PAUSE.matcher(words.get(at - 1).of(text)).find()) {
        next = at;
        break;
      }
    }
    return words.size() - next < SHORTEST_REST ? words.size() : next;
  }
}
