package org.caseveil.casework;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What a person decided about a case that was released with it: offsets and the person's own words,
 * never text of the case. Immutable.
 *
 * @param seal of what was decided on, as {@link OpenCase} has it
 * @param text of the original, as a keyed digest: offsets hold for no other text
 * @param findings the decisions, in their order
 * @param answers to the questions that stood in the decisions file
 */
public record StoredDecisions(
    String seal, String text, List<DecisionRecord> findings, List<Answer> answers) {

  public StoredDecisions {
    findings = List.copyOf(findings);
    answers = List.copyOf(answers);
  }

  /**
   * A question that was seen.
   *
   * @param question its id
   * @param reason why the case may be shared all the same; empty if the question fell away
   */
  public record Answer(String question, String reason) {}

  /** Whether they were made on just what there is to decide about a case, every question seen. */
  boolean settle(OpenCase open) {
    Set<String> seen = answers.stream().map(Answer::question).collect(Collectors.toSet());
    return seal.equals(open.seal())
        && open.questions().stream().allMatch(question -> seen.contains(question.id()));
  }

  /** Numbers only. */
  @Override
  public String toString() {
    return "<" + findings.size() + " decisions, " + answers.size() + " answers>";
  }
}
