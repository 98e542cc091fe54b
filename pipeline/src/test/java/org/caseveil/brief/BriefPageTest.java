package org.caseveil.brief;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringReader;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.caseveil.conceal.ResidualRisk;
import org.caseveil.identify.IdentifierType;
import org.caseveil.theme.Restraint;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.xml.sax.InputSource;

final class BriefPageTest {

  private final BriefPage page = new BriefPage();
  private final Brief brief = Tellings.brief();

  @Test
  void isWellFormedAndSaysItsLanguage() throws Exception {
    Document parsed = parse(page.renderWithPassages(brief));
    assertThat(parsed.getDocumentElement().getAttribute("lang")).isEqualTo("en");
    assertThat(parsed.getElementsByTagName("h1").getLength()).isEqualTo(2);
  }

  @Test
  void loadsNothingAndRunsNothing() {
    String html = page.renderWithPassages(brief);
    assertThat(html)
        .doesNotContain("<script")
        .doesNotContain("<link")
        .doesNotContain("<img")
        .doesNotContain("url(")
        .doesNotContain("@import");
    assertThat(html.replace("http://www.w3.org/2000/svg", "")).doesNotContain("http");
  }

  @Test
  void keepsTheRestraintOfABrief() throws Exception {
    Document parsed = parse(page.renderWithPassages(brief));
    String own = ownWords(parsed.getElementsByTagName("main").item(0));
    assertThat(own).contains("The frame");
    assertThat(Restraint.broken(own)).isEmpty();
  }

  @Test
  void neverShowsTheTextOfThePersonalFlag() {
    assertThat(page.renderWithPassages(brief))
        .contains("Private life")
        .contains("[…]")
        .doesNotContain("brother");
  }

  @Test
  void aWithheldFlagIsNotToldAndItsPassageStillQuotedNowhere() {
    Brief silent = silentOfPrivateLife();
    assertThat(page.renderWithPassages(silent))
        .contains("All passages in the telling", "[…]", "The apples are still in my locker.")
        .doesNotContain("Private life", "brother", "on a mountain", "anybody at work");
    assertThat(page.render(silent)).doesNotContain("Private life", "brother");
  }

  private static Brief silentOfPrivateLife() {
    Material material =
        Tellings.withholding(new Material.Withheld(List.of(), List.of(), true, false, List.of()));
    return Tellings.maker().make("K7-PLUM", Optional.empty(), material);
  }

  @Test
  void aPassageThatHoldsTheQuestionDoesNotQuoteItAgain() {
    Brief both = Tellings.questionInATheme();
    String question = both.story().question().orElseThrow().words();
    String html = page.render(both);
    assertThat(both.themes().get(0).passage().words()).contains(question);
    assertThat(html.split(Pattern.quote(question), -1)).hasSize(2);
    assertThat(html).contains("The apples are still in my locker.", "[the question above]");
  }

  @Test
  void theThemesAndTheirCourseAreClosedTogether() throws Exception {
    Document parsed = parse(page.renderWithPassages(brief));
    for (int i = 0; i < parsed.getElementsByTagName("svg").getLength(); i++) {
      assertThat(isWithin("details", parsed.getElementsByTagName("svg").item(i))).isTrue();
    }
    assertThat(parsed.getElementsByTagName("svg").getLength()).isPositive();
    for (int i = 0; i < parsed.getElementsByTagName("li").getLength(); i++) {
      org.w3c.dom.Node item = parsed.getElementsByTagName("li").item(i);
      if (brief.themes().stream().anyMatch(t -> names(item, t.title()))) {
        assertThat(isWithin("details", item)).isTrue();
      }
    }
  }

  private static boolean names(org.w3c.dom.Node item, String title) {
    return item.getTextContent().contains(Html.capitalised(title));
  }

  private static boolean isWithin(String element, org.w3c.dom.Node node) {
    org.w3c.dom.Node up = node.getParentNode();
    while (up != null && !up.getNodeName().equals(element)) {
      up = up.getParentNode();
    }
    return up != null;
  }

