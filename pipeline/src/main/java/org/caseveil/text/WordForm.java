package org.caseveil.text;

import java.text.Normalizer;
import java.util.Locale;

/** How words are compared and what their letters look like. All methods are pure. */
public final class WordForm {

  private WordForm() {}

  /**
   * The form under which a word is looked up: lower case, without accents and invisible signs
   * (compatibility decomposition of Unicode Standard Annex 15).
   */
  public static String key(String word) {
    for (int i = 0; i < word.length(); i++) {
      if (word.charAt(i) >= 128) {
        return decomposed(word);
      }
    }
    return word.toLowerCase(Locale.ROOT);
  }

  private static String decomposed(String word) {
    String wide = Normalizer.normalize(word, Normalizer.Form.NFKD);
    StringBuilder bare = new StringBuilder(wide.length());
    wide.codePoints()
        .filter(
            c ->
                Character.getType(c) != Character.NON_SPACING_MARK
                    && Character.getType(c) != Character.FORMAT)
        .forEach(bare::appendCodePoint);
    return bare.toString().toLowerCase(Locale.ROOT);
  }

  /** Whether the word begins with a capital. */
  public static boolean capitalised(String word) {
    int first = word.codePointAt(0);
    return Character.isUpperCase(first) || Character.isTitleCase(first);
  }

  /** Whether the word has two letters or more and all of them are capitals. */
  public static boolean allCapitals(String word) {
    int letters = 0;
    for (int i = 0; i < word.length(); i++) {
      if (Character.isLowerCase(word.charAt(i))) {
        return false;
      }
      if (Character.isUpperCase(word.charAt(i))) {
        letters++;
      }
    }
    return letters > 1;
  }

  /** Whether the word holds a digit. */
  public static boolean hasDigit(String word) {
    return word.codePoints().anyMatch(Character::isDigit);
  }
}
