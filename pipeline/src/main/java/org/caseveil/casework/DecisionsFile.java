package org.caseveil.casework;

import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.caseveil.conceal.Replaced;
import org.caseveil.identify.IdentifierType;
import org.caseveil.text.CodePoints;
import org.caseveil.text.Span;

/**
 * Writes the decisions file of a waiting case, with comments that tell what can be put in. What was
 * decided about the same text before stands in it as far as it fits; questions are open again.
 */
final class DecisionsFile {

  private static final String HEAD =
      """
      # Decisions about a case that waits. Look at the .review.html beside this file, which
      # shows each finding with its number, then change what you decide otherwise and run the
      # command that the page shows.
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
      """;

  private final OpenCase open;
  private final String given;
  private final List<DecisionRecord> decided;
  private final StringBuilder yaml = new StringBuilder(HEAD);

  private DecisionsFile(OpenCase open) {
    this.open = open;
    this.given = open.narrative().given().reveal();
    this.decided = open.before().map(StoredDecisions::findings).orElse(List.of());
  }

  static String text(CaseReference reference, OpenCase open) {
    DecisionsFile file = new DecisionsFile(open);
    file.yaml.append("case: ").append(reference).append('\n');
    file.yaml.append("file: ").append(quoted(open.original().toString())).append('\n');
    file.yaml.append("seal: \"").append(open.seal()).append("\"\n");
    file.yaml.append("policy: ").append(quoted(open.policy().id())).append("\n\n");
    file.questions();
    file.findings();
    file.alsoMask();
    return file.yaml.toString();
  }

  private void questions() {
    yaml.append(
        "# Change \"undecided\" into \"share\" and add   reason: \"...\"   to release the\n");
    yaml.append("# case all the same; the report will show your reason.\n");
    yaml.append(open.questions().isEmpty() ? "questions: []\n" : "questions:\n");
    Map<String, String> reasons = new HashMap<>();
    open.before()
        .map(StoredDecisions::answers)
        .orElse(List.of())
        .forEach(answer -> reasons.put(answer.question(), answer.reason()));
    Set<String> asked = new HashSet<>();
    for (Question question : open.questions()) {
      if (asked.add(question.id())) {
        yaml.append(row(question, "  ", Optional.ofNullable(reasons.get(question.id()))));
      }
    }
  }

  /**
   * A question with a place for its answer, two lines.
   *
   * @param indent what stands before each
   * @param reason why it was answered before
   */
  static String row(Question question, String indent, Optional<String> reason) {
    String why = reason.map(words -> ", reason: " + quoted(words)).orElse("");
    return indent + "# " + question.words() + "\n" + indent + "- " + entry(question, why) + "\n";
  }

  /** A question with a place for its answer, without its words. */
  static String entry(Question question) {
    return entry(question, "");
  }

  private static String entry(Question question, String more) {
    String about = word(question.kind());
    return "{about: " + about + ", id: " + question.id() + ", answer: undecided" + more + "}";
  }

  private static String word(Question.Kind kind) {
    return kind.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  private void findings() {
    CodePoints points = new CodePoints(given);
    yaml.append(open.concealment().replaced().isEmpty() ? "\nfindings: []\n" : "\nfindings:\n");
    int number = 1;
    for (Replaced replaced : open.concealment().replaced()) {
      Span span = replaced.finding().span();
      yaml.append("  - {finding: ").append(number++).append(", at: [");
      yaml.append(points.fromUnit(span.start())).append(", ");
      yaml.append(points.fromUnit(span.end())).append("], do: ").append(action(span));
      yaml.append("}  # ").append(replaced.finding().type()).append(", ");
      yaml.append(replaced.finding().identifierClass().name().toLowerCase(Locale.ROOT));
      yaml.append('\n');
    }
  }

  private String action(Span span) {
    return decided.stream()
        .filter(decision -> decision.span().equals(span))
        .map(
            decision ->
                switch (decision.what()) {
                  case "keep" -> "keep, reason: " + quoted(decision.detail());
                  case "change-type" -> "change-type, type: " + decision.detail();
                  case "mask-all-equal" -> "mask-all-equal";
                  default -> "accept";
                })
        .findFirst()
        .orElse("accept");
  }

  /** What a person saw to it to be masked is masked still, although nothing finds it any more. */
  private void alsoMask() {
    Set<Span> found =
        open.concealment().replaced().stream()
            .map(replaced -> replaced.finding().span())
            .collect(Collectors.toSet());
    Set<String> rows = new LinkedHashSet<>();
    for (DecisionRecord decision : decided) {
      boolean lost = !found.contains(decision.span());
      switch (decision.what()) {
        case "also-mask" -> rows.add(masked(decision.span(), decision.detail()));
        case "change-type" -> {
          if (lost) {
            rows.add(masked(decision.span(), decision.detail()));
          }
        }
        case "mask-all-equal" -> {
          if (lost) {
            rows.add(masked(decision.span(), IdentifierType.UNIQUE.name()));
          }
        }
        default -> {}
      }
    }
    yaml.append(ALSO_MASK).append(rows.isEmpty() ? "also-mask: []\n" : "also-mask:\n");
    rows.forEach(yaml::append);
  }

  private String masked(Span span, String type) {
    return "  - {text: " + quoted(span.of(given)) + ", type: " + type + "}\n";
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
