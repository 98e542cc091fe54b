package org.caseveil.casework;

import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Puts the shared case's names for the originals of its key table: whoever writes about a case from
 * memory writes the name that was taken out of it, and a short note gives a detector little to go
 * by. Thread safe.
 */
final class KnownOriginals {

  private static final int SHORTEST = 2;

  private KnownOriginals() {}

  /** The text without what stands as a placeholder in the shared case. */
  static String replaced(String text, List<CaseRecord.KeyEntry> entries) {
    String made = text;
    for (CaseRecord.KeyEntry entry : longestFirst(entries)) {
      made = pattern(entry).matcher(made).replaceAll(Matcher.quoteReplacement(entry.replacement()));
    }
    return made;
  }

  /** Longer ones first, so that a whole name goes before a part of it. */
  private static List<CaseRecord.KeyEntry> longestFirst(List<CaseRecord.KeyEntry> entries) {
    return entries.stream()
        .filter(KnownOriginals::isName)
        .sorted(
            Comparator.comparingInt((CaseRecord.KeyEntry e) -> -e.original().length())
                .thenComparing(e -> e.original().reveal()))
        .toList();
  }

  /** Wider terms and moved dates are left to the detectors: they are said in other words. */
  private static boolean isName(CaseRecord.KeyEntry entry) {
    String original = entry.original().reveal().strip();
    return entry.replacement().startsWith("[")
        && original.length() >= SHORTEST
        && original.codePoints().anyMatch(c -> Character.isUpperCase(c) || Character.isDigit(c));
  }

  private static Pattern pattern(CaseRecord.KeyEntry entry) {
    return Pattern.compile(
        "(?<![\\p{L}\\p{N}])"
            + Pattern.quote(entry.original().reveal().strip())
            + "(?![\\p{L}\\p{N}])");
  }
}
