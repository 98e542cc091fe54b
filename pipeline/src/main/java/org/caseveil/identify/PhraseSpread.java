package org.caseveil.identify;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.caseveil.text.Span;
import org.caseveil.text.WordForm;

/**
 * Spreads places, organisations, numbers, jobs and other phrases to the places where they stand
 * again, organisations and places also by their short form ("Marton" for "Marton General").
 */
final class PhraseSpread {

  private static final String ID = "propagation";
  private static final double FADING = 0.98;
  private static final double SUSPECTED = 0.2;

  /** An age said again may be any number, a date any day: those need their own evidence. */
  private static final Set<IdentifierType> SPREAD =
      EnumSet.complementOf(EnumSet.of(IdentifierType.AGE));

  private static final Set<IdentifierType> NAMED =
      EnumSet.of(IdentifierType.LOCATION, IdentifierType.ORGANIZATION);

  private final NameUse use;

  PhraseSpread(NameUse use) {
    this.use = use;
  }

  /** The further mentions; marks their words as taken. */
  List<Claim> spread(Reading reading, List<Claim> seeds, BitSet taken, double[] probabilities) {
    PhraseTrie<Claim> trie = new PhraseTrie<>();
    for (Claim seed : seeds) {
      if (SPREAD.contains(seed.type())) {
        List<String> keys = reading.keysIn(seed.span());
        if (telling(seed.type(), keys)) {
          trie.add(keys, seed);
        }
        if (NAMED.contains(seed.type())) {
          List<String> shortForm = withoutKinds(keys);
          if (telling(seed.type(), shortForm)) {
            trie.add(shortForm, seed);
          }
        }
      }
    }
    List<Claim> found = new ArrayList<>();
    for (PhraseTrie.Match<Claim> match : trie.matches(reading.words(), reading.keys())) {
      int firstTaken = taken.nextSetBit(match.first());
      if ((firstTaken < 0 || firstTaken > match.last())
          && used(reading, match.first(), match.last(), probabilities)) {
        Span span = reading.words().span(match.first()).cover(reading.words().span(match.last()));
        found.add(copy(match.value(), span));
        taken.set(match.first(), match.last() + 1);
      }
    }
    return found;
  }

  /** Whether the phrase tells enough to be looked for: no lone small number, no grammar alone. */
  private boolean telling(IdentifierType type, List<String> keys) {
    if (keys.isEmpty() || keys.stream().allMatch(use::isGeneral)) {
      return false;
    }
    int letters = keys.stream().mapToInt(String::length).sum();
    boolean numbers = keys.stream().allMatch(key -> key.chars().allMatch(Character::isDigit));
    return type == IdentifierType.PERSON ? keys.size() > 1 : letters >= (numbers ? 4 : 3);
  }

  /** The name without the kinds of place around it; nothing if that is all or nothing of it. */
  private List<String> withoutKinds(List<String> keys) {
    int end = keys.size();
    while (end > 0 && use.isGeneral(keys.get(end - 1))) {
      end--;
    }
    int start = 0;
    while (start < end && use.isGeneral(keys.get(start))) {
      start++;
    }
    return end - start == keys.size() ? List.of() : keys.subList(start, end);
  }

  private boolean used(Reading reading, int first, int last, double[] probabilities) {
    String key = reading.keys().get(first);
    if (last > first || WordForm.hasDigit(key)) {
      return true;
    }
    return probabilities[first] >= SUSPECTED || use.used(reading, first, probabilities[first]);
  }

  private static Claim copy(Claim seed, Span span) {
    return new Claim(span, seed.type(), seed.identifierClass(), seed.score() * FADING, Set.of(ID));
  }
}
