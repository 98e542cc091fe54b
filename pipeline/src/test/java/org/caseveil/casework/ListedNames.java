package org.caseveil.casework;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.caseveil.identify.Finding;
import org.caseveil.identify.Identification;
import org.caseveil.identify.IdentifierType;
import org.caseveil.identify.Person;
import org.caseveil.text.Narrative;
import org.caseveil.text.Span;

/** Finds the words it was given, each an entity of its own; "boom" in a text makes it fail. */
final class ListedNames implements IdentifierFinder {

  private final Map<String, IdentifierType> words;

  ListedNames(Map<String, IdentifierType> words) {
    this.words = words;
  }

  @Override
  public Identification find(Narrative narrative) {
    String text = narrative.given().reveal();
    if (text.contains("boom")) {
      throw new IllegalStateException("a detector met " + text);
    }
    List<Finding> findings = new ArrayList<>();
    for (Map.Entry<String, IdentifierType> word : words.entrySet()) {
      Matcher matcher = Pattern.compile("\\b" + Pattern.quote(word.getKey()) + "\\b").matcher(text);
      while (matcher.find()) {
        IdentifierType type = word.getValue();
        findings.add(
            new Finding(
                new Span(matcher.start(), matcher.end()),
                type,
                type.usualClass(),
                (type == IdentifierType.PERSON ? "p" : "x") + word.getKey().length(),
                0.9,
                Set.of("listed")));
      }
    }
    findings.sort(Comparator.comparing(Finding::span));
    return new Identification(findings, cast(findings));
  }

  private static List<Person> cast(List<Finding> findings) {
    Map<String, List<Integer>> persons = new LinkedHashMap<>();
    for (int i = 0; i < findings.size(); i++) {
      if (findings.get(i).type() == IdentifierType.PERSON) {
        persons.computeIfAbsent(findings.get(i).entity(), e -> new ArrayList<>()).add(i);
      }
    }
    List<Person> cast = new ArrayList<>();
    persons.forEach(
        (entity, indices) -> {
          Optional<String> role = cast.isEmpty() ? Optional.of("patient") : Optional.empty();
          cast.add(new Person(entity, role, Optional.empty(), indices));
        });
    return cast;
  }
}
