package org.caseveil.conceal;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The wider terms that identifiers are generalised to; {@code config/languages/en/terms.yaml}.
 * Immutable.
 *
 * @param organisations kind of organisation, such as {@code hospital}, to the words that tell it
 * @param places kind of place, such as {@code village}, to the words that tell it
 * @param occupations wider occupation, such as {@code farm worker}, to the words that tell it
 * @param backgrounds wider background, such as {@code West African}, to the words that tell it
 */
public record EnglishTerms(
    Map<String, List<String>> organisations,
    Map<String, List<String>> places,
    Map<String, List<String>> occupations,
    Map<String, List<String>> backgrounds) {

  public EnglishTerms {
    organisations = copy(organisations);
    places = copy(places);
    occupations = copy(occupations);
    backgrounds = copy(backgrounds);
  }

  /** The kind of organisation that its name tells; empty if it does not. */
  Optional<String> organisation(String name) {
    return lookUp(organisations, name);
  }

  /** The kind of place that its name tells; empty if it does not. */
  Optional<String> place(String name) {
    return lookUp(places, name);
  }

  /** The wider occupation; empty if none is known. */
  Optional<String> occupation(String job) {
    return lookUp(occupations, job);
  }

  /** The wider background; empty if none is known. */
  Optional<String> background(String origin) {
    return lookUp(backgrounds, origin);
  }

  /** Whether an occupation or background is told in the plural: "welders", but not "Afrikaans". */
  boolean isPlural(String term) {
    if (!term.endsWith("s") || isListed(term)) {
      return false;
    }
    String singular = term.substring(0, term.length() - 1);
    return occupation(singular).isPresent() || background(singular).isPresent();
  }

  private boolean isListed(String term) {
    String word = term.toLowerCase(Locale.ROOT);
    return occupations.values().stream().anyMatch(words -> words.contains(word))
        || backgrounds.values().stream().anyMatch(words -> words.contains(word));
  }

  /**
   * The kind whose longest word stands in {@code name}, so that "nursing home" wins over "home".
   */
  private static Optional<String> lookUp(Map<String, List<String>> kinds, String name) {
    String text = name.toLowerCase(Locale.ROOT);
    Optional<String> best = Optional.empty();
    int longest = 0;
    for (Map.Entry<String, List<String>> kind : kinds.entrySet()) {
      for (String word : kind.getValue()) {
        if (word.length() > longest && holds(text, word.toLowerCase(Locale.ROOT))) {
          best = Optional.of(kind.getKey());
          longest = word.length();
        }
      }
    }
    return best;
  }

  /** A word that ends in a hyphen is looked for at the end of words: {@code -ville}. */
  private static boolean holds(String text, String word) {
    if (word.startsWith("-")) {
      return Pattern.compile(Pattern.quote(word.substring(1)) + "\\b").matcher(text).find();
    }
    int at = text.indexOf(word);
    while (at >= 0) {
      int end = at + word.length();
      boolean left = at == 0 || !Character.isLetter(text.charAt(at - 1));
      boolean right =
          end == text.length()
              || !Character.isLetter(text.charAt(end))
              || text.startsWith("s", end)
                  && (end + 1 == text.length() || !Character.isLetter(text.charAt(end + 1)));
      if (left && right) {
        return true;
      }
      at = text.indexOf(word, at + 1);
    }
    return false;
  }

  private static Map<String, List<String>> copy(Map<String, List<String>> kinds) {
    Map<String, List<String>> copy = new LinkedHashMap<>();
    kinds.forEach((kind, words) -> copy.put(kind, List.copyOf(words)));
    return java.util.Collections.unmodifiableMap(copy);
  }
}
