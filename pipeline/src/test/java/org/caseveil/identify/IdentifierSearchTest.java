package org.caseveil.identify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.util.List;
import java.util.Map;
import org.caseveil.text.Narrative;
import org.caseveil.text.SensitiveText;
import org.caseveil.text.Span;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class IdentifierSearchTest {

  private static final Map<String, IdentifierType> OKONKWO =
      Map.of("Ngozi Okonkwo", IdentifierType.PERSON);

  private static List<String> found(Map<String, IdentifierType> marks, String text) {
    return Knowledge.search(marks)
        .find(Narrative.typed(new SensitiveText(text)))
        .findings()
        .stream()
        .map(finding -> finding.span().of(text))
        .toList();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Okonkwo's hands | Okonkwo",
        "OKONKWO was late | OKONKWO",
        "dear ngozi wept | ngozi",
        "The Okonkwos came | Okonkwos",
        "spelled O K O N K W O here | O K O N K W O",
        "spelled o-k-o-n-k-w-o here | o-k-o-n-k-w-o",
        "signed N.O. there | N.O.",
        "Mrs Okonkow came | Okonkow",
        "Okon Kwo came | Okon Kwo",
        "write to nokonkwo42 now | nokonkwo42",
        "see Smith-Okonkwo there | Okonkwo",
        "Ng\u00f3zi slept | Ng\u00f3zi"
      })
  void spreadsANameToEachOfItsForms(String tail, String mention) {
    assertThat(found(OKONKWO, "Ngozi Okonkwo came. So " + tail)).contains(mention);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Will Grace | I will call with grace on my side. ",
        "Rose May | She rose and may come. Rose-coloured. ",
        "Mark Hope | Mark my words; a mark of hope. "
      })
  void leavesWordsThatAreAlsoNames(String name, String tail) {
    assertThat(found(Map.of(name, IdentifierType.PERSON), tail + "It was " + name + ".").get(0))
        .isEqualTo(name);
  }

  @Test
  void spreadsANameThatIsAWordWhereACapitalShowsIt() {
    assertThat(found(Map.of("Rose Agar", IdentifierType.PERSON), "Rose Agar sat. I saw Rose go."))
        .containsExactly("Rose Agar", "Rose");
  }

  @Test
  void spreadsAnOrganisationByItsShortForm() {
    assertThat(
            found(
                Map.of("Marton General", IdentifierType.ORGANIZATION),
                "She goes to Marton General. Marton is far."))
        .containsExactly("Marton General", "Marton");
  }

  @Test
  void keepsEponymsAndCitedAuthors() {
    Map<String, IdentifierType> marks =
        Map.of(
            "Parkinson", IdentifierType.PERSON,
            "Foley", IdentifierType.PERSON,
            "Balint, 1972", IdentifierType.PERSON);
    assertThat(found(marks, "He has Parkinson's disease and a Foley (Balint, 1972).")).isEmpty();
  }

  @Test
  void masksAnEponymThatIsSomebodysNameToo() {
    Map<String, IdentifierType> marks =
        Map.of("Foley", IdentifierType.PERSON, "John Foley", IdentifierType.PERSON);
    assertThat(found(marks, "The Foley blocked. John Foley wept."))
        .containsExactly("Foley", "John Foley");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {"two weeks ago", "last Tuesday", "8.30 p.m.", "this morning", "in May"})
  void leavesTimesThatAreNoDates(String time) {
    assertThat(found(Map.of(time, IdentifierType.DATE), "It was " + time + " that she rang."))
        .isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {"9 May 2023", "twenty twenty", "nineteen ninety one", "1996", "ash wednesday"})
  void masksDates(String date) {
    assertThat(found(Map.of(date, IdentifierType.DATE), "It was on " + date + " that she rang."))
        .containsExactly(date);
  }

  @Test
  void splitsFindingsWhereAPassageEnds() {
    assertThat(found(Map.of("Ngozi\nOkonkwo", IdentifierType.PERSON), "Ngozi\nOkonkwo"))
        .containsExactly("Ngozi", "Okonkwo");
  }

  @Test
  void weighsDetectionsAsTheWholeSearchDoes() {
    IdentifierSearch search = Knowledge.search(OKONKWO);
    Narrative narrative =
        Narrative.typed(new SensitiveText("Ngozi Okonkwo came. Okonkwo's hands shook."));
    List<Detection> all = search.detections(narrative);
    assertThat(search.weigh(narrative, all)).isEqualTo(search.find(narrative));
    assertThat(search.weigh(narrative, List.of()).findings()).isEmpty();
    assertThat(all).extracting(Detection::detector).isSubsetOf(search.detectors());
  }

  @Test
  void stopsWhenADetectorFails() {
    Detector failing =
        new Detector() {
          @Override
          public String id() {
            return "failing";
          }

          @Override
          public List<Detection> detect(Narrative narrative) {
            throw new IllegalStateException("no model");
          }
        };
    IdentifierSearch search =
        new IdentifierSearch(
            List.of(failing),
            new SearchKnowledge(Knowledge.ENGLISH, Knowledge.ORDINARY, List.of(), Knowledge.EVEN));
    assertThatThrownBy(() -> search.find(Narrative.typed(new SensitiveText("x"))))
        .isInstanceOf(IllegalStateException.class);
  }

  @Test
  void refusesADetectionOutsideTheText() {
    Detector wild =
        new Detector() {
          @Override
          public String id() {
            return "wild";
          }

          @Override
          public List<Detection> detect(Narrative narrative) {
            return List.of(Detection.of(new Span(0, 99), IdentifierType.PERSON, 1, "wild", "wild"));
          }
        };
    IdentifierSearch search =
        new IdentifierSearch(
            List.of(wild),
            new SearchKnowledge(Knowledge.ENGLISH, Knowledge.ORDINARY, List.of(), Knowledge.EVEN));
    assertThatThrownBy(() -> search.find(Narrative.typed(new SensitiveText("short"))))
        .hasMessageContaining("outside");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Ngozi Okonkwo met Okonko and the O K O N K W O family of Marton, said he. ",
        "Ngozi Okonkwo ",
        "his wife, aged 45, ",
        "o k o n k w o ",
        "R.O. "
      })
  void fourTimesTheTextTakesFourTimesTheWork(String piece) {
    IdentifierSearch search = Knowledge.search(OKONKWO);
    Narrative once = Narrative.typed(new SensitiveText(piece.repeat(20_000 / piece.length())));
    Narrative often =
        Narrative.typed(new SensitiveText(piece.repeat(4 * (20_000 / piece.length()))));
    search.find(once);
    // Bytes taken from the heap stand for the work; a quadratic step would take sixteen times.
    assertThat((double) bytesTaken(search, often) / bytesTaken(search, once)).isLessThan(5);
  }

  private static long bytesTaken(IdentifierSearch search, Narrative narrative) {
    ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    long before = threads.getCurrentThreadAllocatedBytes();
    search.find(narrative);
    return threads.getCurrentThreadAllocatedBytes() - before;
  }
}
