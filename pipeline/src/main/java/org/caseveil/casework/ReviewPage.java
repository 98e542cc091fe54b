package org.caseveil.casework;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.caseveil.conceal.Replaced;
import org.caseveil.text.Span;

/**
 * Renders a waiting case for the person who decides: the original text with every finding numbered,
 * what is planned for each, and what risk is left. It shows the original, so it is written for its
 * owner only. Thread safe.
 */
final class ReviewPage {

  private ReviewPage() {}

  /**
   * @param decisions the decisions file beside the page
   * @param before files beside it with decisions on what was found before
   */
  static String html(
      CaseReference reference,
      List<String> reasons,
      OpenCase open,
      Path decisions,
      List<Path> before) {
    StringBuilder body = new StringBuilder();
    head(reference, reasons, body);
    body.append("<h2>What to do</h2>\n<ol>\n<li>Read the text below. Every finding has a number.");
    body.append("</li>\n<li>Open ").append(name(decisions)).append(" in an editor, answer each");
    body.append(" question in it, and change what you decide otherwise about the findings.");
    for (Path file : before) {
      body.append(" What you wrote before stands in ").append(name(file));
      body.append(": other things were found then, so it is not taken over.");
    }
    body.append("</li>\n<li>In a terminal, in any folder, run <code>");
    Path file = decisions.toAbsolutePath().normalize();
    body.append(Html.escape(open.launcher().command("review", file.toString())));
    body.append("</code></li>\n</ol>\n");
    risk(open, body);
    body.append(
        "<h2 id=\"text\">The text</h2>\n<div class=\"text\" tabindex=\"0\" role=\"region\"");
    body.append(" aria-label=\"Original text with numbered findings\">");
    marked(open, body);
    body.append("</div>\n<h2 id=\"findings\">The findings</h2>\n");
    findings(open, body);
    return Html.page("Review " + reference, body.toString());
  }

  private static String name(Path file) {
    return "<code>" + Html.escape(String.valueOf(file.getFileName())) + "</code>";
  }

  /** The page of a file that held nothing to decide about. */
  static String html(CaseReference reference, List<String> reasons) {
    StringBuilder body = new StringBuilder();
    head(reference, reasons, body);
    body.append("<h2>What to do</h2>\n<p>There is no text to decide about in this file. Give");
    body.append(
        " Caseveil the case as text, for example typed, or as a file with text in it.</p>\n");
    return Html.page("Review " + reference, body.toString());
  }

  private static void head(CaseReference reference, List<String> reasons, StringBuilder body) {
    body.append("<h1>Case ").append(reference).append(" waits for you</h1>\n");
    body.append("<p class=\"note\"><strong>This page shows the original text.</strong> Only you");
    body.append(" can open it on this machine; do not send it to anybody. It is removed when the");
    body.append(" case is released.</p>\n<h2>Why it waits</h2>\n").append(Html.list(reasons));
  }

  private static void risk(OpenCase open, StringBuilder body) {
    List<CaseReport.Risk> risks = CaseReport.risks(open.concealment().risk());
    if (risks.isEmpty()) {
      return;
    }
    body.append("<h2>What risk would be left</h2>\n");
    List<List<String>> rows = new ArrayList<>();
    for (CaseReport.Risk risk : risks) {
      rows.add(
          List.of(
              risk.person(), String.join(", ", risk.clues()), ReportPage.inWords(risk.level())));
    }
    body.append(Html.table("Clues left", List.of("Person", "Clues left", "Risk"), rows));
  }

  private static void marked(OpenCase open, StringBuilder body) {
    String text = open.narrative().given().reveal();
    int last = 0;
    int number = 1;
    for (Replaced replaced : open.concealment().replaced()) {
      Span span = replaced.finding().span();
      body.append(Html.escape(text.substring(last, span.start())));
      body.append("<mark id=\"t").append(number).append("\">");
      body.append(Html.escape(span.of(text))).append("<sup><a href=\"#f").append(number);
      body.append("\" aria-label=\"finding ").append(number).append("\">").append(number);
      body.append("</a></sup></mark>");
      last = span.end();
      number++;
    }
    body.append(Html.escape(text.substring(last)));
  }

  private static void findings(OpenCase open, StringBuilder body) {
    body.append("<table aria-label=\"Findings\">\n<thead><tr><th scope=\"col\">No.</th>");
    body.append("<th scope=\"col\">Kind</th><th scope=\"col\">Which</th>");
    body.append("<th scope=\"col\">Planned</th></tr></thead>\n<tbody>\n");
    int number = 1;
    for (Replaced replaced : open.concealment().replaced()) {
      body.append("<tr id=\"f").append(number).append("\"><td class=\"n\"><a href=\"#t");
      body.append(number).append("\">").append(number).append("</a></td><td>");
      body.append(replaced.finding().type()).append(", ");
      body.append(replaced.finding().identifierClass().name().toLowerCase(Locale.ROOT));
      body.append("</td><td>").append(Html.escape(replaced.finding().entity()));
      body.append("</td><td>").append(Html.escape(planned(replaced))).append("</td></tr>\n");
      number++;
    }
    body.append("</tbody>\n</table>\n");
  }

  private static String planned(Replaced replaced) {
    return replaced.replacement().isEmpty() ? "(taken out)" : replaced.replacement();
  }
}
