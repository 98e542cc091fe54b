package org.caseveil.brief;

import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.caseveil.brief.Brief.CastMember;
import org.caseveil.brief.Brief.Shown;

/**
 * Writes a brief as one HTML page without scripts or anything to load: prints on one A4 sheet, in
 * black and white too, and follows the reader's light or dark setting. Every element is closed, so
 * it is XML as well. Thread safe.
 */
public final class BriefPage {

  /** Beyond so many characters the sheet is set smaller, so that it still prints on one page. */
  private static final int FULLER = 1_250;

  private static final int FULL = 1_750;

  /** Below the frame card in print, in millimetres. */
  private static final double FRAME_PADDING = 2;

  /** Characters of a line in the narrow column. */
  private static final int LINE_OF_THE_SIDE = 34;

  private static final DateTimeFormatter MONTH =
      DateTimeFormatter.ofPattern("MMMM yyyy", Locale.ENGLISH);

  private final String style = StyleSheet.read("brief.css");
  private final String printStyle = StyleSheet.read("brief-print.css");

  /** The brief on one page. */
  public String render(Brief brief) {
    return page(brief, fullness(brief), style, sheet(brief));
  }

  /** The brief, and after it the whole shared case with every passage marked in the margin. */
  public String renderWithPassages(Brief brief) {
    return page(brief, fullness(brief), style, sheet(brief) + MarkedCase.of(brief));
  }

  /**
   * The same for a program that sets PDF files and knows less of style sheets than a browser.
   *
   * @param passages whether the whole case follows
   * @param size of the letters, in points
   * @param room that the box to write in gets beyond its own, in millimetres
   */
  public String forPrint(Brief brief, boolean passages, double size, double room) {
    String sized =
        printStyle
            + String.format(
                Locale.ROOT,
                "html { font-size: %.1fpt; }\n.frame { padding-bottom: %.0fmm; }\n",
                size,
                room + FRAME_PADDING);
    return page(brief, "", sized, sheet(brief) + (passages ? MarkedCase.of(brief) : ""));
  }

  private static String page(Brief brief, String fullness, String style, String sheets) {
    return """
    <!DOCTYPE html>
    <html lang="en"%s>
    <head>
    <meta charset="utf-8"/>
    <meta name="viewport" content="width=device-width, initial-scale=1"/>
    <meta name="referrer" content="no-referrer"/>
    <title>Leader’s brief, case %s</title>
    <style>
    %s</style>
    </head>
    <body>
    <main>
    %s</main>
    </body>
    </html>
    """
        .formatted(fullness, Html.escape(brief.heading().reference()), style, sheets);
  }

  /** How much stands on the first page, as a class of the style sheet. */
  private static String fullness(Brief brief) {
    Brief.Story story = brief.story();
    int main =
        Stream.concat(
                    story.question().stream(),
                    brief.themes().stream().map(Shown::passage).distinct())
                .mapToInt(quote -> quote.words().length())
                .sum()
            + brief.themes().stream().mapToInt(theme -> theme.question().orElse("").length()).sum();
    int side =
        LINE_OF_THE_SIDE * story.cast().size()
            + Stream.of(story.gestures(), story.silences(), story.gaps())
                .flatMap(List::stream)
                .mapToInt(quote -> LINE_OF_THE_SIDE / 2 + quote.words().length())
                .sum();
    int most = Math.max(main, side + side / 2);
    return most > FULL ? " class=\"full\"" : most > FULLER ? " class=\"fuller\"" : "";
  }

  private static String sheet(Brief brief) {
    return "<article class=\"sheet\">\n"
        + head(brief.heading())
        + "<div class=\"main\">\n"
        + question(brief)
        + themes(brief.themes())
        + "</div>\n<div class=\"side\">\n"
        + cast(brief.story().cast())
        + signs(brief.story())
        + flag(!brief.personal().isEmpty())
        + "</div>\n"
        + course(brief.themes())
        + FRAME
        + "</article>\n";
  }

  private static String head(Brief.Heading heading) {
    String month = heading.month().map(MONTH::format).orElse("<span class=\"blank\">&#160;</span>");
    return """
    <header class="head">
    <div>
    <p class="kind">Leader’s brief, for private preparation</p>
    <h1>Case %s</h1>
    </div>
    <p class="meeting">Month of the meeting: %s</p>
    <p class="risk"><strong>What could still be recognised.</strong> %s</p>
    </header>
    """
        .formatted(
            Html.escape(heading.reference()), month, Html.escape(RiskWords.of(heading.risk())));
  }

  private static String question(Brief brief) {
    String asked =
        brief
            .story()
            .question()
            .map(quote -> "<blockquote>" + Html.escape(quote.words()) + "</blockquote>")
            .orElse(
                "<p class=\"role\">None is put into words. It may come in the telling:</p>"
                    + "<div class=\"line\"></div>");
    return "<section class=\"question\" aria-labelledby=\"h-question\">\n"
        + "<h2 id=\"h-question\">The presenter’s question</h2>\n"
        + asked
        + "\n</section>\n";
  }

