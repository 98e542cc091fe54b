package org.caseveil.brief;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.caseveil.language.Gender;
import org.caseveil.language.PersonWord;
import org.caseveil.language.PersonWords;
import org.caseveil.text.Span;

/**
 * Finds where people are called by a relation, a role or as a group. Of overlapping words the
 * longest counts. A relation after "my" is the presenter's own and does not count; nor does a role
 * without an article ("you sign it, doctor"), in somebody's speech, or after "I was". Thread safe.
 */
final class RoleMentions {

  private static final Pattern OWN =
      Pattern.compile(
          "\\b(?:my|our)\\s+(?:(?:own|late|dear|poor|old)\\s+)*$", Pattern.CASE_INSENSITIVE);
  private static final Pattern ARTICLE =
      Pattern.compile(
          "\\b(?:the|a|an|his|her|their|my|our|this|that|another|one|some|two|three|each|every)\\s+"
              + "(?:[\\p{L}-]+\\s+){0,2}$",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern PRESENTER =
      Pattern.compile(
          "\\b(?:i\\s+(?:was|am)|i['’]?m|as|i['’]?ve\\s+been)\\s+(?:the|a|an)\\s+(?:[\\p{L}-]+\\s+){0,2}$",
          Pattern.CASE_INSENSITIVE);
  private static final int REACH_BEFORE = 60;

  private final Map<String, Called> byForm = new HashMap<>();
  private final Pattern anyForm;

  /** How somebody is called. */
  private record Called(String role, Kind kind, Optional<Gender> gender) {}

  private enum Kind {
    RELATION,
    ROLE,
    GROUP
  }

  /**
   * Where a relation, a role or a group is spoken of.
   *
   * @param places ascending
   * @param gender if the words tell
   * @param isGroup whether they are several
   */
  record Found(List<Span> places, Optional<Gender> gender, boolean isGroup) {}

  RoleMentions(PersonWords persons, List<String> groups) {
    groups.forEach(group -> byForm.put(group, new Called(group, Kind.GROUP, Optional.empty())));
    persons.relations().forEach(word -> add(word, Kind.RELATION));
    persons.roles().forEach(word -> add(word, Kind.ROLE));
    this.anyForm = Phrases.anyOf(byForm.keySet());
  }

  private void add(PersonWord word, Kind kind) {
    word.forms()
        .forEach(form -> byForm.putIfAbsent(form, new Called(word.role(), kind, word.gender())));
  }

  /** By role, in alphabetical order. */
  Map<String, Found> in(Telling telling) {
    Map<String, Found> found = new TreeMap<>();
    Matcher form = anyForm.matcher(telling.content());
    while (form.find()) {
      Span place = new Span(form.start(), form.end());
      Called called = byForm.get(plain(form.group()));
      if (called != null && counts(telling, place, called.kind())) {
        found
            .computeIfAbsent(
                called.role(),
                role -> new Found(new ArrayList<>(), called.gender(), called.kind() == Kind.GROUP))
            .places()
            .add(place);
      }
    }
    return found;
  }

  private static boolean counts(Telling telling, Span place, Kind kind) {
    String text = telling.content();
    String before = text.substring(Math.max(0, place.start() - REACH_BEFORE), place.start());
    if (!telling.mayQuote(place) || before.endsWith("[")) {
      return false;
    }
    return switch (kind) {
      case RELATION -> !OWN.matcher(before).find();
      case GROUP -> !telling.isSpoken(place.start());
      case ROLE ->
          !telling.isSpoken(place.start())
              && ARTICLE.matcher(before).find()
              && !PRESENTER.matcher(before).find();
    };
  }

  private static String plain(String form) {
    return form.toLowerCase(Locale.ROOT).replaceAll("['’]", "").replaceAll("[\\s-]+", " ");
  }
}
