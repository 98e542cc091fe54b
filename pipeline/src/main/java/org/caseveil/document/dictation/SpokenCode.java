package org.caseveil.document.dictation;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.caseveil.language.Numerals;
import org.caseveil.language.SpokenWords;

/**
 * Letters and digits said one by one: telephone numbers, record numbers, spelled names. Immutable,
 * thread safe.
 */
final class SpokenCode {

  private static final int LONGEST = 40;
  private static final int FEWEST_DIGITS = 4;
  private static final int FEWEST_LETTERS = 3;

  private static final Map<String, String> SIGNS =
      Map.of("dash", "-", "hyphen", "-", "minus", "-", "slash", "/", "stroke", "/");

  /** Words between groups of digits that stand for nothing. */
  private static final Set<String> PAUSES = Set.of("comma", "space", "um", "er", "erm", "uh");

  /** Letters that are words of their own. */
  private static final Set<String> WORD_LETTERS = Set.of("a", "i", "o");

  /** Abbreviations said letter by letter that label a number and are no part of it. */
  private static final Set<String> LABELS =
      Set.of(
          "nhs", "mrn", "chi", "nhi", "ihi", "mbi", "hcn", "ur", "urn", "fps", "ssn", "sin", "pps",
          "ppsn", "id", "dob", "nric", "phn", "gmc", "nmc", "npi", "dea", "rn", "crn", "pin", "hc");

  /**
   * What was said from one token to another.
   *
   * @param last index of the last token of it
   * @param written what stands for it
   */
  record Said(int last, String written) {}

  private final SpokenWords spoken;

  SpokenCode(SpokenWords spoken) {
    this.spoken = spoken;
  }

  /** The code that begins at that token, if one does and it is said, not written. */
  Optional<Said> at(String text, List<Token> tokens, int first) {
    if (SIGNS.containsKey(tokens.get(first).folded()) || pause(tokens.get(first).folded())) {
      return Optional.empty();
    }
    CodeBuilder code = new CodeBuilder();
    int index = first;
    while (index < tokens.size() && index - first < LONGEST) {
      if (index > first && !joined(text, tokens.get(index - 1), tokens.get(index))) {
        break;
      }
      int taken = goesOn(text, tokens, index, code) ? take(text, tokens, index, code) : 0;
      if (taken == 0) {
        break;
      }
      index += taken;
    }
    return code.trimmed().filter(one -> worthWriting(one)).map(one -> said(first, one));
  }

  /** Whether what has been said so far may go on with that token. */
  private boolean goesOn(String text, List<Token> tokens, int index, CodeBuilder code) {
    if (code.isEmpty()) {
      return true;
    }
    Token token = tokens.get(index);
    boolean afterComma = text.substring(tokens.get(index - 1).end(), token.start()).contains(",");
    if (afterComma && (code.digits() < 2 || Numerals.tenToNinety(token.folded()))) {
      return false;
    }
    return !(code.lastIsDigit() && labelAt(tokens, index));
  }

  private static boolean labelAt(List<Token> tokens, int index) {
    StringBuilder letters = new StringBuilder();
    for (int i = index; i < tokens.size() && tokens.get(i).folded().length() == 1; i++) {
      letters.append(tokens.get(i).folded());
      if (letters.length() > 1 && label(letters.toString())) {
        return true;
      }
    }
    return false;
  }

  private static Said said(int first, CodeBuilder.Code code) {
    return new Said(first + code.tokens() - 1, code.written());
  }

  private static boolean worthWriting(CodeBuilder.Code code) {
    if (!code.aloud()) {
      return false;
    }
    boolean spelled =
        code.letters() >= FEWEST_LETTERS || code.letters() == 2 && !code.wordLetters();
    return code.digits() >= FEWEST_DIGITS
        || spelled
        || code.letters() >= 1 && code.digits() >= 2 && !code.wordLetters();
  }

  /**
   * Adds what the token says and gives how many tokens were used up; 0 if it is no part of a code.
   */
  private int take(String text, List<Token> tokens, int index, CodeBuilder code) {
    String word = tokens.get(index).folded();
    String next = index + 1 < tokens.size() ? tokens.get(index + 1).folded() : "";
    if (spoken.repeats().containsKey(word)) {
      Optional<String> sign = sign(next, code.lastIsLetter());
      if (sign.isEmpty()) {
        return 0;
      }
      code.aloud(sign.get().repeat(spoken.repeats().getOrDefault(word, 1)), 2);
      return 2;
    }
    if (!code.isEmpty() && (SIGNS.containsKey(word) || pause(word))) {
      boolean goesOn =
          digit(next).isPresent() || typedDigits(next) || spoken.repeats().containsKey(next);
      boolean letters = SIGNS.containsKey(word) && next.length() == 1;
      if (!(goesOn && (code.lastIsDigit() || SIGNS.containsKey(word))) && !letters) {
        return 0;
      }
      code.sign(SIGNS.getOrDefault(word, " "));
      return 1;
    }
    if (word.equals("hundred") && code.lastIsDigit()) {
      code.aloud("00", 1);
      return 1;
    }
    if (word.equals("plus") && code.isEmpty() && digit(next).isPresent()) {
      code.sign("+");
      return 1;
    }
    if (Numerals.tenToNinety(word)) {
      return code.lastIsDigitAloud() ? tens(word, next, code) : 0;
    }
    return letterOrDigit(text, tokens, index, code);
  }

