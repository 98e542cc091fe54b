package org.caseveil.identify;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.caseveil.text.Narrative;
import org.caseveil.text.SensitiveText;
import org.junit.jupiter.api.Test;

final class CastLinkerTest {

  private static Identification link(String text, Object... marks) {
    Map<String, IdentifierType> map = new LinkedHashMap<>();
    for (int i = 0; i < marks.length; i += 2) {
      map.put((String) marks[i], (IdentifierType) marks[i + 1]);
    }
    return Knowledge.search(map).find(Narrative.typed(new SensitiveText(text)));
  }

  private static Optional<Person> person(Identification found, String text, String name) {
    return found.cast().stream()
        .filter(
            person ->
                person.findings().stream()
                    .anyMatch(i -> found.findings().get(i).span().of(text).equals(name)))
        .findFirst();
  }

  private static Optional<String> role(Identification found, String text, String name) {
    return person(found, text, name).flatMap(Person::role);
  }

  @Test
  void aPartOfANameIsTheSamePerson() {
    String text = "Mrs. Agar waited. Winifred Agar is here. Winifred wept.";
    Identification found = link(text, "Winifred Agar", IdentifierType.PERSON);
    assertThat(found.findings()).extracting(Finding::entity).containsOnly("p1").hasSize(3);
  }

  @Test
  void aMisspellingIsTheSamePerson() {
    String text = "Ngozi Okonkwo came. Then Okonkow left.";
    Identification found = link(text, "Ngozi Okonkwo", IdentifierType.PERSON);
    assertThat(found.cast()).hasSize(1);
  }

  @Test
  void twoPersonsWithOneSurnameStayTwo() {
    String text = "Ada Obi sat by Emeka Obi.";
    Identification found =
        link(text, "Ada Obi", IdentifierType.PERSON, "Emeka Obi", IdentifierType.PERSON);
    assertThat(found.cast()).hasSize(2);
  }

  @Test
  void aRelationBeforeOrAfterANameTellsTheRole() {
    String text =
        "The patient, Tom Reed, lay there. His mother, Ngozi, wept. Anna Bell, the patient's wife,"
            + " left.";
    Identification found =
        link(
            text,
            "Tom Reed",
            IdentifierType.PERSON,
            "Ngozi",
            IdentifierType.PERSON,
            "Anna Bell",
            IdentifierType.PERSON);
    assertThat(role(found, text, "Ngozi")).contains("mother");
    assertThat(role(found, text, "Anna Bell")).contains("wife");
    assertThat(role(found, text, "Tom Reed")).contains("patient");
  }

  @Test
  void anAgeBeforeANameTellsThePatient() {
    String text =
        "Mo presented a 34-year-old woman, Vida, who came. Her twins, Kay and Lou, 6, were there.";
    Identification found =
        link(
            text,
            "Mo",
            IdentifierType.PERSON,
            "34",
            IdentifierType.AGE,
            "Vida",
            IdentifierType.PERSON,
            "Kay",
            IdentifierType.PERSON,
            "Lou",
            IdentifierType.PERSON,
            "6",
            IdentifierType.AGE);
    assertThat(role(found, text, "Vida")).contains("patient");
    assertThat(role(found, text, "Lou")).isEmpty();
  }

  @Test
  void namesOfAListStayApart() {
    String text = "Present: Vida S., Mo, Lou.";
    Identification found = link(text, "Vida S., Mo", IdentifierType.PERSON);
    assertThat(found.findings())
        .extracting(finding -> finding.span().of(text))
        .containsExactly("Vida S.", "Mo");
  }

  @Test
  void aTitleTellsTheGender() {
    String text = "Mr Reed and Mrs Bell came.";
    Identification found = link(text, "Reed", IdentifierType.PERSON, "Bell", IdentifierType.PERSON);
    assertThat(person(found, text, "Reed").flatMap(Person::gender)).contains(Person.Gender.MALE);
    assertThat(person(found, text, "Bell").flatMap(Person::gender)).contains(Person.Gender.FEMALE);
  }

  @Test
  void aSignatureIsThePresenters() {
    String text = "Tom Reed died. I miss Tom.\nThank you\nBronwyn Price";
    Identification found =
        link(text, "Tom Reed", IdentifierType.PERSON, "Bronwyn Price", IdentifierType.PERSON);
    assertThat(role(found, text, "Bronwyn Price")).contains("presenter");
    assertThat(role(found, text, "Tom Reed")).isEmpty();
  }

  @Test
  void anAgeGoesToThePersonItIsSaidOf() {
    String text = "Tom Reed is 61. His wife, 45, came too.";
    Identification found =
        link(
            text,
            "Tom Reed",
            IdentifierType.PERSON,
            "61",
            IdentifierType.AGE,
            "45",
            IdentifierType.AGE);
    assertThat(role(found, text, "45")).contains("wife");
    assertThat(found.findings().get(1).entity()).isEqualTo(found.findings().get(0).entity());
    assertThat(found.findings().get(2).entity()).isNotEqualTo(found.findings().get(0).entity());
  }

  @Test
  void equalPlacesAreOneEntity() {
    String text = "From Leeds to York and back to Leeds.";
    Identification found =
        link(text, "Leeds", IdentifierType.LOCATION, "York", IdentifierType.LOCATION);
    assertThat(found.findings()).extracting(Finding::entity).isEqualTo(List.of("l1", "l2", "l1"));
  }

