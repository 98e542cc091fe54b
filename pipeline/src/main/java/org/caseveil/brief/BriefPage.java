package org.caseveil.brief;

import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.caseveil.brief.Brief.Shown;
import org.caseveil.text.Span;

/**
 * Writes a brief as one HTML page without scripts or anything to load: prints on one A4 sheet, in
 * black and white too, and follows the reader's light or dark setting. Every element is closed, so
 * it is XML as well. Thread safe.
 */
public final class BriefPage {

  /** Below the frame card in print, in millimetres. */
  private static final double FRAME_PADDING = 2;

  private static final DateTimeFormatter MONTH =
      DateTimeFormatter.ofPattern("MMMM yyyy", Locale.ENGLISH);

  private final String style = StyleSheet.read("brief.css");
  private final String printStyle = StyleSheet.read("brief-print.css");

  /** The brief on one page. */
  public String render(Brief brief) {
    return page(brief, SheetFullness.of(brief), style, sheet(brief));
  }

  /** The brief, and after it the whole shared case with every passage marked in the margin. */
  public String renderWithPassages(Brief brief) {
    return page(brief, SheetFullness.of(brief), style, sheet(brief) + MarkedCase.of(brief));
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

  private static String sheet(Brief brief) {
    return "<article class=\"sheet\">\n"
        + head(brief.heading())
        + "<div class=\"columns\">\n<div class=\"main\">\n"
        + question(brief.story().question())
        + themes(brief.themes(), brief.story().question())
        + "</div>\n<div class=\"side\">\n"
        + StoryColumn.of(brief.story(), brief.personal().told())
        + "</div>\n</div>\n"
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

  private static String question(Optional<Quote> question) {
    String asked =
        question
            .map(
                quote -> "<blockquote dir=\"auto\">" + Html.escape(quote.words()) + "</blockquote>")
            .orElse(
                "<p class=\"role\">None is put into words. It may come in the telling:</p>"
                    + "<div class=\"line\"></div>");
    return "<section class=\"question\" aria-labelledby=\"h-question\">\n"
        + "<h2 id=\"h-question\">The presenter’s question</h2>\n"
        + asked
        + "\n</section>\n";
  }

  /** The themes and their course, which a leader can close together. */
  private static String themes(List<Shown> themes, Optional<Quote> question) {
    StringBuilder list = new StringBuilder();
    list.append("<details class=\"themes\" open=\"open\">\n<summary><h2>What may be in the story")
        .append("</h2></summary>\n");
    if (themes.isEmpty()) {
      list.append("<p>No theme stands out in this telling; that, too, is a way to tell it.</p>\n");
    }
    list.append("<ol>\n");
    byPassage(themes).forEach((passage, shown) -> list.append(theme(passage, shown, question)));
    return list.append("</ol>\n").append(course(themes)).append("</details>\n").toString();
  }

  /** The themes of each passage, both in the order of the telling. */
  private static Map<Quote, List<Shown>> byPassage(List<Shown> themes) {
    return themes.stream()
        .collect(Collectors.groupingBy(Shown::passage, LinkedHashMap::new, Collectors.toList()));
  }

  /** A passage with all the themes that it shows and what is asked about each. */
  private static String theme(Quote passage, List<Shown> themes, Optional<Quote> question) {
    StringBuilder item = new StringBuilder("<li class=\"theme\">\n");
    for (Shown theme : themes) {
      item.append("<h3>")
          .append(Html.escape(Html.capitalised(theme.title())))
          .append(" <span class=\"holder\">· ")
          .append(Html.whose(theme.holder()))
          .append("</span></h3>\n");
    }
    item.append("<blockquote dir=\"auto\">")
        .append(question.map(asked -> once(passage, asked)).orElse(Html.escape(passage.words())))
        .append("</blockquote>\n");
    themes.stream()
        .flatMap(theme -> theme.question().stream())
        .forEach(
            asked -> item.append("<p class=\"open\">").append(Html.escape(asked)).append("</p>\n"));
    return item.append("</li>\n").toString();
  }

  /** A passage in which the question that stands above is not quoted again. */
  private static String once(Quote passage, Quote question) {
    Span span = passage.span();
    if (!span.overlaps(question.span())) {
      return Html.escape(passage.words());
    }
    int from = Math.max(0, question.span().start() - span.start());
    int to = Math.min(span.length(), question.span().end() - span.start());
    return Html.escape(passage.words().substring(0, from))
        + "<span class=\"role\">[the question above]</span>"
        + Html.escape(passage.words().substring(to));
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