  private int letterOrDigit(String text, List<Token> tokens, int index, CodeBuilder code) {
    Token token = tokens.get(index);
    String word = token.folded();
    String next = index + 1 < tokens.size() ? tokens.get(index + 1).folded() : "";
    boolean letterO = word.equals("o") && !nearDigits(tokens, index, code);
    Optional<String> digit = letterO ? Optional.empty() : digit(word);
    if (digit.isPresent()) {
      code.aloud(digit.get(), 1);
      return 1;
    }
    if (typedDigits(word)) {
      code.typed(text.substring(token.start(), token.end()));
      return 1;
    }
    Optional<String> letter = letter(word);
    // "November 2023" is no letter N.
    if (letter.isEmpty() || word.length() > 1 && typedDigits(next)) {
      return 0;
    }
    code.letter(letter.get(), word.length() > 1, WORD_LETTERS.contains(word));
    int example = index + 3;
    // "b as in bravo", "m for mother"
    if (example - 1 < tokens.size() && word.length() == 1) {
      if (next.equals("for") && tokens.get(index + 2).folded().startsWith(word)) {
        code.also(2);
        return 3;
      }
      if (next.equals("as")
          && example < tokens.size()
          && tokens.get(index + 2).folded().equals("in")
          && tokens.get(example).folded().startsWith(word)) {
        code.also(3);
        return 4;
      }
    }
    return 1;
  }

  /** Whether an "o" stands among digits rather than letters. */
  private boolean nearDigits(List<Token> tokens, int index, CodeBuilder code) {
    if (code.lastIsLetter() || code.lastIsDigit()) {
      return code.lastIsDigit();
    }
    int after = index + 1;
    if (after < tokens.size() && spoken.repeats().containsKey(tokens.get(after).folded())) {
      after++;
    }
    if (after >= tokens.size()) {
      return false;
    }
    String word = tokens.get(after).folded();
    return digit(word).isPresent() || typedDigits(word);
  }

  private int tens(String word, String next, CodeBuilder code) {
    int value = Numerals.parse(word).orElse(0);
    Optional<String> unit = digit(next);
    boolean joins = value >= 20 && unit.isPresent() && !unit.get().equals("0");
    code.aloud(joins ? (value / 10) + unit.get() : String.valueOf(value), joins ? 2 : 1);
    return joins ? 2 : 1;
  }

  private static boolean typedDigits(String word) {
    return !word.isEmpty() && word.chars().allMatch(c -> c >= '0' && c <= '9');
  }

  private Optional<String> digit(String word) {
    return Optional.ofNullable(spoken.digits().get(word));
  }

  private Optional<String> sign(String word, boolean afterLetter) {
    if (word.length() == 1
        && Character.isLetter(word.charAt(0))
        && (afterLetter || !"o".equals(word))) {
      return Optional.of(word.toUpperCase(Locale.ROOT));
    }
    if (word.length() == 1 && word.charAt(0) >= '0' && word.charAt(0) <= '9') {
      return Optional.of(word);
    }
    return digit(word);
  }

  private Optional<String> letter(String word) {
    if (word.length() == 1 && word.charAt(0) >= 'a' && word.charAt(0) <= 'z') {
      return Optional.of(word.toUpperCase(Locale.ROOT));
    }
    String letter = word.length() > 3 ? spoken.letters().get(word) : null;
    return Optional.ofNullable(letter).map(one -> one.toUpperCase(Locale.ROOT));
  }

  private static boolean pause(String word) {
    return PAUSES.contains(word);
  }

  /** Whether the label is one that is said before a number. */
  static boolean label(String letters) {
    return LABELS.contains(letters.toLowerCase(Locale.ROOT));
  }

  /** Only blanks, one comma or one hyphen between, on one line. */
  private static boolean joined(String text, Token before, Token after) {
    String gap = text.substring(before.end(), after.start());
    int signs = 0;
    for (int i = 0; i < gap.length(); i++) {
      char c = gap.charAt(i);
      if (c == ',' || c == '-') {
        signs++;
      } else if (c == '\n' || !Character.isWhitespace(c) && c != '\u00A0') {
        return false;
      }
    }
    return signs <= 1 && gap.length() <= 4;
  }
}