  private static String themes(List<Shown> themes) {
    StringBuilder list = new StringBuilder();
    list.append("<details class=\"themes\" open=\"open\">\n<summary><h2>What may be in the story")
        .append("</h2></summary>\n");
    if (themes.isEmpty()) {
      list.append("<p>No theme stands out in this telling; that, too, is a way to tell it.</p>\n");
    }
    list.append("<ol>\n");
    byPassage(themes).forEach((passage, shown) -> list.append(theme(passage, shown)));
    return list.append("</ol>\n</details>\n").toString();
  }

  /** The themes of each passage, both in the order of the telling. */
  private static Map<Quote, List<Shown>> byPassage(List<Shown> themes) {
    return themes.stream()
        .collect(Collectors.groupingBy(Shown::passage, LinkedHashMap::new, Collectors.toList()));
  }

  /** A passage with all the themes that it shows and what is asked about each. */
  private static String theme(Quote passage, List<Shown> themes) {
    StringBuilder item = new StringBuilder("<li class=\"theme\">\n");
    for (Shown theme : themes) {
      item.append("<h3>")
          .append(Html.escape(Html.capitalised(theme.title())))
          .append(" <span class=\"holder\">· ")
          .append(Html.whose(theme.holder()))
          .append("</span></h3>\n");
    }
    item.append("<blockquote>").append(Html.escape(passage.words())).append("</blockquote>\n");
    themes.stream()
        .flatMap(theme -> theme.question().stream())
        .forEach(
            asked -> item.append("<p class=\"open\">").append(Html.escape(asked)).append("</p>\n"));
    return item.append("</li>\n").toString();
  }

  private static String cast(List<CastMember> cast) {
    StringBuilder list = new StringBuilder();
    list.append("<section aria-labelledby=\"h-cast\">\n<h2 id=\"h-cast\">Everybody in it</h2>\n")
        .append("<ul class=\"cast\">\n");
    for (CastMember member : cast) {
      String role =
          member
              .role()
              .filter(r -> !member.name().toLowerCase(Locale.ROOT).contains(r))
              .map(r -> " <span class=\"role\">" + Html.escape(r) + "</span>")
              .orElse("");
      list.append("<li><span><span class=\"name\">")
          .append(Html.escape(member.name()))
          .append("</span>")
          .append(role)
          .append("</span>")
          .append(member.heard() ? "" : " <span class=\"unheard\">not heard</span>")
          .append("</li>\n");
    }
    return list.append("</ul>\n</section>\n").toString();
  }

  private static String signs(Brief.Story story) {
    if (story.gestures().isEmpty() && story.silences().isEmpty() && story.gaps().isEmpty()) {
      return "";
    }
    return "<section aria-labelledby=\"h-signs\">\n<h2 id=\"h-signs\">Without words</h2>\n"
        + "<dl class=\"signs\">\n"
        + sign("Gestures", story.gestures())
        + sign("Silences", story.silences())
        + sign("Gaps", story.gaps())
        + "</dl>\n</section>\n";
  }

  private static String sign(String kind, List<Quote> quotes) {
    if (quotes.isEmpty()) {
      return "";
    }
    StringBuilder list = new StringBuilder("<dt>" + kind + "</dt>\n");
    for (Quote quote : quotes) {
      list.append("<dd><q class=\"said\">")
          .append(Html.escape(quote.words()))
          .append("</q></dd>\n");
    }
    return list.toString();
  }

  private static String flag(boolean personalSelf) {
    return personalSelf
        ? """
        <section class="flag" aria-labelledby="h-flag">
        <h2 id="h-flag">Private life</h2>
        <p>The presenter’s own life enters the telling. It is not quoted here, and no question is
        put to it: the group stays with the professional self.</p>
        </section>
        """
        : "";
  }

  private static String course(List<Shown> themes) {
    return themes.isEmpty()
        ? ""
        : "<section class=\"course\" aria-labelledby=\"h-course\">\n"
            + "<h2 id=\"h-course\">The course of feeling</h2>\n"
            + CourseDrawing.of(themes)
            + "</section>\n";
  }

  private static final String FRAME =
      """
      <div class="last">
      <section class="stir" aria-labelledby="h-stir">
      <h2 id="h-stir">What does this stir in me?</h2>
      </section>
      <section class="frame" aria-labelledby="h-frame">
      <h2 id="h-frame">The frame</h2>
      <ul>
      <li>The presenter tells freely and is protected from interrogation.</li>
      <li>Three doors: the patient, the presenter, what is between them.</li>
      <li>The group imagines and speculates; several readings may stand.</li>
      <li>Silence is tolerated. So is not knowing.</li>
      <li>No premature solutions.</li>
      </ul>
      </section>
      </div>
      <footer class="foot">
      <p>Supports and does not replace a specially trained and skilled group leader. Never handed
      out. “Not heard”: no word of theirs is told, as far as this page can tell. Quotations are the presenter’s own words in the
      shared case; the reading beside them is only one of several.</p>
      </footer>
      """;
}
