package org.caseveil.cli;

import java.nio.file.Path;
import java.util.Optional;
import org.caseveil.casework.BriefDesk;
import org.caseveil.casework.BriefForm;
import org.caseveil.casework.CaseBatch;
import org.caseveil.casework.CaseReview;
import org.caseveil.casework.Decisions;
import org.caseveil.casework.NoteDesk;
import org.caseveil.casework.NoteSheet;
import org.caseveil.casework.Retention;
import org.caseveil.casework.WithdrawalDesk;
import org.caseveil.casework.YearDesk;

/** What the commands on whole case files work with; made when a command first asks for it. */
public interface CaseBench {

  /** The main job under a policy, the configured one by default. */
  CaseBatch batch(Optional<String> policy, BriefForm form);

  /** Applies decisions to cases that wait, under the policy they were concealed by. */
  CaseReview review(String policy, BriefForm form);

  /** The presenter's say over briefs. */
  BriefDesk briefs();

  /** Takes whole cases back. */
  WithdrawalDesk withdrawals();

  /** Takes session notes under a policy, the configured one by default. */
  NoteDesk notes(Optional<String> policy);

  /** Reads a note as leaders wrote it; what is wrong in it is thrown with file and line. */
  NoteSheet noteSheet(Path file);

  /** Puts the notes of a group together to its year. */
  YearDesk years();

  /** What is kept until when. */
  Retention retention();

  /** Reads a decisions file; what is wrong in it is thrown with file and line. */
  Decisions decisions(Path file);
}
