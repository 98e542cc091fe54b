package org.caseveil.brief;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.caseveil.brief.Brief.CastMember;
import org.caseveil.identify.Person;
import org.caseveil.language.PersonWord;
import org.caseveil.language.PersonWords;
import org.caseveil.text.Span;

/**
 * Lists everybody in the story: the presenter, the persons whom the search linked, and those who
 * are only called by a relation, a role or as a group. A relation after "my" is the presenter's own
 * and is left out. Thread safe.
 */
final class CastList {

  private static final String PRESENTER = "presenter";
  private static final int MOST = 12;

  private final Map<String, List<String>> formsByRole = new TreeMap<>();
  private final Map<String, Boolean> isRelation = new TreeMap<>();
  private final List<String> groups;
  private final Voices voices;

  CastList(PersonWords persons, BriefWords words) {
    this.groups = words.groups();
    this.voices = new Voices(words);
    persons.relations().forEach(word -> add(word, true));
    persons.roles().forEach(word -> add(word, false));
  }

  private void add(PersonWord word, boolean relation) {
    formsByRole.computeIfAbsent(word.role(), role -> new ArrayList<>()).addAll(word.forms());
    isRelation.putIfAbsent(word.role(), relation);
  }

  /**
   * Somebody before it is known whether they are heard. A role in somebody's speech ("you sign it,
   * doctor") may address the presenter and brings nobody in.
   */
  private record Figure(
      String name, Optional<String> role, Pattern mentions, boolean countsInSpeech) {}

  /**
   * Lists the cast.
   *
   * @param names how the shared case names each person, by entity
   */
  List<CastMember> of(Telling telling, List<Person> persons, Map<String, String> names) {
    List<Figure> figures = figures(telling, persons, names);
    List<Boolean> heard = voices.heard(telling, figures.stream().map(Figure::mentions).toList());
    List<CastMember> cast = new ArrayList<>();
    cast.add(new CastMember("the presenter", Optional.empty(), true));
    for (int i = 0; i < Math.min(MOST, figures.size()); i++) {
      cast.add(new CastMember(figures.get(i).name(), figures.get(i).role(), heard.get(i)));
    }
    return cast;
  }

  private List<Figure> figures(Telling telling, List<Person> persons, Map<String, String> names) {
    Map<String, Figure> figures = new LinkedHashMap<>();
    for (Person person : persons) {
      String role = person.role().orElse("");
      Optional<String> name = Optional.ofNullable(names.get(person.entity()));
      if (name.isPresent() && !role.equals(PRESENTER)) {
        // The first person of a role is also whom the bare word means.
        boolean first = figures.values().stream().noneMatch(f -> f.role().equals(person.role()));
        Pattern mentions = mentions(name.get(), first ? role : "");
        figures.put(person.entity(), new Figure(name.get(), person.role(), mentions, true));
      }
    }
    List<String> named = persons.stream().flatMap(p -> p.role().stream()).toList();
    formsByRole.keySet().stream()
        .filter(role -> !named.contains(role) && !role.equals(PRESENTER))
        .forEach(role -> figures.put("role " + role, roleFigure(role)));
    groups.forEach(
        group ->
            figures.put(
                "group " + group,
                new Figure(
                    "the " + group, Optional.empty(), Phrases.anyOf(List.of(group)), false)));
    return figures.values().stream()
        .filter(figure -> first(figure, telling) < Integer.MAX_VALUE)
        .sorted((a, b) -> Integer.compare(first(a, telling), first(b, telling)))
        .toList();
  }

  private Figure roleFigure(String role) {
    boolean relation = isRelation.getOrDefault(role, false);
    return new Figure("the " + role, Optional.empty(), word(role), relation);
  }

  /** Where somebody is first mentioned; a mention in the presenter's own life is none. */
  private static int first(Figure figure, Telling telling) {
    return figure
        .mentions()
        .matcher(telling.content())
        .results()
        .filter(found -> telling.mayQuote(new Span(found.start(), found.end())))
        .filter(found -> figure.countsInSpeech() || !telling.isSpoken(found.start()))
        .mapToInt(MatchResult::start)
        .findFirst()
        .orElse(Integer.MAX_VALUE);
  }

  /** A name as it stands, or the role's words. */
  private Pattern mentions(String name, String role) {
    String exact = "(?<![\\p{L}\\p{N}])" + Pattern.quote(name) + "(?![\\p{L}\\p{N}])";
    String byName = name.startsWith("[") ? Pattern.quote(name) : exact;
    return formsByRole.containsKey(role)
        ? Pattern.compile(byName + "|" + word(role).pattern(), Pattern.CASE_INSENSITIVE)
        : Pattern.compile(byName);
  }

  private Pattern word(String role) {
    // "my mother" is the presenter's; "my patient" and "my colleague" belong to the story. "I was
    // the doctor" tells who the presenter is.
    String before =
        isRelation.getOrDefault(role, false)
            ? "(?<!\\b(?:my|our)(?: own| late| dear)? )"
            : "(?<!\\bi(?: was| am|['’]m) (?:the|a|an) (?:\\w{1,12} )?(?:\\w{1,12} )?)(?<!\\bas (?:the|a|an) )";
    return Pattern.compile(
        before
            + "(?<![\\p{L}\\p{N}\\[])(?:"
            + Phrases.alternatives(formsByRole.getOrDefault(role, List.of()))
            + ")(?![\\p{L}\\p{N}])",
        Pattern.CASE_INSENSITIVE);
  }
}