  @Test
  void aRelationThatIsNotTightTellsNoRole() {
    String text =
        "His mother said that Sipho came. Ada, whose wife's mother is ill, sat. I told the mother,"
            + " Femi wept.";
    Identification found =
        link(
            text,
            "Sipho",
            IdentifierType.PERSON,
            "Ada",
            IdentifierType.PERSON,
            "Femi",
            IdentifierType.PERSON);
    assertThat(found.cast()).hasSize(3).allMatch(person -> person.role().isEmpty());
  }

  @Test
  void aSentenceAboutSomebodyElseTellsNoRole() {
    String text =
        "Mick: asked about the partner. Tom was worried about the patient. Ada, who met his wife.";
    Identification found =
        link(
            text,
            "Mick",
            IdentifierType.PERSON,
            "Tom",
            IdentifierType.PERSON,
            "Ada",
            IdentifierType.PERSON);
    assertThat(found.cast()).hasSize(3).allMatch(person -> person.role().isEmpty());
  }

  @Test
  void whoseCaseItIsIsNotThePatient() {
    String text = "1. Tunde's case. Woman of 61.";
    Identification found = link(text, "Tunde", IdentifierType.PERSON, "61", IdentifierType.AGE);
    assertThat(role(found, text, "Tunde")).isEmpty();
  }

  @Test
  void aRoleAgainstTheTitlesGenderIsNone() {
    String text = "The mother, Mr Reed, came.";
    Identification found = link(text, "Reed", IdentifierType.PERSON);
    assertThat(role(found, text, "Reed")).isEmpty();
  }

  @Test
  void aRoleAgainstThePronounsIsNone() {
    String text = "His mother, Sipho, is old. Sipho says he walks and he swims.";
    Identification found = link(text, "Sipho", IdentifierType.PERSON);
    assertThat(role(found, text, "Sipho")).isEmpty();
  }

  @Test
  void thereIsOnePatient() {
    String text = "Our patient is Tom Reed. Another patient, Femi, left.";
    Identification found =
        link(text, "Tom Reed", IdentifierType.PERSON, "Femi", IdentifierType.PERSON);
    assertThat(role(found, text, "Tom Reed")).contains("patient");
    assertThat(role(found, text, "Femi")).isEmpty();
  }

  @Test
  void theFirstWhoseAgeIsToldIsThePatient() {
    String text = "I asked Femi about Tom Reed. He is 61, and Femi knew. Femi wrote to me.";
    Identification found =
        link(
            text,
            "Femi",
            IdentifierType.PERSON,
            "Tom Reed",
            IdentifierType.PERSON,
            "61",
            IdentifierType.AGE);
    assertThat(role(found, text, "Tom Reed")).contains("patient");
    assertThat(role(found, text, "Femi")).isEmpty();
  }

  @Test
  void aNameInTheLastSentenceIsNoSignature() {
    String text = "He came.\nI miss Tom.";
    Identification found = link(text, "Tom", IdentifierType.PERSON);
    assertThat(role(found, text, "Tom")).isEmpty();
  }

  @Test
  void whoeverWritesALetterSignsItAboveQuotedMail() {
    String text = "It went on.\nBronwyn\n\n> Dear friend,\n> Femi";
    Identification found =
        link(text, "Bronwyn", IdentifierType.PERSON, "Femi", IdentifierType.PERSON);
    assertThat(role(found, text, "Bronwyn")).contains("presenter");
    assertThat(role(found, text, "Femi")).isEmpty();
  }

  @Test
  void whoSaysTheirNameIsThePresenter() {
    String text = "I'm Bronwyn and I nurse. Then Femi fell.";
    Identification found =
        link(text, "Bronwyn", IdentifierType.PERSON, "Femi", IdentifierType.PERSON);
    assertThat(role(found, text, "Bronwyn")).contains("presenter");
  }

  @Test
  void oneToldOfBeforeIsNoPresenterByAFigureOfSpeech() {
    String text = "Femi closed the door on me. I lie awake and do them all: I'm Femi, thinking.";
    Identification found = link(text, "Femi", IdentifierType.PERSON);
    assertThat(role(found, text, "Femi")).isEmpty();
  }

  @Test
  void aNameSaidInQuotationIsNotThePresenters() {
    String text = "She came in and said, \"Hello, I'm Bronwyn.\" Nothing else.";
    Identification found = link(text, "Bronwyn", IdentifierType.PERSON);
    assertThat(role(found, text, "Bronwyn")).isEmpty();
  }

  @Test
  void sisterInLowerCaseIsARelation() {
    String text = "Her other sister Ada and Sister Femi came.";
    Identification found = link(text, "Ada", IdentifierType.PERSON, "Femi", IdentifierType.PERSON);
    assertThat(role(found, text, "Ada")).contains("sister");
    assertThat(role(found, text, "Femi")).contains("nurse");
  }

  @Test
  void aTitleMayStandBetweenARelationAndTheName() {
    String text = "His mother, Mrs Bell, and Anna's daughter, Femi, came.";
    Identification found = link(text, "Bell", IdentifierType.PERSON, "Femi", IdentifierType.PERSON);
    assertThat(role(found, text, "Bell")).contains("mother");
    assertThat(role(found, text, "Femi")).isEmpty();
  }
}
