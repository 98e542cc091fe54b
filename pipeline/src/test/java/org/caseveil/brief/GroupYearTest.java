package org.caseveil.brief;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringReader;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import javax.xml.parsers.DocumentBuilderFactory;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.caseveil.brief.GroupYear.Cell;
import org.caseveil.brief.GroupYear.Meetings;
import org.caseveil.brief.GroupYear.Sitting;
import org.caseveil.theme.Restraint;
import org.caseveil.theme.Themes;
import org.junit.jupiter.api.Test;
import org.xml.sax.InputSource;

final class GroupYearTest {

  private static final YearMonth JANUARY = YearMonth.of(2026, 1);
  private static final LocalDate AFTERWARDS = LocalDate.of(2027, 1, 10);
  private static final SessionNote.Themes NO_THEMES =
      new SessionNote.Themes(List.of(), List.of(), List.of());
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
    assertThat(PAGE.render(year(four))).contains("Nothing can be shown", "Fewer than five cases");
  }

  @Test
  void countsGapsWhereTheyEnd() {
    GroupYear year =
        year(
            List.of(
                sitting(1, List.of(), List.of()),
                sitting(2, List.of(), List.of()),
                sitting(9, List.of(), List.of())));
    assertThat(year.halves().get(0).gaps()).isEqualTo(new HalfYear.Gaps(0, 0));
    assertThat(year.halves().get(1).gaps()).isEqualTo(new HalfYear.Gaps(1, 6));
  }

  @Test
  void countsAGapThatBeganInTheYearBefore() {
    Sitting march = sitting(3, List.of(), List.of());
    HalfYear.Gaps threeMonths = new HalfYear.Gaps(1, 3);
    Sitting november = new Sitting(YearMonth.of(2025, 11), 1, 0, 0, NO_THEMES);
    assertThat(year(List.of(march, november)).halves().get(0).gaps()).isEqualTo(threeMonths);
    Meetings itsNoteGone = new Meetings(List.of(march), List.of(YearMonth.of(2025, 11)));
    assertThat(year(itsNoteGone, AFTERWARDS).halves().get(0).gaps()).isEqualTo(threeMonths);
  }

  @Test
  void aMonthWhoseNotesAreGoneIsNoGap() {
    List<Sitting> left =
        List.of(sitting(1, List.of(), List.of()), sitting(3, List.of(), List.of()));
    Meetings meetings = new Meetings(left, List.of(YearMonth.of(2026, 2)));
    assertThat(year(meetings, AFTERWARDS).halves().get(0).gaps().number()).isZero();
  }

  @Test
  void twoCasesOfOneEveningAreOneSessionWithTheSameNewcomers() {
    YearMonth may = YearMonth.of(2026, 5);
    HalfYear half =
        year(List.of(
                new Sitting(may, 1, 3, 0, NO_THEMES),
                new Sitting(may, 1, 3, 0, NO_THEMES),
                new Sitting(may, 2, 0, 0, NO_THEMES)))
            .halves()
            .get(0);
    assertThat(half.sessions()).isEqualTo(2);
    assertThat(half.cases()).isEqualTo(3);
    assertThat(half.membership().joined()).hasValue(3);
  }

  @Test
  void fewerThanThreeWhoCameOrLeftAreNotShown() {
    GroupYear year = year(List.of(new Sitting(JANUARY, 1, 2, 1, NO_THEMES)));
    assertThat(year.halves().get(0).membership())
        .isEqualTo(new HalfYear.Membership(OptionalInt.empty(), OptionalInt.empty()));
    assertThat(PAGE.csv(year)).doesNotContain("joined", "left the group");
    assertThat(PAGE.csv(Years.sample()))
        .contains("2026-07,2026-12,joined the group,\"\",3\n")
        .doesNotContain("left the group");
  }

  @Test
  void themesOfAHalfThatIsNotOverAreNotShown() {
    Meetings half = new Meetings(sixAboutGuilt(), List.of());
    GroupYear before = year(half, LocalDate.of(2026, 6, 30));
    assertThat(before.rows()).isEmpty();
    assertThat(before.halves().get(0).cases()).isEqualTo(6);
    assertThat(PAGE.render(before)).contains("It is not over yet");
    assertThat(cell(year(half, LocalDate.of(2026, 7, 1)), "guilt and shame", 0).present())
        .hasValue(6);
  }

  @Test
  void themesOfAHalfFromWhichANoteIsGoneAreNotShown() {
    GroupYear year = year(new Meetings(sixAboutGuilt(), List.of(JANUARY)), AFTERWARDS);
    assertThat(year.rows()).isEmpty();
    assertThat(PAGE.render(year)).contains("Notes of it were deleted");
  }

  @Test
  void takenUpThatIsHiddenIsHatchedAndNoEmptyBar() {
    List<Sitting> one = new ArrayList<>(sixAboutGuilt());
    one.set(0, sitting(1, List.of(), List.of("guilt")));
    String hidden = PAGE.render(year(one));
    assertThat(hidden)
        .contains("class=\"hatch\"", "6 present, taken up not shown", "taken up: not shown");
    assertThat(PAGE.render(year(sixAboutGuilt())))
        .doesNotContain("class=\"hatch\"")
        .contains("6 of 6");
  }

  @Test
  void pagesPointToHelpElsewhereWhateverStandsOnThem() {
    NotePage notes = new NotePage(Themes.configured());
    for (String page :
        List.of(
            PAGE.render(Years.sample()),
            PAGE.forPrint(year(List.of())),
            notes.render(Years.note()))) {
      assertThat(page).contains(Signpost.WORDS);
    }
  }

  @Test
  void leavesOtherYearsOut() {
    Sitting before = new Sitting(YearMonth.of(2025, 12), 1, 0, 0, NO_THEMES);
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
        .startsWith("from,to,measure,theme,number\n2026-01,2026-06,cases brought,\"\",8\n")
        .contains("2026-01,2026-06,sessions,\"\",6\n")
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
    return year(new Meetings(sittings, List.of()), AFTERWARDS);
  }

  private static GroupYear year(Meetings meetings, LocalDate today) {
    return GroupYear.of("monday", JANUARY, meetings, today, Themes.configured());
  }

  private static List<Sitting> sixAboutGuilt() {
    return IntStream.rangeClosed(1, 6)
        .mapToObj(month -> sitting(month, List.of("guilt"), List.of()))
        .toList();
  }

  private static Sitting sitting(int month, List<String> takenUp, List<String> left) {
    return new Sitting(
        YearMonth.of(2026, month), 1, 0, 0, new SessionNote.Themes(takenUp, left, List.of()));
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
                  1,
                  0,
                  0,
                  new SessionNote.Themes(lists.get(0), lists.get(1), lists.get(2)));
            })
        .list()
        .ofMaxSize(24);
  }
}
