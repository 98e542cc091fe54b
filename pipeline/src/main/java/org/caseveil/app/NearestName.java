package org.caseveil.app;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;

/**
 * The valid name that somebody most likely meant. Distance: Levenshtein's (Soviet Physics Doklady
 * 10, 1966), letter case ignored.
 */
final class NearestName {

  private NearestName() {}

  /** The nearest of {@code valid}, unless even that is more than half a word away. */
  static Optional<String> of(String written, Collection<String> valid) {
    return valid.stream()
        .sorted()
        .min(Comparator.comparingInt(name -> distance(written, name)))
        .filter(name -> distance(written, name) <= Math.max(2, name.length() / 2));
  }

  /** "; did you mean ...?" with the nearest name, and all valid ones. */
  static String advice(String written, Collection<String> valid) {
    return of(written, valid).map(name -> "; did you mean \"" + name + "\"?").orElse("")
        + " Valid: "
        + String.join(", ", valid.stream().sorted().toList());
  }

  private static int distance(String a, String b) {
    String from = a.toLowerCase(Locale.ROOT);
    String to = b.toLowerCase(Locale.ROOT);
    int[] before = new int[to.length() + 1];
    for (int j = 0; j <= to.length(); j++) {
      before[j] = j;
    }
    for (int i = 1; i <= from.length(); i++) {
      int[] now = new int[to.length() + 1];
      now[0] = i;
      for (int j = 1; j <= to.length(); j++) {
        int change = from.charAt(i - 1) == to.charAt(j - 1) ? 0 : 1;
        now[j] = Math.min(Math.min(now[j - 1], before[j]) + 1, before[j - 1] + change);
      }
      before = now;
    }
    return before[to.length()];
  }
}
