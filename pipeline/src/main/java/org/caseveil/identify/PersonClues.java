package org.caseveil.identify;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.caseveil.language.Gender;
import org.caseveil.language.LanguagePack;
import org.caseveil.language.PersonWord;
import org.caseveil.text.Span;

/**
 * Reads from the words around a name who the person is: a title before it, a relation or a role
 * before or after it, pronouns that follow. Immutable, thread safe.
 */
final class PersonClues {

  private static final int WORDS_BEFORE = 4;
  private static final int WORDS_AFTER = 7;
  private static final int PRONOUN_REACH = 12;

  /** How a word that tells of a person was found. */
  enum Kind {
    TITLE,
    RELATION,
    ROLE
  }

  /** What a word tells of the person it stands by. */
  record Clue(Kind kind, String role, Optional<Gender> gender) {}

  private final PhraseTrie<Clue> trie = new PhraseTrie<>();
  private final Map<String, Clue> titles = new HashMap<>();
  private final Map<String, Gender> pronouns;

  PersonClues(LanguagePack language) {
    pronouns = language.persons().pronouns();
    add(language.persons().roles(), Kind.ROLE);
    add(language.persons().relations(), Kind.RELATION);
    for (PersonWord title : language.persons().titles()) {
      for (String form : title.forms()) {
        titles.putIfAbsent(form, new Clue(Kind.TITLE, title.role(), title.gender()));
      }
    }
  }

  private void add(List<PersonWord> words, Kind kind) {
    for (PersonWord word : words) {
      for (String form : word.forms()) {
        trie.add(Keys.ofPhrase(form), new Clue(kind, word.role(), word.gender()));
      }
    }
  }

  /** All relations and roles of a text, by the last word of each. */
  Map<Integer, PhraseTrie.Match<Clue>> spoken(Reading reading) {
    Map<Integer, PhraseTrie.Match<Clue>> byLast = new HashMap<>();
    for (PhraseTrie.Match<Clue> match : trie.matches(reading.words(), reading.keys())) {
      byLast.put(match.last(), match);
    }
    return byLast;
  }

  /** The title that stands right before a name. */
  Optional<Clue> title(Reading reading, Span name) {
    int before = reading.first(name) - 1;
    if (before < 0 || !reading.closeToNext(before)) {
      return Optional.empty();
    }
    return Optional.ofNullable(titles.get(reading.keys().get(before)));
  }

  /** The relation or role told of a name: "his mother, Ngozi", "Ngozi, the patient's wife". */
  Optional<Clue> told(
      Reading reading, Span name, Map<Integer, PhraseTrie.Match<Clue>> spoken, Set<Integer> named) {
    int first = reading.first(name);
    for (int word = first - 1; word >= Math.max(0, first - WORDS_BEFORE); word--) {
      if (ends(reading, word, ".!?;:\n") || named.contains(word)) {
        break;
      }
      PhraseTrie.Match<Clue> match = spoken.get(word);
      if (match != null && !possessive(reading, word)) {
        return Optional.of(owned(reading, match));
      }
    }
    return after(reading, reading.end(name), spoken, named);
  }

  private Optional<Clue> after(
      Reading reading, int end, Map<Integer, PhraseTrie.Match<Clue>> spoken, Set<Integer> named) {
    boolean apposition =
        end > 0
            && end < reading.keys().size()
            && (ends(reading, end - 1, ",(–—-")
                || Set.of("is", "was", "the", "my", "our").contains(reading.keys().get(end)));
    if (!apposition) {
      return Optional.empty();
    }
    int limit = Math.min(reading.keys().size(), end + WORDS_AFTER);
    for (int word = end; word < limit && !named.contains(word); word++) {
      PhraseTrie.Match<Clue> match = spoken.get(word);
      if (match != null && !possessive(reading, word)) {
        return Optional.of(owned(reading, match));
      }
      if (ends(reading, word, ".!?;:\n,)")) {
        break;
      }
    }
    return Optional.empty();
  }

  /** "My mother" is the presenter's, not the patient's. */
  private static Clue owned(Reading reading, PhraseTrie.Match<Clue> match) {
    Clue clue = match.value();
    boolean own = match.first() > 0 && reading.keys().get(match.first() - 1).equals("my");
    return own && clue.kind() == Kind.RELATION
        ? new Clue(clue.kind(), "presenter's " + clue.role(), clue.gender())
        : clue;
  }

  /** "The patient's" tells of the next word, not of the name. */
  private static boolean possessive(Reading reading, int word) {
    String gap = reading.words().gapAfter(word);
    return word + 1 < reading.keys().size()
        && !gap.isEmpty()
        && "'’".indexOf(gap.charAt(0)) >= 0
        && reading.keys().get(word + 1).equals("s");
  }

  /** What the pronouns after a name tell: more than none, and none of the other. */
  int pronounBalance(Reading reading, Span name, Set<Integer> named) {
    int balance = 0;
    int end = reading.end(name);
    int limit = Math.min(reading.keys().size(), end + PRONOUN_REACH);
    for (int word = end; word < limit && !named.contains(word); word++) {
      Gender gender = pronouns.get(reading.keys().get(word));
      if (gender != null) {
        balance += gender == Gender.FEMALE ? 1 : -1;
      }
    }
    return balance;
  }

  private static boolean ends(Reading reading, int word, String signs) {
    String gap = reading.words().gapAfter(word);
    for (int i = 0; i < gap.length(); i++) {
      if (signs.indexOf(gap.charAt(i)) >= 0) {
        return true;
      }
    }
    return false;
  }
}
