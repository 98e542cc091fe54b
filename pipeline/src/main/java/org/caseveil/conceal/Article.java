package org.caseveil.conceal;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.caseveil.text.Edit;
import org.caseveil.text.Span;

/** Makes the indefinite article before a replacement agree with it. Stateless. */
final class Article {

  private static final Pattern INDEFINITE = Pattern.compile("\\b([Aa])(n?)([ \\u00a0])\\z");

  /** Vowel letters that sound like a consonant: a university, a European, a one-off, a uniform. */
  private static final Pattern CONSONANT_SOUND =
      Pattern.compile("(?:u[nst][aeiy]|eu|one\\b|once).*");

  /** Mute h: an hour, an heir, an honest man. */
  private static final Pattern MUTE = Pattern.compile("(?:hour|heir|honest|honou?r).*");

  private Article() {}

  /** {@code a} or {@code an} for what follows. */
  static String before(String phrase) {
    String word = phrase.replaceFirst("\\A[\\[\"'“‘(]+", "").toLowerCase(Locale.ROOT);
    if (word.isEmpty()) {
      return "a";
    }
    boolean vowel = "aeiou".indexOf(word.charAt(0)) >= 0;
    boolean sounds =
        vowel ? !CONSONANT_SOUND.matcher(word).matches() : MUTE.matcher(word).matches();
    return sounds ? "an" : "a";
  }

  /** The edit, widened over an indefinite article that would no longer agree. */
  static Edit agree(Slot slot, Edit edit) {
    String before = slot.text().substring(slot.room().start(), edit.span().start());
    Matcher article = INDEFINITE.matcher(before);
    if (!article.find() || edit.replacement().isEmpty()) {
      return edit;
    }
    String wanted = before(edit.replacement());
    boolean agrees = wanted.length() - 1 == article.group(2).length();
    if (agrees) {
      return edit;
    }
    String first = article.group(1).equals("A") ? wanted.replaceFirst("a", "A") : wanted;
    int start = edit.span().start() - article.group().length();
    return new Edit(
        new Span(start, edit.span().end()), first + article.group(3) + edit.replacement());
  }
}
