package org.caseveil.document.dictation;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * English punctuation said aloud, as the manuals of dictation programs list it. Words that are also
 * ordinary ones ("period", "colon") are left alone where their neighbours show that sense.
 * Stateless.
 */
final class SpokenPunctuation {

  /**
   * A mark said aloud.
   *
   * @param words how many words say it
   * @param mark what stands for it
   * @param opens whether it sticks to what follows it instead of what goes before
   * @param telling whether people hardly ever write these words otherwise
   */
  record Said(int words, String mark, boolean opens, boolean telling) {}

  private static final Map<String, Said> MARKS =
      Map.ofEntries(
          Map.entry("full stop", new Said(2, ".", false, true)),
          Map.entry("fullstop", new Said(1, ".", false, true)),
          Map.entry("new paragraph", new Said(2, "\n", false, true)),
          Map.entry("next paragraph", new Said(2, "\n", false, true)),
          Map.entry("new line", new Said(2, "\n", false, true)),
          Map.entry("newline", new Said(1, "\n", false, true)),
          Map.entry("next line", new Said(2, "\n", false, true)),
          Map.entry("question mark", new Said(2, "?", false, true)),
          Map.entry("exclamation mark", new Said(2, "!", false, true)),
          Map.entry("exclamation point", new Said(2, "!", false, true)),
          Map.entry("open quote", new Said(2, "\"", true, true)),
          Map.entry("open quotes", new Said(2, "\"", true, true)),
          Map.entry("close quote", new Said(2, "\"", false, true)),
          Map.entry("close quotes", new Said(2, "\"", false, true)),
          Map.entry("unquote", new Said(1, "\"", false, true)),
          Map.entry("open bracket", new Said(2, "(", true, true)),
          Map.entry("close bracket", new Said(2, ")", false, true)),
          Map.entry("open brackets", new Said(2, "(", true, true)),
          Map.entry("close brackets", new Said(2, ")", false, true)),
          Map.entry("semicolon", new Said(1, ";", false, true)),
          Map.entry("semi colon", new Said(2, ";", false, true)),
          Map.entry("comma", new Said(1, ",", false, false)),
          Map.entry("period", new Said(1, ".", false, false)),
          Map.entry("colon", new Said(1, ":", false, false)));

  private static final Map<String, Set<String>> NOT_AFTER =
      Map.of(
          "period",
              Set.of(
                  "a",
                  "an",
                  "the",
                  "this",
                  "that",
                  "her",
                  "his",
                  "my",
                  "your",
                  "their",
                  "first",
                  "last",
                  "long",
                  "short",
                  "trial",
                  "grace",
                  "time",
                  "same",
                  "each",
                  "every",
                  "one",
                  "any",
                  "late",
                  "missed",
                  "menstrual",
                  "heavy",
                  "next",
                  "in",
                  "of",
                  "two"),
          "colon",
              Set.of(
                  "a",
                  "the",
                  "his",
                  "her",
                  "my",
                  "of",
                  "in",
                  "ascending",
                  "transverse",
                  "sigmoid",
                  "descending",
                  "spastic",
                  "irritable"),
          "comma", Set.of("a", "the", "inverted"),
          "full", Set.of("a", "the"),
          "question", Set.of("a", "the", "big"));

  private static final Map<String, Set<String>> NOT_BEFORE =
      Map.of(
          "period", Set.of("of", "pain", "pains", "cramps", "drama"),
          "colon", Set.of("cancer", "polyp", "polyps", "resection", "surgery", "screening"));

  private SpokenPunctuation() {}

  /** The mark said at that place, if one is. */
  static Optional<Said> at(List<Token> tokens, int index) {
    String word = tokens.get(index).folded();
    if (index + 1 < tokens.size()) {
      Said two = MARKS.get(word + " " + tokens.get(index + 1).folded());
      if (two != null && !excludedAfter(tokens, index)) {
        return Optional.of(two);
      }
    }
    Said one = MARKS.get(word);
    if (one == null || !spelledBefore(tokens, index) && excludedAfter(tokens, index)) {
      return Optional.empty();
    }
    boolean excluded =
        index + 1 < tokens.size() && excluded(NOT_BEFORE, word, tokens.get(index + 1).folded());
    return excluded ? Optional.empty() : Optional.of(one);
  }

  private static boolean excludedAfter(List<Token> tokens, int index) {
    return index > 0
        && excluded(NOT_AFTER, tokens.get(index).folded(), tokens.get(index - 1).folded());
  }

  /** "dot c a period": the "a" is a letter. */
  private static boolean spelledBefore(List<Token> tokens, int index) {
    return index > 1
        && tokens.get(index - 1).folded().length() == 1
        && tokens.get(index - 2).folded().length() == 1;
  }

  private static boolean excluded(Map<String, Set<String>> table, String word, String neighbour) {
    return table.getOrDefault(word, Set.of()).contains(neighbour);
  }
}
