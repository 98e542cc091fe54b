package org.caseveil.casework;

import java.util.ArrayList;
import java.util.List;
import org.caseveil.brief.Signpost;

/** Renders a {@link CaseReport} as a page. Thread safe. */
final class ReportPage {

  private ReportPage() {}

  static String html(CaseReport report) {
    StringBuilder body = new StringBuilder();
    body.append("<h1>What was replaced in case ").append(Html.escape(report.reference()));
    body.append("</h1>\n<p class=\"soft\">Policy: ").append(Html.escape(report.policy()));
    body.append(". This page holds none of the original words.</p>\n");
    risk(report, body);
    kept(report, body);
    replaced(report, body);
    themes(report, body);
    if (!report.notes().isEmpty()) {
      body.append("<h2>About the file</h2>\n").append(Html.list(report.notes()));
    }
    body.append(
        "<p class=\"soft\">De-identification lowers a risk; it does not end it. A colleague or"
            + " relative who knows the facts may still recognise the story. Illnesses are not"
            + " weighed here: a rare one beside an age or a place may tell who it is, whatever"
            + " risk is given.</p>\n<p class=\"soft\">");
    body.append(Html.escape(Signpost.WORDS)).append("</p>\n");
    return Html.page("Report " + report.reference(), body.toString());
  }

  private static void risk(CaseReport report, StringBuilder body) {
    body.append("<h2>What risk is left</h2>\n");
    if (report.risk().isEmpty()) {
      body.append("<p>No clue to a person is left that this program knows of.</p>\n");
      return;
    }
    List<List<String>> rows = new ArrayList<>();
    for (CaseReport.Risk each : report.risk()) {
      rows.add(List.of(each.person(), String.join(", ", each.clues()), inWords(each.level())));
    }
    body.append(
        Html.table("Clues left to each person", List.of("Person", "Clues left", "Risk"), rows));
    if (!report.answers().isEmpty()) {
      body.append("<h2>Decided by a person</h2>\n");
      body.append(
          Html.table(
              "Answers to questions",
              List.of("Question", "Reason for sharing all the same"),
              report.answers().stream().map(a -> List.of(a.question(), a.reason())).toList()));
    }
  }

  static String inWords(String level) {
    return switch (level) {
      case "decide" -> "high: three clues or more, a decision was needed";
      case "warn" -> "some: two clues together";
      default -> "low";
    };
  }

  private static void kept(CaseReport report, StringBuilder body) {
    if (report.kept().isEmpty()) {
      return;
    }
    body.append("<h2>Left standing by decision</h2>\n");
    body.append("<p>These stay in the shared case and are part of the risk that is left.</p>\n");
    body.append(
        Html.table(
            "Identifiers kept",
            List.of("Kind", "Which", "Times", "Reason"),
            report.kept().stream()
                .map(k -> List.of(k.type(), k.entity(), String.valueOf(k.count()), k.reason()))
                .toList()));
  }

  private static void themes(CaseReport report, StringBuilder body) {
    body.append("<h2>What masking changed in the themes</h2>\n");
    if (report.themesChanged().isEmpty()) {
      body.append(
          "<p>Nothing: the same passages show the same themes of the same people as in the"
              + " original.</p>\n");
      return;
    }
    body.append(
        Html.table(
            "Themes that masking changed",
            List.of(
                "Theme", "Passages in the original", "Passages in the shared case", "What changed"),
            report.themesChanged().stream()
                .map(
                    t ->
                        List.of(
                            t.theme(),
                            String.valueOf(t.original()),
                            String.valueOf(t.shared()),
                            inWords(t)))
                .toList()));
  }

  private static String inWords(ThemeShift shift) {
    List<String> words = new ArrayList<>();
    counted(shift.lost(), "not found any more", words);
    counted(shift.gained(), "newly found", words);
    counted(shift.otherHolder(), "taken for somebody else's", words);
    return words.isEmpty() ? "the same words, divided otherwise" : String.join(", ", words);
  }

  private static void counted(int passages, String what, List<String> words) {
    if (passages > 0) {
      words.add(passages + " " + what);
    }
  }

  private static void replaced(CaseReport report, StringBuilder body) {
    body.append("<h2>What was replaced</h2>\n");
    if (report.replaced().isEmpty()) {
      body.append("<p>Nothing was found that identifies anybody.</p>\n");
      return;
    }
    body.append(
        Html.table(
            "Replacements",
            List.of("Kind", "Which", "Times", "How", "What stands there now"),
            report.replaced().stream()
                .map(
                    r ->
                        List.of(
                            r.type(),
                            r.entity(),
                            String.valueOf(r.count()),
                            r.how(),
                            r.replacement().isEmpty() ? "(taken out)" : r.replacement()))
                .toList()));
  }
}
