package org.caseveil.casework;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.caseveil.conceal.Operator;
import org.caseveil.conceal.Replaced;
import org.caseveil.identify.Finding;
import org.caseveil.identify.IdentifierClass;
import org.caseveil.text.SensitiveText;
import org.caseveil.text.Span;

/**
 * The direct identifiers of one case, and the words that a person asked to mask, as they stood in
 * the original, to be looked for in everything that is written. What a person decided to keep is
 * not among them. Immutable.
 */
final class OriginalStrings {

  /** Shorter ones, such as single initials, stand in every text by chance. */
  private static final int SHORTEST = 2;

  /** A shorter name in small letters ("will", "rose") may be the word. */
  private static final int SHORTEST_IN_SMALL_LETTERS = 5;

  /** A bare number with fewer digits, such as that of a bed, stands in other dates and counts. */
  private static final int SHORTEST_NUMBER = 4;

  private final Pattern pattern;
  private final boolean empty;

  private OriginalStrings(List<String> patterns) {
    this.empty = patterns.isEmpty();
    this.pattern = Pattern.compile(String.join("|", patterns), Pattern.UNICODE_CHARACTER_CLASS);
  }

  /** Those of a case. */
  static OriginalStrings of(SensitiveText given, List<Replaced> replaced) {
    TreeSet<String> texts = new TreeSet<>();
    TreeSet<String> kept = new TreeSet<>();
    for (Replaced each : replaced) {
      Finding finding = each.finding();
      String text = finding.span().of(given.reveal()).strip();
      if (each.how() == Operator.KEEP) {
        kept.add(text);
      } else if (finding.identifierClass() == IdentifierClass.DIRECT
          || finding.detectors().contains(DecidedCase.ASKED_FOR)) {
        texts.add(text);
      }
    }
    texts.removeAll(kept);
    List<String> patterns = new ArrayList<>();
    for (String text : texts) {
      if (isTelling(text)) {
        patterns.add(patternOf(text));
      }
    }
    return new OriginalStrings(patterns);
  }

  private static boolean isTelling(String text) {
    long letters = text.codePoints().filter(Character::isLetterOrDigit).count();
    if (text.codePoints().allMatch(Character::isDigit)) {
      return letters >= SHORTEST_NUMBER;
    }
    boolean word = text.codePoints().allMatch(Character::isLetter);
    boolean small = text.equals(text.toLowerCase(Locale.ROOT));
    return letters >= (word && small ? SHORTEST_IN_SMALL_LETTERS : SHORTEST);
  }

  /**
   * As a whole word; in any letter case and spacing if it is long enough not to be another word.
   */
  private static String patternOf(String text) {
    String[] words = text.split("\\s+");
    List<String> quoted = new ArrayList<>();
    for (String word : words) {
      quoted.add(Pattern.quote(word));
    }
    boolean unmistakable =
        words.length > 1 || text.codePoints().anyMatch(c -> !Character.isLetter(c));
    return (unmistakable ? "(?iu:" : "(?:")
        + "(?<![\\p{L}\\p{N}])"
        + String.join("\\s+", quoted)
        + "(?![\\p{L}\\p{N}]))";
  }

  /** Where one of them stands, in UTF-16 units of what was written. */
  List<Span> in(String written) {
    List<Span> found = new ArrayList<>();
    if (!empty) {
      Matcher matcher = pattern.matcher(written);
      while (matcher.find()) {
        found.add(new Span(matcher.start(), matcher.end()));
      }
    }
    return found;
  }

  /** Those that stand there, as they stand there. */
  List<String> wordsIn(String written) {
    return in(written).stream().map(span -> span.of(written)).toList();
  }

  /**
   * Those that stand in a page, words of the page's own aside.
   *
   * @param blank the same page without a case
   */
  List<String> beyond(String page, String blank) {
    Set<String> own = Set.copyOf(wordsIn(blank));
    return wordsIn(page).stream().filter(words -> !own.contains(words)).toList();
  }

  /** Length only. */
  @Override
  public String toString() {
    return "<original strings>";
  }
}
