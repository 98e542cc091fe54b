package org.caseveil.brief;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.caseveil.brief.Brief.CastMember;
import org.caseveil.brief.RoleMentions.Found;
import org.caseveil.identify.Person;
import org.caseveil.language.Gender;
import org.caseveil.language.PersonWords;
import org.caseveil.text.Span;

/**
 * Lists everybody in the story: the presenter, the persons whom the search linked, and those who
 * are only called by a relation, a role or as a group. Thread safe.
 */
final class CastList {

  private static final String PRESENTER = "presenter";

  private final RoleMentions roles;
  private final Voices voices;

  CastList(PersonWords persons, BriefWords words) {
    this.roles = new RoleMentions(persons, words.groups());
    this.voices = new Voices(words);
  }

  /**
   * Somebody before it is known whether they are heard.
   *
   * @param mentions ascending
   */
  record Figure(
      String name,
      Optional<String> role,
      Optional<Gender> gender,
      boolean isGroup,
      List<Span> mentions) {

    boolean isPatient() {
      return role.filter("patient"::equals).isPresent();
    }
  }

  /**
   * Lists the cast.
   *
   * @param names how the shared case names each person, by entity
   */
  List<CastMember> of(Telling telling, List<Person> persons, Map<String, String> names) {
    List<Figure> figures =
        figures(telling, persons, names).stream()
            .filter(figure -> !figure.mentions().isEmpty())
            .sorted(Comparator.comparing(figure -> figure.mentions().get(0)))
            .toList();
    List<Boolean> heard = voices.heard(telling, figures);
    List<CastMember> cast = new ArrayList<>();
    cast.add(new CastMember("the presenter", Optional.empty(), true));
    for (int i = 0; i < figures.size(); i++) {
      Figure figure = figures.get(i);
      Optional<String> role = figure.role().filter(r -> !figure.name().equals("the " + r));
      cast.add(new CastMember(figure.name(), role, heard.get(i)));
    }
    return cast;
  }

  private List<Figure> figures(Telling telling, List<Person> persons, Map<String, String> names) {
    Map<String, Found> called = roles.in(telling);
    List<Figure> figures = new ArrayList<>();
    Set<String> taken = new TreeSet<>(Set.of(PRESENTER));
    for (Person person : persons) {
      String name = names.get(person.entity());
      String role = person.role().orElse("");
      if (name != null && !role.equals(PRESENTER)) {
        // The first person of a role is also whom the bare word means.
        Found bare = taken.add(role) ? called.get(role) : null;
        figures.add(figure(telling, person, name, bare == null ? List.of() : bare.places()));
      }
    }
    called.forEach(
        (role, found) -> {
          if (!taken.contains(role)) {
            figures.add(
                new Figure(
                    "the " + role,
                    Optional.of(role),
                    found.gender(),
                    found.isGroup(),
                    List.copyOf(found.places())));
          }
        });
    return figures;
  }

  private static Figure figure(Telling telling, Person person, String name, List<Span> bare) {
    String edge = name.startsWith("[") ? "" : "(?<![\\p{L}\\p{N}])";
    List<Span> mentions =
        Stream.concat(
                bare.stream(),
                Pattern.compile(edge + Pattern.quote(name) + "(?![\\p{L}\\p{N}])")
                    .matcher(telling.content())
                    .results()
                    .map(found -> new Span(found.start(), found.end()))
                    .filter(telling::mayQuote))
            .sorted()
            .toList();
    Optional<Gender> gender = person.gender().map(known -> Gender.valueOf(known.name()));
    return new Figure(name, person.role(), gender, false, mentions);
  }
}
