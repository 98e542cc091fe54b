package org.caseveil.casework;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.caseveil.identify.Finding;
import org.caseveil.identify.Identification;
import org.caseveil.identify.IdentifierType;
import org.caseveil.identify.Person;
import org.caseveil.text.Span;
import org.junit.jupiter.api.Test;

final class FindingsTest {

  private static final String TEXT = "Ngozi Okonkwo saw Chidi and Moss.";

  private static final Identification FOUND =
      new Identification(
          List.of(finding("Okonkwo", IdentifierType.PERSON, "p1")),
          List.of(new Person("p1", Optional.of("patient"), Optional.empty(), List.of(0))));

  @Test
  void aWiderNameThatAPersonAskedForIsOfTheSamePerson() {
    Identification all =
        Findings.withAsked(FOUND, List.of(person("Ngozi Okonkwo"), person("Okonkwo")), TEXT);
    assertThat(all.findings())
        .singleElement()
        .satisfies(finding -> assertThat(finding.span()).isEqualTo(new Span(0, 13)))
        .satisfies(finding -> assertThat(finding.entity()).isEqualTo("p1"));
    assertThat(all.cast()).containsExactlyElementsOf(FOUND.cast());
  }

  @Test
  void aPersonStaysInTheCastAtTheDetailThatTheNameWentInto() {
    Identification all =
        Findings.withAsked(
            FOUND, List.of(finding("Okonkwo saw", IdentifierType.UNIQUE, "asked")), TEXT);
    assertThat(all.findings()).extracting(Finding::type).containsExactly(IdentifierType.UNIQUE);
    assertThat(all.cast().get(0).findings()).containsExactly(0);
  }

  @Test
  void peopleAddedOneAfterTheOtherAreDifferentPeople() {
    Identification once = Findings.withAsked(FOUND, List.of(person("Chidi")), TEXT);
    Identification twice = Findings.with(once, List.of(person("Moss")), TEXT);
    assertThat(twice.findings()).extracting(Finding::entity).doesNotHaveDuplicates();
    assertThat(twice.cast()).hasSize(3);
  }

  @Test
  void whatALaterLookFindsNeverChangesAnEarlierFinding() {
    assertThat(Findings.with(FOUND, List.of(person("Ngozi Okonkwo")), TEXT)).isEqualTo(FOUND);
  }

  private static Finding person(String words) {
    return finding(words, IdentifierType.PERSON, "asked");
  }

  private static Finding finding(String words, IdentifierType type, String entity) {
    int at = TEXT.indexOf(words);
    return new Finding(
        new Span(at, at + words.length()), type, type.usualClass(), entity, 1, Set.of("test"));
  }
}
