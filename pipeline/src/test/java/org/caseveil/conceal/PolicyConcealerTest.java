package org.caseveil.conceal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.caseveil.conceal.ResidualRisk.Level;
import org.caseveil.identify.IdentifierType;
import org.caseveil.identify.Person.Gender;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class PolicyConcealerTest {

  @Test
  void namesBecomeTheRoleOfThePersonAtEveryMention() {
    String told =
        placeholder(
            new MarkedCase(
                    "Mrs [[PERSON:direct:p2|Okonjo]] rang. [[PERSON:direct:p1|Ikem]]'s mother,"
                        + " [[PERSON:direct:p2|Ngozi Okonjo]], wept for [[PERSON:direct:p1|Ikem]].")
                .person("p1", "patient", Gender.MALE)
                .person("p2", "mother", Gender.FEMALE));
    assertThat(told).isEqualTo("[MOTHER] rang. [PATIENT]'s mother, [MOTHER], wept for [PATIENT].");
  }

  @Test
  void oneWordWithoutEndNeedsNoDeepStack() {
    assertThat(
            placeholder(
                new MarkedCase("a'".repeat(100_000) + " [[PERSON:direct:p1|Okonjo]]")
                    .person("p1", "patient", Gender.FEMALE)))
        .endsWith("a' [PATIENT]");
  }

  @Test
  void personsOfOneRoleAreNumbered() {
    String told =
        placeholder(
            new MarkedCase("[[PERSON:direct:p1|Bea]] and [[PERSON:direct:p2|Cas]] took turns.")
                .person("p1", "nurse", Gender.FEMALE)
                .person("p2", "nurse", Gender.MALE));
    assertThat(told).isEqualTo("[NURSE] and [NURSE 2] took turns.");
  }

  @Test
  void aFamilyInThePluralStaysAFamily() {
    assertThat(
            placeholder(
                new MarkedCase("I was good with the [[PERSON:direct:p1|Halorans]], they said.")
                    .person("p1", "patient", Gender.FEMALE)))
        .isEqualTo("I was good with the [PATIENT] family, they said.");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '#',
      value = {
        "I saw a [[AGE:quasi:p1|24]]-year-old man. # I saw a man in his twenties.",
        "An [[AGE:quasi:p1|81]]-year-old woman came. # A woman in her eighties came.",
        "He is [[AGE:quasi:p1|seventy-eight]], a bachelor. # He is in his seventies, a bachelor.",
        "He died aged [[AGE:quasi:p1|61]] at home. # He died in his sixties at home.",
        "The brother ([[AGE:quasi:p1|79]]) rang. # The brother (in his seventies) rang.",
        "I have a girl of [[AGE:quasi:p2|nineteen]] at home. # I have a girl in her teens at home.",
        "She is [[AGE:quasi:p1|ninety-four]] now. # She is over ninety now.",
        "A [[AGE:quasi:p1|seven]]-year-old girl drew. # A girl of primary school age drew.",
        "an [[AGE:quasi:p1|18]]-month-old boy # a boy in the first two years of life",
        "Will is [[AGE:quasi:p1|twelve and a half]]. # Will is of primary school age.",
        "He is [[AGE:quasi:p1|14 and a half]] now. # He is in his teens now.",
        "He is [[AGE:quasi:p1|twelve and seven months]]. # He is of primary school age.",
        "The child, [[AGE:quasi:p1|two years and three months]], slept # The child, of nursery age, slept",
        "a girl of [[AGE:quasi:p1|six and a half months]] # a girl in the first two years of life",
        "three kids under [[AGE:quasi:p1|5]] # three kids of nursery age",
        "a man [[AGE:quasi:p1|in his late forties]] sat # a man in his forties sat",
        "desmond was [[AGE:quasi:p1|seventy one]] comma # desmond was in his seventies comma",
      })
  void agesBecomeDecadesInTheGrammarOfTheSentence(String marked, String told) {
    assertThat(placeholder(new MarkedCase(marked).person("p1", "patient", Gender.MALE)))
        .isEqualTo(told);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '#',
      value = {
        "She lives in [[LOCATION:quasi:l1|Eskerville]] now. # She lives in a town now.",
        "[[LOCATION:quasi:l1|Eskerville]] is wet. [[LOCATION:quasi:l1|Eskerville]] is grey. # A"
            + " town is wet. The town is grey.",
        "from [[LOCATION:quasi:l1|Eskerville]] to [[LOCATION:quasi:l2|Ambleford]] and back to"
            + " [[LOCATION:quasi:l1|Eskerville]] # from a town to another town and back to the"
            + " town",
        "[[LOCATION:quasi:l1|Eskerville]], [[LOCATION:quasi:l2|Ambleford]],"
            + " [[LOCATION:quasi:l3|Oxenham]], [[LOCATION:quasi:l3|Oxenham]] again # A town,"
            + " another town, a third town, the third town again",
        "on the [[LOCATION:quasi:l1|Eskerville]] road # on the town road",
        "at [[LOCATION:direct:l1|14 Cherrytree Lane]] # at [ADDRESS]",
        "Ward [[LOCATION:quasi:l1|7B]] # Ward [PLACE]",
        "moved to [[LOCATION:quasi:l1|Bay C]] today # moved to a ward today",
        "an [[ORGANIZATION:quasi:o1|Orchard House Hospice]] nurse # a [HOSPICE] nurse",
        "a [[DEMOGRAPHIC:quasi:p1|Lithuanian]] woman # an Eastern European woman",
        "a [[PROFESSION:quasi:p1|retired harbour pilot]] # a retired port worker",
        "an ex-[[PROFESSION:quasi:p1|army medic]] # an ex-soldier",
        "a [[PROFESSION:quasi:p1|former army medic]] # a former soldier",
        "his wife [[PROFESSION:quasi:p1|drives a school bus]] # his wife works as a transport worker",
        "her brother [[PROFESSION:quasi:p1|taught glass harp]] # her brother worked",
        "the [[PROFESSION:quasi:p1|dinner lady]] # the school worker",
        "She [[PROFESSION:quasi:p1|cleans]] for a family # She works for a family",
        "now I [[PROFESSION:quasi:p1|gut fish]] and he [[PROFESSION:quasi:p2|dredged]] # now I work"
            + " and he worked",
        "he was a [[PROFESSION:quasi:p1|knocker-up]] once # he was an [OCCUPATION] once",
        "the woman who [[PROFESSION:quasi:p1|drives a bus]] # the woman who works as a transport"
            + " worker",
        "she spoke [[DEMOGRAPHIC:quasi:p1|Afrikaans]] # she spoke a Southern African language",
        "[[DEMOGRAPHIC:quasi:p1|isiZulu]] at home # Southern African at home",
        "who are [[DEMOGRAPHIC:quasi:p1|Hindus]], # who are religious people,",
        "he sang in [[DEMOGRAPHIC:quasi:p1|Polish]], # he sang in an Eastern European language,",
        "in [[DEMOGRAPHIC:quasi:p1|Polish]] families # in Eastern European families",
        "two [[PROFESSION:quasi:p1|welders]] came # two craft workers came",
        "is the man [[UNIQUE:quasi:p1|winched off the stack]] # is the man [IDENTIFYING DETAIL]",
      })
  void quasiIdentifiersBecomeTruthfulWiderTerms(String marked, String told) {
    assertThat(placeholder(new MarkedCase(marked).person("p1", "patient", Gender.FEMALE)))
        .isEqualTo(told);
  }

  @Test
  void datesMoveTogetherByWholeWeeksAndKeepTheirForm() {
    String told =
        placeholder(
            new MarkedCase(
                "Seen [[DATE:quasi:d1|03/04/2024]] and [[DATE:quasi:d2|17/04/2024]], told on"
                    + " [[DATE:quasi:d3|Wednesday 1st May 2024]]."));
    var dates =
        Pattern.compile("(\\d{2})/(\\d{2})/(\\d{4})")
            .matcher(told)
            .results()
            .map(
                r ->
                    java.time.LocalDate.of(
                        Integer.parseInt(r.group(3)),
                        Integer.parseInt(r.group(2)),
                        Integer.parseInt(r.group(1))))
            .toList();
    assertThat(dates).hasSize(2);
    assertThat(java.time.temporal.ChronoUnit.DAYS.between(dates.get(0), dates.get(1)))
        .isEqualTo(14);
    long moved =
        java.time.temporal.ChronoUnit.DAYS.between(
            java.time.LocalDate.of(2024, 4, 3), dates.get(0));
    assertThat(Math.abs(moved)).isBetween(35L, 364L);
    assertThat(moved % 7).isZero();
    assertThat(told).contains("Wednesday ").doesNotContain("1st May 2024");
  }

  @Test
  void aWeekdayStaysBesideADateThatMoves() {
    assertThat(placeholder(new MarkedCase("on [[DATE:quasi:d1|Thu 12 Feb 2026]] again")))
        .startsWith("on Thu ")
        .doesNotContain("12 Feb");
  }

  @Test
  void aYearAloneBecomesPartOfItsDecadeAndABirthDateIsHidden() {
    assertThat(
            placeholder(
                new MarkedCase(
                    "Here since [[DATE:quasi:d1|1971]]. DOB: [[DATE:direct:d2|03.11.1952]]. Told on"
                        + " [[DATE:quasi:d3|St Patrick's Day]].")))
        .isEqualTo("Here since the early 1970s. DOB: [DATE OF BIRTH]. Told on [HOLIDAY].");
  }

  @Test
  void surrogatesAreStableAndKeepShapeAndNeverMeetANameOfTheCase() {
    MarkedCase marked =
        new MarkedCase(
                "[[PERSON:direct:p1|Ngozi Okonkwo]] sat. [[PERSON:direct:p2|Chidi Okonkwo]] stood"
                    + " by [[PERSON:direct:p1|NGOZI]], by [[PERSON:direct:p1|ngozi]]; Adaeze is a"
                    + " word here.")
            .person("p1", "patient", Gender.FEMALE)
            .person("p2", "son", Gender.MALE);
    String told = marked.under("surrogate").text().content();
    var parts =
        Pattern.compile("(\\S+) (\\S+) sat\\. (\\S+) (\\S+) stood by (\\S+), by (\\S+);")
            .matcher(told);
    assertThat(parts.find()).isTrue();
    assertThat(parts.group(2)).isEqualTo(parts.group(4)).isNotEqualTo("Okonkwo");
    assertThat(parts.group(5)).isEqualTo(parts.group(1).toUpperCase(java.util.Locale.ROOT));
    assertThat(parts.group(6)).isEqualTo(parts.group(1).toLowerCase(java.util.Locale.ROOT));
    assertThat(List.of(parts.group(1), parts.group(2), parts.group(3)))
        .doesNotHaveDuplicates()
        .doesNotContain("Ngozi", "Okonkwo", "Chidi", "Adaeze");
    assertThat(marked.under("surrogate").text().content()).isEqualTo(told);
  }

  @Test
  void aMaskTellsNeitherLengthNorKind() {
    assertThat(
            new MarkedCase("[[PERSON:direct:p1|Al]] of [[LOCATION:quasi:l1|Eskerville]]")
                .under("mask")
                .text()
                .content())
        .isEqualTo("█████ of █████");
  }

  @Test
  void outsideReplacedSpansNothingChangesAndSpansMapBack() {
    MarkedCase marked =
        new MarkedCase("  Odd   spacing,\t[[PERSON:direct:p1|Bea]] — “quoted” …\r\nsecond line. ");
    Concealment concealed = marked.under("placeholder");
    assertThat(concealed.text().content())
        .isEqualTo("  Odd   spacing,\t[PERSON] — “quoted” …\r\nsecond line. ");
    int at = concealed.text().content().indexOf("“quoted”");
    assertThat(
            concealed.text().inOriginal(new org.caseveil.text.Span(at, at + 8)).of(marked.plain()))
        .isEqualTo("“quoted”");
  }

  @Test
  void whatAPersonKeepsStaysAndCountsAsRisk() {
    MarkedCase marked =
        new MarkedCase(
                "A [[DEMOGRAPHIC:quasi:p1|Lithuanian]] [[PROFESSION:quasi:p1|welder]],"
                    + " [[AGE:quasi:p1|44]], called [[PERSON:direct:p1|Rasa]].")
            .person("p1", "patient", Gender.FEMALE);
    Concealment kept =
        marked.under(
            "placeholder",
            Map.of(
                marked.spanOf(0), Operator.KEEP,
                marked.spanOf(1), Operator.KEEP,
                marked.spanOf(2), Operator.KEEP));
    assertThat(kept.text().content()).isEqualTo("A Lithuanian welder, 44, called [PATIENT].");
    assertThat(kept.risk().level()).isEqualTo(Level.DECIDE);
    assertThat(kept.risk().persons().get(0).clues())
        .containsExactly(IdentifierType.AGE, IdentifierType.PROFESSION, IdentifierType.DEMOGRAPHIC);
    assertThat(marked.under("placeholder").risk().level()).isEqualTo(Level.LOW);
    assertThat(kept.names()).containsEntry("p1", "[PATIENT]");
  }

  private static String placeholder(MarkedCase marked) {
    return marked.under("placeholder").text().content();
  }
}
