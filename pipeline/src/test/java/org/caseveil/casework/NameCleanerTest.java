package org.caseveil.casework;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.caseveil.conceal.CaseSecret;
import org.caseveil.conceal.Concealer;
import org.caseveil.conceal.Concealment;
import org.caseveil.conceal.Operator;
import org.caseveil.conceal.Policy;
import org.caseveil.conceal.Replaced;
import org.caseveil.identify.Finding;
import org.caseveil.identify.Identification;
import org.caseveil.identify.IdentifierClass;
import org.caseveil.identify.IdentifierType;
import org.caseveil.text.Narrative;
import org.caseveil.text.SensitiveText;
import org.caseveil.text.Span;
import org.junit.jupiter.api.Test;

final class NameCleanerTest {

  private static final SensitiveText GIVEN = new SensitiveText("Ottoline van der Brugghen sat.");

  @Test
  void aSurnameThatStandsInTheTextWithTheFirstNameOnlyIsCleaned() {
    assertThat(cleaned("Brugghen - for Thursday.txt")).isEqualTo("[PATIENT] - for Thursday");
  }

  @Test
  void aWholeNameBecomesOnePlaceholder() {
    assertThat(cleaned("2 ottoline van der brugghen.txt")).isEqualTo("2 [PATIENT]");
  }

  @Test
  void theNumberThatFilesAreSortedByStays() {
    assertThat(cleaned("07 porch light.txt", new Span(0, 2))).isEqualTo("07 porch light");
    assertThat(cleaned("Ward 614.txt", new Span(5, 8))).isEqualTo("Ward [AGE]");
  }

  @Test
  void wordsOfNoNameStay() {
    assertThat(cleaned("van by the Ottolines house.txt")).isEqualTo("van by the Ottolines house");
  }

  @Test
  void aNameInAScriptOfSeveralBytesALetterLeavesRoomForEveryEnding() {
    for (String letter : List.of("\u10e1", "\u4f8b", "\u0416", "\ud83d\ude42", "o")) {
      String name = cleaned(letter.repeat(120) + ".txt");
      String longest = "." + name + " (999).decisions.yaml.part";
      assertThat(longest.getBytes(StandardCharsets.UTF_8).length).isBetween(80, 143);
      assertThat(letter.repeat(120)).startsWith(name);
    }
    assertThat(cleaned("o".repeat(120) + ".txt")).hasSize(80);
  }

  /**
   * @param found what detectors take for ages in the name
   */
  private static String cleaned(String name, Span... found) {
    List<Finding> ages =
        Arrays.stream(found)
            .map(
                span ->
                    new Finding(
                        span, IdentifierType.AGE, IdentifierClass.QUASI, "p2", 1, Set.of("test")))
            .toList();
    NameCleaner cleaner =
        new NameCleaner(
            new Deidentifier(
                Narrative::typed, text -> new Identification(ages, List.of()), new NoConcealer()));
    Finding finding =
        new Finding(
            new Span(0, 25),
            IdentifierType.PERSON,
            IdentifierClass.DIRECT,
            "p1",
            1,
            Set.of("test"));
    return cleaner
        .clean(
            new CaseFile(0, Path.of(name), name),
            GIVEN,
            List.of(new Replaced(finding, Operator.PLACEHOLDER, "[PATIENT]")))
        .stem();
  }

  /** File names are not concealed by a policy. */
  private static final class NoConcealer implements Concealer {

    @Override
    public Concealment conceal(
        Narrative narrative, Identification identification, Policy policy, CaseSecret secret) {
      throw new AssertionError();
    }

    @Override
    public Concealment conceal(
        Narrative narrative,
        Identification identification,
        Policy policy,
        CaseSecret secret,
        Map<Span, Operator> decided) {
      throw new AssertionError();
    }
  }
}
