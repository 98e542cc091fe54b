package org.caseveil.casework;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.caseveil.conceal.Concealment;
import org.caseveil.conceal.Policy;
import org.caseveil.identify.Identification;
import org.caseveil.text.Narrative;

/**
 * A case that waits for a person's decisions, with what the decisions are about.
 *
 * @param original the file as it was given
 * @param seal ties the decisions to this file and these findings
 * @param policy under which it was concealed
 * @param narrative the original text
 * @param identification what was found
 * @param concealment what is planned
 * @param questions what has to be answered, beside the findings
 * @param form how its brief is to be set when it is released
 * @param before what was decided about the same text when it was released before
 * @param launcher starts the program again
 */
public record OpenCase(
    Path original,
    String seal,
    Policy policy,
    CleanName names,
    Narrative narrative,
    Identification identification,
    Concealment concealment,
    List<Question> questions,
    CaseRecord record,
    BriefForm form,
    Optional<StoredDecisions> before,
    Launcher launcher) {

  public OpenCase {
    questions = List.copyOf(questions);
  }
}
