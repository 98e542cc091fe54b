package org.caseveil.brief;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringReader;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import javax.xml.parsers.DocumentBuilderFactory;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.caseveil.brief.GroupYear.Cell;
import org.caseveil.brief.GroupYear.Sitting;
import org.caseveil.theme.Restraint;
import org.caseveil.theme.Themes;
import org.junit.jupiter.api.Test;
import org.xml.sax.InputSource;

final class GroupYearTest {

  private static final YearMonth JANUARY = YearMonth.of(2026, 1);
  private static final YearPage PAGE = new YearPage();

  @Test
  void countsPresentAgainstTakenUpByHalfYear() {
    Cell guilt = cell(Years.sample(), "guilt and shame", 0);
    assertThat(guilt.present()).hasValue(6);
    assertThat(guilt.takenUp()).hasValue(3);
  }

  @Test
  void hidesAWholeHalfWithFewerThanFiveCases() {
    List<Sitting> four =
        List.of(
            sitting(1, List.of("guilt"), List.of()),
            sitting(2, List.of("guilt"), List.of()),
            sitting(3, List.of("guilt"), List.of()),
            sitting(4, List.of("guilt"), List.of()));
    assertThat(year(four).rows()).isEmpty();
    assertThat(PAGE.render(year(four))).contains("Nothing can be shown yet");
  }

  @Test
  void countsGapsWhereTheyEnd() {
    GroupYear year =
        year(
            List.of(
                sitting(1, List.of(), List.of()),
                sitting(2, List.of(), List.of()),
                sitting(9, List.of(), List.of())));
    assertThat(year.halves().get(0).gaps()).isZero();
    assertThat(year.halves().get(1).gaps()).isEqualTo(1);
    assertThat(year.halves().get(1).longestGap()).isEqualTo(6);
  }

  @Test
  void leavesOtherYearsOut() {
    Sitting before =
        new Sitting(
            YearMonth.of(2025, 12), 0, 0, new SessionNote.Themes(List.of(), List.of(), List.of()));
    assertThat(year(List.of(before)).halves().get(0).cases()).isZero();
  }

  @Property(tries = 200)
  void noNumberOfCasesUnderThreeCanBeReadOrWorkedOut(@ForAll("sittings") List<Sitting> sittings) {
    GroupYear year = year(sittings);
    for (GroupYear.Row row : year.rows()) {
      for (int half = 0; half < 2; half++) {
        Cell cell = row.cells().get(half);
        for (OptionalInt number : List.of(cell.present(), cell.takenUp(), cell.added())) {
          assertThat(number.orElse(3)).isGreaterThanOrEqualTo(3);
        }
        if (cell.present().isPresent() && cell.takenUp().isPresent()) {
          int rest = cell.present().getAsInt() - cell.takenUp().getAsInt();
          assertThat(rest == 0 || rest >= 3).isTrue();
        }
        if (!year.halves().get(half).isShown()) {
          assertThat(cell.saysSomething()).isFalse();
        }
      }
    }
  }

  @Test
  void pageIsWellFormedSaysItsLanguageAndLoadsNothing() throws Exception {
    for (String html : List.of(PAGE.render(Years.sample()), PAGE.forPrint(Years.sample()))) {
      String xml = html.replace("<!DOCTYPE html>", "").strip();
      org.w3c.dom.Document parsed =
          DocumentBuilderFactory.newInstance()
              .newDocumentBuilder()
              .parse(new InputSource(new StringReader(xml)));
      assertThat(parsed.getDocumentElement().getAttribute("lang")).isEqualTo("en");
      assertThat(parsed.getElementsByTagName("main").getLength()).isEqualTo(1);
      assertThat(parsed.getElementsByTagName("h1").getLength()).isEqualTo(1);
      assertThat(parsed.getElementsByTagName("caption").getLength()).isEqualTo(2);
      assertThat(html.replace("http://www.w3.org/2000/svg", "")).doesNotContain("http", "<script");
    }
  }

  @Test
  void theDrawingSaysTheSameAsTheTableInWords() {
    assertThat(PAGE.render(Years.sample()))
        .contains("role=\"img\"", "<desc id=\"plot-words\">")
        .contains("Guilt and shame: 6 present, 3 taken up");
  }

  @Test
  void csvHoldsOnlyWhatMayBeShown() {
    assertThat(PAGE.csv(Years.sample()))
        .startsWith("from,to,measure,theme,cases\n2026-01,2026-06,cases brought,\"\",8\n")
        .contains("2026-01,2026-06,taken up,\"guilt and shame\",3\n")
        .doesNotContain("C-");
  }

  @Test
  void keepsTheRestraintOfABrief() {
    String own = PAGE.render(Years.sample()).replaceAll("(?s)<style>.*?</style>|<[^>]+>", " ");
    assertThat(Restraint.broken(own)).isEmpty();
  }

  private static Cell cell(GroupYear year, String theme, int half) {
    return year.rows().stream()
        .filter(row -> row.theme().equals(theme))
        .findFirst()
        .orElseThrow()
        .cells()
        .get(half);
  }

  private static GroupYear year(List<Sitting> sittings) {
    return GroupYear.of("monday", JANUARY, sittings, Themes.configured());
  }

  private static Sitting sitting(int month, List<String> takenUp, List<String> left) {
    return new Sitting(
        YearMonth.of(2026, month), 0, 0, new SessionNote.Themes(takenUp, left, List.of()));
  }

  @Provide
  Arbitrary<List<Sitting>> sittings() {
    List<String> themes = List.of("guilt", "fear", "anger", "affection");
    return Arbitraries.integers()
        .between(0, 12 * 81 - 1)
        .map(
            code -> {
              List<List<String>> lists =
                  List.of(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
              int rest = code / 12;
              for (String theme : themes) {
                lists.get(rest % 3).add(theme);
                rest /= 3;
              }
              return new Sitting(
                  YearMonth.of(2026, 1 + code % 12),
                  0,
                  0,
                  new SessionNote.Themes(lists.get(0), lists.get(1), lists.get(2)));
            })
        .list()
        .ofMaxSize(24);
  }
}
