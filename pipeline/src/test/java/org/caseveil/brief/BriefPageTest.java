package org.caseveil.brief;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringReader;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import javax.xml.parsers.DocumentBuilderFactory;
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
            List.of());
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
        .contains("What does not let go: middle, end.");
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