  @Test
  void whatAPresenterWroteStandsInItsOwnDirection() throws Exception {
    Document parsed = parse(page.renderWithPassages(brief));
    for (String element : List.of("blockquote", "q")) {
      for (int i = 0; i < parsed.getElementsByTagName(element).getLength(); i++) {
        assertThat(directionOf(parsed.getElementsByTagName(element).item(i))).isEqualTo("auto");
      }
    }
    assertThat(page.renderWithPassages(brief))
        .contains("class=\"name\" dir=\"auto\"", "class=\"telling\" dir=\"auto\"");
  }

  private static String directionOf(org.w3c.dom.Node node) {
    return ((org.w3c.dom.Element) node).getAttribute("dir");
  }

  @Test
  void nothingOfASheetIsCutOffInPrint() {
    assertThat(StyleSheet.read("brief.css"))
        .contains("min-height: 274mm")
        .doesNotContain("overflow: hidden", " height: 274mm");
  }

  @Test
  void saysOfHowManyOthersSomethingCanBeRead() {
    List<ResidualRisk.Exposure> exposed =
        Stream.of("[PATIENT]", "[MOTHER]", "[FATHER]", "[SISTER]")
            .map(
                name ->
                    new ResidualRisk.Exposure(
                        name, List.of(IdentifierType.AGE), 1, ResidualRisk.Level.WARN))
            .toList();
    assertThat(RiskWords.of(new ResidualRisk(exposed)))
        .contains("[PATIENT]: an age", "Details of 2 other persons")
        .doesNotContain("[FATHER]", "The same");
    assertThat(RiskWords.of(new ResidualRisk(exposed.subList(0, 3))))
        .contains("Details of one other person can still be read.");
    assertThat(RiskWords.of(new ResidualRisk(exposed.subList(0, 2)))).doesNotContain("Details of");
  }

  @Test
  void leavesALineForTheMonthAndTheQuestionThatAreNotKnown() {
    Brief bare =
        new Brief(
            new Brief.Heading("K7-PLUM", Optional.empty(), brief.heading().risk()),
            brief.text(),
            new Brief.Story(
                Optional.empty(),
                brief.story().cast(),
                brief.story().gestures(),
                brief.story().silences(),
                brief.story().gaps()),
            brief.themes(),
            brief.passages(),
            new Brief.Personal(List.of(), false));
    assertThat(page.render(bare))
        .contains("class=\"blank\"")
        .contains("class=\"line\"")
        .doesNotContain("Private life");
  }

  @Test
  void escapesWhatThePresenterWrote() {
    assertThat(Html.escape("<b>&\"\u0007")).isEqualTo("&lt;b&gt;&amp;&quot;\uFFFD");
  }

  @Test
  void saysTheCourseInWordsToo() {
    assertThat(page.render(brief))
        .contains("<desc id=\"course-words\">")
        .contains("What does not let go: the presenter’s, middle, end.")
        .contains("Strife over the care: the family’s, beginning.");
  }

  @Test
  void isTheSameEachTime() {
    assertThat(page.renderWithPassages(Tellings.brief())).isEqualTo(page.renderWithPassages(brief));
  }

  /** All text but the presenter's own words, one element's text apart from the next. */
  private static String ownWords(org.w3c.dom.Node node) {
    String name = node.getNodeName();
    boolean presenters =
        name.equals("q") || name.equals("blockquote") || isTelling(node) || isName(node);
    if (presenters) {
      return " ";
    }
    if (node.getNodeType() == org.w3c.dom.Node.TEXT_NODE) {
      return node.getNodeValue();
    }
    StringBuilder own = new StringBuilder();
    for (int i = 0; i < node.getChildNodes().getLength(); i++) {
      own.append(ownWords(node.getChildNodes().item(i))).append(' ');
    }
    return own.toString();
  }

  private static boolean isTelling(org.w3c.dom.Node node) {
    return node instanceof org.w3c.dom.Element e && e.getAttribute("class").equals("telling");
  }

  private static boolean isName(org.w3c.dom.Node node) {
    return node instanceof org.w3c.dom.Element e && e.getAttribute("class").equals("name");
  }

  private static Document parse(String html) throws Exception {
    DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
    String xml = Pattern.compile("<!DOCTYPE html>").matcher(html).replaceFirst("");
    return factory.newDocumentBuilder().parse(new InputSource(new StringReader(xml.strip())));
  }
}
