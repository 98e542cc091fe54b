package org.caseveil.casework;

import java.util.List;
import java.util.Optional;

/** What became of one document. */
public sealed interface Outcome {

  /** Everything was replaced, written and looked through again: it may be shared. */
  record Released(PreparedCase prepared) implements Outcome {}

  /**
   * A person has to look at it first. Nothing is shared.
   *
   * @param reasons why, in plain words, one sentence each
   * @param open what there is to decide; empty where only another file helps, as with a scan
   * @param reference how the case is called
   */
  record NeedsReview(CaseReference reference, List<String> reasons, Optional<OpenCase> open)
      implements Outcome {
    public NeedsReview {
      reasons = List.copyOf(reasons);
    }
  }

  /**
   * It could not be worked on. Nothing is shared.
   *
   * @param explanation what happened, in plain words
   * @param advice what to do
   */
  record Quarantined(String explanation, String advice) implements Outcome {}

  /** Its presenter withdrew it earlier: nothing is made of it. */
  record Withdrawn() implements Outcome {}

  /**
   * The same content stands under another name in the same run.
   *
   * @param first the file that was worked on
   */
  record Duplicate(CaseFile first) implements Outcome {}
}
