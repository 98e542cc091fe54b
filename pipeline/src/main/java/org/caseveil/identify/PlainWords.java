package org.caseveil.identify;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.caseveil.language.LanguagePack;
import org.caseveil.language.Numerals;
import org.caseveil.language.PersonWord;
import org.caseveil.text.WordForm;
import org.caseveil.text.Words;

/**
 * Knows claims that consist of nothing but general words: a relation without a name, a time told
 * only in relation to another, a clock time, a kind of place, how often something was, which of
 * several children somebody is. Immutable, thread safe.
 */
final class PlainWords {

  /** A claim as sure as this stays even if its words are general: "Bishop" may be a name. */
  private static final double SURE = 0.9;

  /** It is enough where the text uses the word as a name. */
  private static final double LIKELY = 0.5;

  /** In letters: April, May and June, and short forms such as Jan, are names of people. */
  private static final int SHORTEST_TIME_NAME = 6;

  /** Words of the relative times that by themselves place nothing. */
  private static final Set<String> CARRIERS =
      Set.of("a", "an", "and", "of", "the", "in", "on", "by", "at", "to", "or", "for", "about");

  /** Shorthand of charts and handovers: "self-discharge x2" is twice. */
  private static final Pattern HOW_OFTEN = Pattern.compile("[xX×] ?\\d");

  /** Which of several: "the youngest of seven" is no age of seven. */
  private static final Set<String> WHICH =
      Set.of(
          "youngest",
          "eldest",
          "oldest",
          "middle",
          "one",
          "first",
          "second",
          "third",
          "fourth",
          "fifth",
          "sixth",
          "seventh",
          "eighth",
          "ninth",
          "tenth",
          "last");

  /** Before a month these tell a time; of somebody called June one says other words before. */
  private static final Set<String> BEFORE_A_MONTH =
      Set.of(
          "in", "since", "until", "till", "early", "mid", "late", "last", "next", "every", "this");

  /** What has a number. */
  private static final Set<String> COUNTED =
      Set.of("room", "number", "no", "level", "floor", "bed", "bay", "chair", "table", "item");

  private static final Pattern NUMBER = Pattern.compile("\\d{1,3}");

  private final Set<String> persons = new HashSet<>();
  private final Set<String> titles = new HashSet<>();
  private final Set<String> weekdays = new HashSet<>();
  private final Set<String> months = new HashSet<>();
  private final LanguagePack language;

  PlainWords(LanguagePack language) {
    this.language = language;
    language.persons().relations().forEach(this::addPerson);
    language.persons().roles().forEach(this::addPerson);
    language.persons().titles().forEach(this::addPerson);
    language.persons().titles().forEach(title -> titles.addAll(title.forms()));
    persons.addAll(language.persons().pronouns().keySet());
    language.time().weekdays().forEach(weekdays::addAll);
    language.time().months().forEach(months::addAll);
  }

  private void addPerson(PersonWord word) {
    word.forms().forEach(form -> persons.addAll(Keys.ofPhrase(form)));
  }

  /**
   * Whether the claim is nothing but general words.
   *
   * @param named keys of words for relatives that the text uses as names
   */
  boolean isPlain(Claim claim, Reading reading, Set<String> named) {
    Words words = reading.words();
    List<String> own = reading.keysIn(claim.span());
    return switch (claim.type()) {
      case PERSON ->
          claim.score() < (named.containsAll(own) ? LIKELY : SURE) && unnamed(claim, words, own)
              || claim.score() < LIKELY
                  && (monthOfATime(claim, reading) || counted(claim, reading));
      case AGE -> ofSeveral(claim, reading);
      case PROFESSION -> relative(own);
      case DATE -> relative(own) || clock(own, claim.span().of(words.text()));
      case LOCATION, ORGANIZATION ->
          claim.score() < SURE && uncapitalised(claim, words) && general(own);
      case ID -> claim.score() < SURE && HOW_OFTEN.matcher(claim.span().of(words.text())).matches();
      default -> false;
    };
  }

