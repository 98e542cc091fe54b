package org.caseveil.brief;

import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import org.caseveil.theme.Taxonomy;

/** Writes a session note as one page without scripts or anything to load. Thread safe. */
public final class NotePage {

  private static final DateTimeFormatter MONTH =
      DateTimeFormatter.ofPattern("MMMM yyyy", Locale.ENGLISH);
  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.ENGLISH);

  private final Taxonomy taxonomy;

  public NotePage(Taxonomy taxonomy) {
    this.taxonomy = taxonomy;
  }

  /** The note as a page for a browser. */
  public String render(SessionNote note) {
    return Pages.screen(title(note), body(note));
  }

  /** The note for the program that sets PDF files. */
  public String forPrint(SessionNote note) {
    return Pages.print(title(note), body(note));
  }

  private static String title(SessionNote note) {
    return "Session note, case " + note.heading().reference();
  }

  private String body(SessionNote note) {
    StringBuilder body = new StringBuilder();
    body.append("<header class=\"head\">\n<p class=\"kind\">Session note, by the leaders</p>\n");
    body.append("<h1>Case ").append(Html.escape(note.heading().reference())).append("</h1>\n");
    body.append("<p class=\"meeting\">").append(MONTH.format(note.heading().month()));
    if (note.heading().session() > 1) {
      body.append(", meeting ").append(note.heading().session()).append(" of the month");
    }
    body.append(" · ").append(note.present().number()).append(" present</p>\n</header>\n");
    body.append("<section aria-labelledby=\"h-themes\">\n<h2 id=\"h-themes\">Themes</h2>\n");
    body.append("<div class=\"columns\">\n");
    themes("Taken up", note.themes().takenUp(), body);
    themes("Left", note.themes().left(), body);
    themes("Added by the group", note.themes().added(), body);
    body.append("</div>\n</section>\n");
    answers(note.answers(), body);
    body.append("<footer class=\"foot\">\n<p>Deleted on ");
    body.append(DAY.format(note.deleteBy()));
    body.append(". No names, no clinical facts, no member’s words, no evaluation of anybody.");
    body.append(" The presenter may read this note.</p>\n<p>");
    body.append(Html.escape(Signpost.WORDS)).append("</p>\n</footer>\n");
    return body.toString();
  }

  private void themes(String heading, List<String> ids, StringBuilder body) {
    body.append("<div>\n<h3>").append(heading).append("</h3>\n");
    if (ids.isEmpty()) {
      body.append("<p class=\"soft\">none</p>\n</div>\n");
      return;
    }
    body.append("<ul>\n");
    for (String id : ids) {
      body.append("<li>")
          .append(Html.escape(Html.capitalised(taxonomy.require(id).title())))
          .append("</li>\n");
    }
    body.append("</ul>\n</div>\n");
  }

  private static void answers(List<SessionNote.Answer> answers, StringBuilder body) {
    if (answers.isEmpty()) {
      return;
    }
    body.append("<section aria-labelledby=\"h-meeting\">\n");
    body.append("<h2 id=\"h-meeting\">The meeting</h2>\n<dl class=\"answers\">\n");
    for (SessionNote.Answer answer : answers) {
      body.append("<dt>").append(Html.escape(answer.question())).append("</dt>\n<dd dir=\"auto\">");
      body.append(Html.escape(answer.words().words())).append("</dd>\n");
    }
    body.append("</dl>\n</section>\n");
  }
}
