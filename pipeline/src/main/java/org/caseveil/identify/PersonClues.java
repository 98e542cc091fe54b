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

  private static final int WORDS_AFTER = 7;
  private static final int PRONOUN_REACH = 12;
  private static final String APPOSITION = ",(:–—-";
  private static final String CLOSING = ",.;:!?)\n–—";
  private static final Set<String> LINKS = Set.of("is", "was", "called", "named");
  private static final Set<String> PATIENT = Set.of("patient", "patients");

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

  /**
   * The title that stands right before a name. A relation in lower case ("her sister Ada") is none.
   */
  Optional<Clue> title(Reading reading, Span name, Map<Integer, PhraseTrie.Match<Clue>> spoken) {
    int before = reading.first(name) - 1;
    if (before < 0 || !reading.closeToNext(before)) {
      return Optional.empty();
    }
    PhraseTrie.Match<Clue> said = spoken.get(before);
    boolean relation =
        said != null
            && said.value().kind() == Kind.RELATION
            && !reading.typography().capitalised(before);
    return relation
        ? Optional.empty()
        : Optional.ofNullable(titles.get(reading.keys().get(before)));
  }

  /**
   * The relation or role told of a name, right before it ("his mother, Ngozi", "my patient is Tom")
   * or right after it ("Ngozi, the patient's wife"). Anything looser tells nothing, as a wrong role
   * is worse than none.
   */
  Optional<Clue> told(
      Reading reading, Span name, Map<Integer, PhraseTrie.Match<Clue>> spoken, Set<Integer> named) {
    return before(reading, name, spoken, named)
        .or(() -> after(reading, reading.end(name), spoken, named));
  }

  private Optional<Clue> before(
      Reading reading, Span name, Map<Integer, PhraseTrie.Match<Clue>> spoken, Set<Integer> named) {
    int word = reading.first(name) - 1;
    if (word > 0 && titles.containsKey(reading.keys().get(word)) && !spoken.containsKey(word)) {
      word--;
    }
    boolean title =
        word >= 0
            && spoken.containsKey(word)
            && titles.containsKey(reading.keys().get(word))
            && reading.typography().capitalised(word)
            && reading.closeToNext(word)
            && !ends(reading, word, APPOSITION);
    if (title) {
      return Optional.empty(); // "Sister Ada" is a nun or a nurse
    }
    boolean linked = false;
    while (word > 0 && LINKS.contains(reading.keys().get(word)) && !parted(reading, word)) {
      linked = true;
      word--;
    }
    PhraseTrie.Match<Clue> match = word < 0 || named.contains(word) ? null : spoken.get(word);
    if (match == null || parted(reading, word) || !determined(reading, match)) {
      return Optional.empty();
    }
    boolean apart = ends(reading, word, APPOSITION);
    int last = reading.end(name) - 1;
    boolean closed = last + 1 >= reading.keys().size() || ends(reading, last, CLOSING);
    boolean fits = linked ? !apart && !possessive(reading, last) : !apart || closed;
    return fits ? Optional.of(owned(reading, match)) : Optional.empty();
  }

  private Optional<Clue> after(
      Reading reading, int end, Map<Integer, PhraseTrie.Match<Clue>> spoken, Set<Integer> named) {
    int limit = Math.min(reading.keys().size(), end + WORDS_AFTER);
    if (end < 1 || end >= limit || parted(reading, end - 1)) {
      return Optional.empty();
    }
    boolean linked = LINKS.contains(reading.keys().get(end));
    if (!linked && !ends(reading, end - 1, APPOSITION)) {
      return Optional.empty();
    }
    int start = linked ? end + 1 : end;
    if (start >= limit || !opensApposition(reading, start, spoken)) {
      return Optional.empty();
    }
    for (int word = start; word < limit && !named.contains(word); word++) {
      PhraseTrie.Match<Clue> match = spoken.get(word);
      if (match != null && !possessive(reading, word)) {
        boolean closed = word + 1 >= reading.keys().size() || ends(reading, word, CLOSING);
        return closed && match.first() > end - 1 && determined(reading, match)
            ? Optional.of(owned(reading, match))
            : Optional.empty();
      }
      if (ends(reading, word, CLOSING)) {
        break;
      }
    }
    return Optional.empty();
  }

  /**
   * Whether what stands from {@code word} on can be nothing but who somebody is: "the patient's
   * wife", "wife of the patient", but not "who never met the patient" nor "worried about her son".
   */
  private static boolean opensApposition(
      Reading reading, int word, Map<Integer, PhraseTrie.Match<Clue>> spoken) {
    return Reading.DETERMINERS.contains(reading.keys().get(word)) || spoken.containsKey(word);
  }

  /**
   * Whether an article or a possessive stands before a relation, at most one word between ("her
   * elder sister"), or the line begins with it ("Patient: Tom"). Of possessives in -s only the
   * patient's counts: "his wife's mother" is nobody's mother in this case.
   */
  private static boolean determined(Reading reading, PhraseTrie.Match<Clue> match) {
    int before = match.first() - 1;
    if (before < 0 || ends(reading, before, "\n") || match.first() < match.last()) {
      return true;
    }
    List<String> keys = reading.keys();
    if (keys.get(before).equals("s")) {
      return before > 0 && PATIENT.contains(keys.get(before - 1));
    }
    if (PATIENT.contains(keys.get(before)) || Reading.DETERMINERS.contains(keys.get(before))) {
      return true;
    }
    return before > 0
        && !ends(reading, before, APPOSITION + CLOSING)
        && !ends(reading, before - 1, APPOSITION + CLOSING)
        && Reading.DETERMINERS.contains(keys.get(before - 1));
  }

  private static boolean parted(Reading reading, int word) {
    return ends(reading, word, ".!?;\n");
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

  /** Women's pronouns after a name, less men's. */
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
