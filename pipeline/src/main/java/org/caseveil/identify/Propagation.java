package org.caseveil.identify;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.caseveil.language.LanguagePack;
import org.caseveil.language.OrdinaryWords;
import org.caseveil.text.Span;
import org.caseveil.text.WordForm;
import org.caseveil.text.Words;

/**
 * Spreads what was found to its other mentions in the document: names in any case, plural,
 * possessive, in part, as initials, spelled letter by letter, misspelled, split in two by a
 * recogniser of speech or hidden in a user name; phrases of the other types word by word. One pass
 * over the words with look-ups in indexes: the time grows with the text only. Thread safe.
 */
final class Propagation {

  private static final String ID = "propagation";

  /** A spread mention is a little less sure than the one it came from. */
  private static final double FADING = 0.98;

  /** Weaker claims than this are concealed, but not spread. */
  private static final double SPREADS = 0.4;

  /** A misspelling where capitals tell nothing needs at least this suspicion of a detector. */
  private static final double SUSPECTED = 0.03;

  private static final int SHORTEST_SPLIT_NAME = 6;

  private final NameUse use;
  private final SpelledOut spelledOut;
  private final PhraseSpread phrases;

  Propagation(LanguagePack language, OrdinaryWords ordinary) {
    use = new NameUse(language, ordinary);
    spelledOut = new SpelledOut(language.spoken());
    phrases = new PhraseSpread(use);
  }

  /**
   * The further mentions, not overlapping the claims they come from.
   *
   * @param claims disjoint, ascending
   * @param probabilities of each word to identify, from the detectors
   */
  List<Claim> spread(Words words, List<Claim> claims, double[] probabilities) {
    Reading reading = Reading.of(words);
    List<Claim> seeds = claims.stream().filter(claim -> claim.score() >= SPREADS).toList();
    BitSet taken = new BitSet(words.count());
    for (Claim claim : claims) {
      taken.set(reading.first(claim.span()), reading.end(claim.span()));
    }
    List<Claim> found = new ArrayList<>(phrases.spread(reading, seeds, taken, probabilities));
    KnownNames names = new KnownNames(reading, seeds, use);
    if (!names.isEmpty()) {
      spellings(reading, names, taken, found);
      initials(reading, names, taken, probabilities, found);
      names(reading, names, taken, probabilities, found);
    }
    return found;
  }

  private void names(
      Reading reading, KnownNames names, BitSet taken, double[] probabilities, List<Claim> found) {
    int count = reading.words().count();
    for (int word = taken.nextClearBit(0); word < count; word = taken.nextClearBit(word + 1)) {
      String key = reading.keys().get(word);
      Optional<Claim> name = names.named(key);
      if (name.isPresent() && use.used(reading, word, probabilities[word])) {
        found.add(copy(name.get(), reading.words().span(word)));
      } else if (inAddress(reading, word)) {
        int at = word;
        names.inside(key).ifPresent(c -> found.add(copy(c, reading.words().span(at))));
      } else if (name.isEmpty()) {
        misspelled(reading, names, taken, word, probabilities, found);
      }
    }
  }

  private void misspelled(
      Reading reading,
      KnownNames names,
      BitSet taken,
      int word,
      double[] probabilities,
      List<Claim> found) {
    String key = reading.keys().get(word);
    Typography typography = reading.typography();
    boolean namelike =
        typography.silent(word)
            ? probabilities[word] >= SUSPECTED || !use.isWord(key)
            : typography.capitalised(word);
    if (!namelike || WordForm.hasDigit(key)) {
      return;
    }
    if (!use.isWord(key)) {
      Optional<Claim> near = names.near(key);
      if (near.isPresent()) {
        found.add(copy(near.get(), reading.words().span(word)));
        return;
      }
    }
    if (word + 1 < reading.keys().size() && !taken.get(word + 1) && reading.closeToNext(word)) {
      String both = key + reading.keys().get(word + 1);
      if (both.length() >= SHORTEST_SPLIT_NAME
          && (!typography.silent(word) || names.named(both).isPresent())) {
        Span span = reading.words().span(word).cover(reading.words().span(word + 1));
        names.named(both).or(() -> splitNear(names, both)).ifPresent(c -> found.add(copy(c, span)));
      }
    }
  }

  /** Two words that only together come near to a name: "Fits Roy" for "Fitzroy". */
  private static Optional<Claim> splitNear(KnownNames names, String both) {
    return both.length() > SHORTEST_SPLIT_NAME ? names.near(both) : Optional.empty();
  }

  private void spellings(Reading reading, KnownNames names, BitSet taken, List<Claim> found) {
    for (SpelledOut.Run run : spelledOut.runs(reading)) {
      names
          .named(run.letters())
          .or(() -> names.near(run.letters()))
          .ifPresent(
              name -> {
                Span span =
                    reading.words().span(run.first()).cover(reading.words().span(run.last()));
                found.add(copy(name, span));
                taken.set(run.first(), run.last() + 1);
              });
    }
  }

  /** "R.O.", "R O" after a person of two names or more; without dots only if a detector agrees. */
  private void initials(
      Reading reading, KnownNames names, BitSet taken, double[] probabilities, List<Claim> found) {
    int count = reading.words().count();
    for (int word = taken.nextClearBit(0); word < count; word = taken.nextClearBit(word + 1)) {
      int last = lettersEnd(reading, taken, word);
      StringBuilder letters = new StringBuilder();
      for (int at = word; at <= last; at++) {
        letters.append(reading.keys().get(at));
      }
      boolean suspected = probabilities[word] >= SUSPECTED;
      boolean joined =
          last == word
              && letters.length() > 1
              && WordForm.allCapitals(reading.words().of(word))
              && suspected;
      if (last > word || joined) {
        Span span = reading.words().span(word).cover(reading.words().span(last));
        int from = word;
        names
            .withInitials(letters.toString())
            .ifPresent(
                name -> {
                  found.add(copy(name, span));
                  taken.set(from, last + 1);
                });
      }
      word = last;
    }
  }

  private static int lettersEnd(Reading reading, BitSet taken, int first) {
    int last = first;
    if (!letter(reading, first)) {
      return first;
    }
    while (last + 1 < reading.keys().size()
        && !taken.get(last + 1)
        && letter(reading, last + 1)
        && reading.words().gapAfter(last).startsWith(".")
        && reading.closeToNext(last)) {
      last++;
    }
    return last;
  }

  private static boolean letter(Reading reading, int word) {
    return reading.keys().get(word).length() == 1 && reading.typography().capitalised(word);
  }

  /** Whether the word is part of an address, a user name or a path rather than of a sentence. */
  private static boolean inAddress(Reading reading, int word) {
    String before = word == 0 ? " " : reading.words().gapAfter(word - 1);
    String after = reading.words().gapAfter(word);
    boolean glued = before.endsWith("@") || before.endsWith("_") || before.endsWith("/");
    glued |= after.startsWith("@") || after.startsWith("_") || after.startsWith("/");
    boolean dotted = before.equals(".") || after.equals(".");
    return glued || dotted || WordForm.hasDigit(reading.keys().get(word));
  }

  private static Claim copy(Claim name, Span span) {
    return new Claim(span, name.type(), name.identifierClass(), name.score() * FADING, Set.of(ID));
  }
}