  /** "The third of five": either number. */
  private boolean ofSeveral(Claim claim, Reading reading) {
    List<String> keys = reading.keys();
    int first = reading.first(claim.span());
    int end = reading.end(claim.span());
    boolean several =
        first > 1
            && end == first + 1
            && keys.get(first - 1).equals("of")
            && WHICH.contains(keys.get(first - 2));
    boolean which =
        end == first + 1
            && end + 1 < keys.size()
            && WHICH.contains(keys.get(first))
            && keys.get(end).equals("of")
            && number(keys.get(end + 1));
    return several || which;
  }

  /** "Monday", "December": written in full, but not those that are given names too. */
  private boolean namesTimeOnly(String key) {
    return key.length() >= SHORTEST_TIME_NAME
        && (weekdays.contains(key) || months.contains(key))
        && !key.equals("august");
  }

  /** "In June", "until April". */
  private boolean monthOfATime(Claim claim, Reading reading) {
    int first = reading.first(claim.span());
    return first > 0
        && reading.end(claim.span()) == first + 1
        && months.contains(reading.keys().get(first))
        && BEFORE_A_MONTH.contains(reading.keys().get(first - 1));
  }

  /** A word that only tells what the number after it counts: "Room 11", the sex in "(F, 71)". */
  private static boolean counted(Claim claim, Reading reading) {
    int first = reading.first(claim.span());
    int next = first + 1;
    if (reading.end(claim.span()) != next || next >= reading.words().count()) {
      return false;
    }
    String key = reading.keys().get(first);
    boolean number = NUMBER.matcher(reading.keys().get(next)).matches();
    String gap = reading.words().gapAfter(first);
    return number
        && (COUNTED.contains(key) && gap.isBlank()
            || (key.equals("f") || key.equals("m")) && gap.strip().matches("[,/]?"));
  }

  /** "Mum", "the sister": but not "Mrs Bishop", nor "Will" with a capital. */
  private boolean unnamed(Claim claim, Words words, List<String> own) {
    int first = words.endingAfter(claim.span().start());
    if (first > 0
        && titles.contains(WordForm.key(words.of(first - 1)))
        && words.gapAfter(first - 1).length() <= 2) {
      return false;
    }
    for (int i = 0; i < own.size(); i++) {
      boolean grammar =
          language.functionWords().contains(own.get(i))
              && !WordForm.capitalised(words.of(first + i));
      if (!grammar && !persons.contains(own.get(i)) && !namesTimeOnly(own.get(i))) {
        return false;
      }
    }
    return true;
  }

  /**
   * Number words alone may be a year, and a month with a number is a date: every word must be
   * general, at least one must place the time by another, and no number may stand with a month.
   */
  private boolean relative(List<String> own) {
    boolean core = false;
    boolean month = false;
    boolean number = false;
    for (String key : own) {
      boolean named = weekdays.contains(key) || months.contains(key);
      if (!named && !language.time().relative().contains(key)) {
        return false;
      }
      number |= number(key);
      month |= months.contains(key);
      core |= named || !CARRIERS.contains(key) && !number(key);
    }
    return core && !(month && number);
  }

  private boolean number(String key) {
    return language.spoken().digits().containsKey(key) || Numerals.parse(key).isPresent();
  }

  private boolean clock(List<String> own, String text) {
    boolean told = false;
    for (String key : own) {
      boolean digits = key.length() <= 2 && key.chars().allMatch(Character::isDigit);
      boolean word = language.time().clock().contains(key) || glued(key);
      if (!digits && !word && !language.spoken().digits().containsKey(key)) {
        return false;
      }
      told |= word;
    }
    return told || text.matches("\\d{1,2}:\\d{2}");
  }

  /** "8pm". */
  private static boolean glued(String key) {
    return key.matches("\\d{1,2}(?:am|pm|h|hrs)");
  }

  private boolean general(List<String> own) {
    return own.stream()
        .allMatch(
            key ->
                language.genericPlaces().contains(key) || language.functionWords().contains(key));
  }

  private static boolean uncapitalised(Claim claim, Words words) {
    int last = words.startingFrom(claim.span().end());
    for (int word = words.endingAfter(claim.span().start()); word < last; word++) {
      if (WordForm.capitalised(words.of(word))) {
        return false;
      }
    }
    return true;
  }
}
