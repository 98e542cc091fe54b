package org.caseveil.identify;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.caseveil.text.Words;

/**
 * Finds who an age, a job, an origin or a telling phrase is said of: the relation right before it
 * ("his wife, 45"), the person named last in the same passage, the one named next, or the patient.
 */
final class Owners {

  private static final int RELATION_REACH = 3;
  private static final int NEXT_NAME_REACH = 12;

  private final Reading reading;
  private final List<Claim> claims;
  private final Map<Integer, PhraseTrie.Match<PersonClues.Clue>> spoken;
  private final List<Member> cast;
  private final int[] passages;
  private final TreeMap<Integer, Member> byFirstWord = new TreeMap<>();
  private final Map<String, Member> byRole = new HashMap<>();

  Owners(
      Reading reading,
      List<Claim> claims,
      Map<Integer, PhraseTrie.Match<PersonClues.Clue>> spoken,
      List<Member> cast) {
    this.reading = reading;
    this.claims = claims;
    this.spoken = spoken;
    this.cast = cast;
    passages = passages(reading.words());
    for (Member member : cast) {
      member.role().ifPresent(role -> byRole.putIfAbsent(role, member));
      for (int mention : member.names()) {
        byFirstWord.put(reading.first(claims.get(mention).span()), member);
      }
    }
  }

  /** The person a claim is said of; one is added to the cast if nobody fits. */
  Member ownerOf(int claim) {
    int word = reading.first(claims.get(claim).span());
    Map.Entry<Integer, Member> named = byFirstWord.floorEntry(word);
    int lastName = named == null ? -1 : named.getKey();
    Optional<Member> related = relatedBefore(word, lastName);
    if (related.isPresent()) {
      return related.get();
    }
    if (named != null && samePassage(lastName, word)) {
      return named.getValue();
    }
    Map.Entry<Integer, Member> next = byFirstWord.ceilingEntry(word);
    if (next != null
        && next.getKey() - word <= NEXT_NAME_REACH
        && samePassage(word, next.getKey())) {
      return next.getValue();
    }
    return withRole("patient", Optional.empty());
  }

  private Optional<Member> relatedBefore(int word, int lastName) {
    int limit = Math.max(lastName, word - RELATION_REACH - 1);
    for (int at = word - 1; at > limit && at >= 0; at--) {
      String gap = reading.words().gapAfter(at);
      if (gap.indexOf('\n') >= 0 || gap.indexOf('.') >= 0) {
        break;
      }
      PhraseTrie.Match<PersonClues.Clue> match = spoken.get(at);
      if (match != null && match.value().kind() == PersonClues.Kind.RELATION) {
        return Optional.of(withRole(match.value().role(), Optional.of(match.value())));
      }
    }
    return Optional.empty();
  }

  private Member withRole(String role, Optional<PersonClues.Clue> clue) {
    return byRole.computeIfAbsent(
        role,
        r -> {
          Member member = new Member(List.of());
          member.vote(r, 1, clue.flatMap(PersonClues.Clue::gender));
          cast.add(member);
          return member;
        });
  }

  private boolean samePassage(int from, int to) {
    return passages[from] == passages[to];
  }

  private static int[] passages(Words words) {
    int[] passages = new int[words.count()];
    for (int word = 1; word < passages.length; word++) {
      boolean feed = words.gapAfter(word - 1).indexOf('\n') >= 0;
      passages[word] = passages[word - 1] + (feed ? 1 : 0);
    }
    return passages;
  }
}
