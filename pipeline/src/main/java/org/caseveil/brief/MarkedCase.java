package org.caseveil.brief;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.caseveil.brief.Brief.Marked;
import org.caseveil.text.Span;

/**
 * Writes the whole shared case with every passage underlined, numbered and named in the margin.
 * Where the presenter's own life enters, an ellipsis stands for it. Can be closed, as the themes of
 * the first page can. Thread safe.
 */
final class MarkedCase {

  private MarkedCase() {}

  static String of(Brief brief) {
    StringBuilder page = new StringBuilder();
    page.append("<article class=\"sheet whole\" aria-labelledby=\"h-whole\">\n")
        .append("<details open=\"open\">\n<summary><h1 id=\"h-whole\">All passages in the telling")
        .append("</h1></summary>\n")
        .append("<p class=\"intro\">Case ")
        .append(Html.escape(brief.heading().reference()))
        .append("</p>\n");
    for (Span paragraph : paragraphs(brief.text().content())) {
      page.append(row(brief, paragraph));
    }
    return page.append("</details>\n</article>\n").toString();
  }

  private static String row(Brief brief, Span paragraph) {
    StringBuilder margin = new StringBuilder();
    for (int i = 0; i < brief.passages().size(); i++) {
      Marked marked = brief.passages().get(i);
      if (paragraph.contains(startOf(marked))) {
        margin.append(
            "<li><span class=\"number\">%d</span> %s, <span class=\"role\">%s</span></li>\n"
                .formatted(
                    i + 1,
                    Html.escape(Html.capitalised(marked.title())),
                    Html.whose(marked.holder())));
      }
    }
    return "<div class=\"row\">\n<p class=\"telling\" dir=\"auto\">"
        + marked(brief, paragraph)
        + "</p>\n"
        + (margin.isEmpty() ? "" : "<ul class=\"margin\">\n" + margin + "</ul>\n")
        + "</div>\n";
  }

  private static Span startOf(Marked marked) {
    int start = marked.passage().span().start();
    return new Span(start, start);
  }

  /**
   * The paragraph in pieces between the ends of passages, so that overlapping ones nest nowhere.
   */
  private static String marked(Brief brief, Span paragraph) {
    TreeSet<Integer> cuts = new TreeSet<>(List.of(paragraph.start(), paragraph.end()));
    Stream.concat(
            brief.passages().stream().map(marked -> marked.passage().span()),
            brief.personal().passages().stream())
        .filter(paragraph::overlaps)
        .forEach(
            span -> {
              cuts.add(Math.max(paragraph.start(), span.start()));
              cuts.add(Math.min(paragraph.end(), span.end()));
            });
    StringBuilder html = new StringBuilder();
    List<Integer> places = new ArrayList<>(cuts);
    for (int i = 0; i + 1 < places.size(); i++) {
      Span piece = new Span(places.get(i), places.get(i + 1));
      html.append(numbersAt(brief, piece.start()));
      html.append(shown(brief, piece));
    }
    return html.toString();
  }

  private static String shown(Brief brief, Span piece) {
    if (brief.personal().passages().stream().anyMatch(span -> span.contains(piece))) {
      return "[…]";
    }
    String words = Html.escape(piece.of(brief.text().content()));
    boolean inPassage = brief.passages().stream().anyMatch(m -> m.passage().span().contains(piece));
    return inPassage ? "<mark>" + words + "</mark>" : words;
  }

  private static String numbersAt(Brief brief, int offset) {
    StringBuilder numbers = new StringBuilder();
    for (int i = 0; i < brief.passages().size(); i++) {
      if (brief.passages().get(i).passage().span().start() == offset) {
        numbers.append("<span class=\"number\">").append(i + 1).append("&#160;</span>");
      }
    }
    return numbers.toString();
  }

  private static List<Span> paragraphs(String text) {
    List<Span> paragraphs = new ArrayList<>();
    int start = 0;
    for (int at = 0; at <= text.length(); at++) {
      if (at == text.length() || text.charAt(at) == '\n') {
        if (!text.substring(start, at).isBlank()) {
          paragraphs.add(new Span(start, at));
        }
        start = at + 1;
      }
    }
    return paragraphs;
  }
}
