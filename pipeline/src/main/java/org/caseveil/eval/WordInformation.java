package org.caseveil.eval;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How much a word tells by its rarity among the words of a corpus: minus the logarithm of its share
 * of them. The Text Anonymization Benchmark takes the probability that BERT gives the word in its
 * place; no such model is at hand here, so weighted figures compare versions of this program, not
 * this program with published figures. Immutable.
 */
final class WordInformation {

  private static final Pattern WORD = Pattern.compile("\\w+", Pattern.UNICODE_CHARACTER_CLASS);

  private final Map<String, Integer> counts;
  private final long all;

  private WordInformation(Map<String, Integer> counts) {
    this.counts = counts;
    all = counts.values().stream().mapToLong(Integer::longValue).sum();
  }

  static WordInformation of(List<Gold> corpus) {
    Map<String, Integer> counts = new HashMap<>();
    for (Gold gold : corpus) {
      Matcher word = WORD.matcher(gold.text());
      while (word.find()) {
        counts.merge(word.group().toLowerCase(Locale.ROOT), 1, Integer::sum);
      }
    }
    return new WordInformation(counts);
  }

  /** What the rarest word of a stretch tells, in nats; 0 if there is none. */
  double of(String stretch) {
    double most = 0;
    Matcher word = WORD.matcher(stretch);
    while (word.find()) {
      int count = counts.getOrDefault(word.group().toLowerCase(Locale.ROOT), 1);
      most = Math.max(most, Math.log((double) all / count));
    }
    return most;
  }
}
