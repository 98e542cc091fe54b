package org.caseveil.identify;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.caseveil.text.Span;
import org.caseveil.text.Words;

/**
 * Joins words that identify into claims: neighbours of one type become one claim if a detector saw
 * them as one or nothing but a blank stands between them; a phrase that a detector saw whole keeps
 * the short words inside it.
 */
final class Assembly {

  /** Types written as phrases, where a left-out small word would leave the rest readable. */
  private static final Set<IdentifierType> PHRASES =
      EnumSet.of(
          IdentifierType.UNIQUE,
          IdentifierType.PROFESSION,
          IdentifierType.PHONE,
          IdentifierType.EMAIL,
          IdentifierType.URL,
          IdentifierType.ID,
          IdentifierType.ORGANIZATION,
          IdentifierType.LOCATION,
          IdentifierType.DATE);

  private static final int LONGEST_FILLED_GAP = 2;

  private final Evidence evidence;
  private final Words words;
  private final WordJudge judge;
  private final double[] probabilities;
  private final IdentifierType[] types;

  private Assembly(Evidence evidence, WordJudge judge, double[] probabilities) {
    this.evidence = evidence;
    this.words = evidence.words();
    this.judge = judge;
    this.probabilities = probabilities;
    this.types = new IdentifierType[words.count()];
  }

  /** The claims, disjoint and ascending. */
  static List<Claim> claims(Evidence evidence, WordJudge judge, double[] probabilities) {
    Assembly assembly = new Assembly(evidence, judge, probabilities);
    boolean[] chosen = assembly.choose();
    assembly.fillGaps(chosen);
    return assembly.join(chosen);
  }

  private boolean[] choose() {
    boolean[] chosen = new boolean[words.count()];
    for (int word = 0; word < chosen.length; word++) {
      if (evidence.at(word).isEmpty()) {
        continue;
      }
      types[word] = judge.type(evidence, word);
      chosen[word] = probabilities[word] >= judge.threshold(types[word]);
    }
    return chosen;
  }

  /** Takes in up to two doubtful words between two words of the same phrase. */
  private void fillGaps(boolean[] chosen) {
    int last = -1;
    for (int word = 0; word < chosen.length; word++) {
      if (!chosen[word]) {
        continue;
      }
      int gap = word - last - 1;
      if (last >= 0
          && gap > 0
          && gap <= LONGEST_FILLED_GAP
          && types[last] == types[word]
          && PHRASES.contains(types[word])
          && onePhrase(last, word)) {
        for (int between = last + 1; between < word; between++) {
          chosen[between] = true;
          types[between] = types[word];
          probabilities[between] = Math.max(probabilities[between], judge.threshold(types[word]));
        }
      }
      last = word;
    }
  }

  private boolean onePhrase(int first, int last) {
    for (Detection detection : evidence.at(first)) {
      if (detection.span().end() >= words.end(last)) {
        return true;
      }
    }
    return false;
  }

  private List<Claim> join(boolean[] chosen) {
    List<Claim> claims = new ArrayList<>();
    int word = 0;
    while (word < chosen.length) {
      if (!chosen[word]) {
        word++;
        continue;
      }
      int last = word;
      while (last + 1 < chosen.length
          && chosen[last + 1]
          && types[last + 1] == types[word]
          && joined(last)) {
        last++;
      }
      claims.add(claim(word, last));
      word = last + 1;
    }
    return claims;
  }

  private boolean joined(int word) {
    String gap = words.gapAfter(word);
    if (gap.indexOf('\n') >= 0 || (types[word] == IdentifierType.PERSON && gap.startsWith(".,"))) {
      return false; // "Pradeep S., Mo": two of a list
    }
    if (seenAsOne(word)) {
      return true;
    }
    IdentifierType type = types[word];
    return switch (gap.strip()) {
      case "", "-", "'", "’", "/", "&", "@", "_", "‑", "–" -> true;
      case "." -> gap.length() == 1 || words.end(word) - words.start(word) <= 3;
      case "," -> type == IdentifierType.DATE || type == IdentifierType.PHONE;
      default -> type == IdentifierType.PHONE || type == IdentifierType.URL;
    };
  }

  private boolean seenAsOne(int word) {
    for (Detection detection : evidence.at(word)) {
      if (detection.type() == types[word]
          && detection.span().end() >= words.end(word + 1)
          && detection.span().start() <= words.start(word)) {
        return true;
      }
    }
    return false;
  }

  private Claim claim(int first, int last) {
    Set<String> detectors = new TreeSet<>();
    Map<IdentifierClass, Double> classes = new EnumMap<>(IdentifierClass.class);
    double score = 0;
    int start = words.start(first);
    for (int word = first; word <= last; word++) {
      score = Math.max(score, probabilities[word]);
      for (Detection detection : evidence.at(word)) {
        detectors.add(detection.detector());
        if (detection.type() == types[first]) {
          classes.merge(detection.identifierClass(), detection.score(), Double::sum);
          if (word == first && detection.span().start() < start) {
            start = Math.max(detection.span().start(), previousEnd(first));
          }
        }
      }
    }
    double direct = classes.getOrDefault(IdentifierClass.DIRECT, 0.0);
    double quasi = classes.getOrDefault(IdentifierClass.QUASI, 0.0);
    return new Claim(
        new Span(start, words.end(last)),
        types[first],
        direct >= quasi ? IdentifierClass.DIRECT : IdentifierClass.QUASI,
        score,
        detectors);
  }

  private int previousEnd(int word) {
    return word == 0 ? 0 : words.end(word - 1);
  }
}
