package org.caseveil.identify;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.caseveil.text.Span;
import org.caseveil.text.WordForm;
import org.caseveil.text.Words;

/**
 * Closes the seams between neighbouring claims that are pieces of one thing, so that it gets one
 * replacement: a capitalised name of which one word was held to be a place and the next an
 * organisation, and a phrase that identifies with what stands inside it. Never uncovers anything.
 * Pure.
 */
final class Seams {

  private static final Set<IdentifierType> PLACES =
      EnumSet.of(IdentifierType.LOCATION, IdentifierType.ORGANIZATION);

  private final Words words;

  private Seams(Words words) {
    this.words = words;
  }

  /**
   * The claims with pieces of one thing united; those given are disjoint and ascending, and so are
   * these.
   */
  static List<Claim> closed(Words words, List<Claim> claims) {
    Seams seams = new Seams(words);
    return seams.phrases(seams.names(claims));
  }

  /** "Hebden" and "Royd", "West" and "Mercia". */
  private List<Claim> names(List<Claim> claims) {
    List<Claim> united = new ArrayList<>(claims.size());
    for (Claim claim : claims) {
      Claim last = united.isEmpty() ? claim : united.get(united.size() - 1);
      if (last != claim
          && touching(last, claim)
          && isCapitalisedPlace(last)
          && isCapitalisedPlace(claim)) {
        united.set(
            united.size() - 1, united(last.score() > claim.score() ? last : claim, last, claim));
      } else {
        united.add(claim);
      }
    }
    return united;
  }

  /** From the first piece of a phrase to its last; a person in it keeps the place in the cast. */
  private List<Claim> phrases(List<Claim> claims) {
    List<Claim> united = new ArrayList<>(claims.size());
    int next = 0;
    while (next < claims.size()) {
      int last = lastPiece(claims, next);
      Claim first = claims.get(next);
      united.add(last == next ? first : united(first, first, claims.get(last)));
      next = last + 1;
    }
    return united;
  }

  private int lastPiece(List<Claim> claims, int first) {
    int last = first;
    if (claims.get(first).type() == IdentifierType.UNIQUE) {
      for (int i = first + 1;
          i < claims.size()
              && touching(claims.get(i - 1), claims.get(i))
              && claims.get(i).type() != IdentifierType.PERSON;
          i++) {
        if (claims.get(i).type() == IdentifierType.UNIQUE) {
          last = i;
        }
      }
    }
    return last;
  }

  private static Claim united(Claim kind, Claim first, Claim last) {
    Set<String> detectors = new TreeSet<>(first.detectors());
    detectors.addAll(last.detectors());
    return new Claim(
        new Span(first.span().start(), last.span().end()),
        kind.type(),
        kind.identifierClass(),
        kind.score(),
        detectors);
  }

  /** Whether nothing but a blank or a hyphen stands between two claims. */
  private boolean touching(Claim one, Claim next) {
    String gap = words.text().substring(one.span().end(), next.span().start());
    return gap.length() == 1 && " \u00a0-".contains(gap);
  }

  private boolean isCapitalisedPlace(Claim claim) {
    int end = words.startingFrom(claim.span().end());
    for (int word = words.endingAfter(claim.span().start()); word < end; word++) {
      if (!WordForm.capitalised(words.of(word))) {
        return false;
      }
    }
    return PLACES.contains(claim.type());
  }
}
