package org.caseveil.casework;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import org.caseveil.conceal.Replaced;
import org.caseveil.text.CodePoints;

/** Writes the decisions file of a waiting case, with comments that tell what can be put in. */
final class DecisionsFile {

  private static final String HEAD =
      """
      # Decisions about a case that waits. Look at the .review.html beside this file, which
      # shows each finding with its number, then change what you decide otherwise and run
      #   caseveil review THIS-FILE
      #
      # For each finding, "do" is one of
      #   accept           replace it as planned
      #   keep             leave it standing; add   reason: "why the case needs it"
      #   change-type      replace it as another kind; add   type: one of PERSON AGE DATE LOCATION
      #                    ORGANIZATION PROFESSION DEMOGRAPHIC PHONE EMAIL URL ID UNIQUE
      #   mask-all-equal   replace it and the same words wherever they stand
      """;

  private static final String ALSO_MASK =
      """

      # Texts that were not found and must go, wherever they stand as words of their own; what
      # was found in them goes too. Write each form of a word that occurs in an entry of its own:
      #   also-mask:
      #     - {text: "the blue house by the bridge"}
      #     - {text: "Moss", type: PERSON}
      also-mask: []
      """;

  private DecisionsFile() {}

  static String text(CaseReference reference, OpenCase open) {
    StringBuilder yaml = new StringBuilder(HEAD);
    yaml.append("case: ").append(reference).append('\n');
    yaml.append("file: ").append(quoted(open.original().toString())).append('\n');
    yaml.append("seal: \"").append(open.seal()).append("\"\n");
    yaml.append("policy: ").append(quoted(open.policy().id())).append("\n\n");
    questions(open, yaml);
    findings(open, yaml);
    return yaml.append(ALSO_MASK).toString();
  }

  private static void questions(OpenCase open, StringBuilder yaml) {
    yaml.append(
        "# Change \"undecided\" into \"share\" and add   reason: \"...\"   to release the\n");
    yaml.append("# case all the same; the report will show your reason.\n");
    yaml.append(open.questions().isEmpty() ? "questions: []\n" : "questions:\n");
    Set<Question.Kind> asked = EnumSet.noneOf(Question.Kind.class);
    for (Question question : open.questions()) {
      yaml.append("  # ").append(question.words()).append('\n');
    }
    for (Question question : open.questions()) {
      if (asked.add(question.kind())) {
        yaml.append("  - {about: ").append(word(question.kind()));
        yaml.append(", answer: undecided}\n");
      }
    }
  }

  private static String word(Question.Kind kind) {
    return kind.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  private static void findings(OpenCase open, StringBuilder yaml) {
    CodePoints points = new CodePoints(open.narrative().given().reveal());
    yaml.append(open.concealment().replaced().isEmpty() ? "\nfindings: []\n" : "\nfindings:\n");
    int number = 1;
    for (Replaced replaced : open.concealment().replaced()) {
      yaml.append("  - {finding: ").append(number++).append(", at: [");
      yaml.append(points.fromUnit(replaced.finding().span().start())).append(", ");
      yaml.append(points.fromUnit(replaced.finding().span().end())).append("], do: accept}  # ");
      yaml.append(replaced.finding().type()).append(", ");
      yaml.append(replaced.finding().identifierClass().name().toLowerCase(Locale.ROOT));
      yaml.append('\n');
    }
  }

  private static String quoted(String text) {
    StringBuilder quoted = new StringBuilder("\"");
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '"' || c == '\\') {
        quoted.append('\\').append(c);
      } else if (c < ' ' || c == '\u007f') {
        quoted.append(String.format(Locale.ROOT, "\\x%02x", (int) c));
      } else {
        quoted.append(c);
      }
    }
    return quoted.append('"').toString();
  }
}
