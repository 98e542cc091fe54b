package org.caseveil.casework;

import org.caseveil.brief.Material;

/** Makes the leader's pages of a case from its de-identified text. Thread safe, deterministic. */
public interface BriefWriter {

  /** The pages as one self-contained HTML text. */
  String html(CaseReference reference, Material material, BriefForm form);

  /** The same pages as a PDF file. */
  byte[] pdf(CaseReference reference, Material material, BriefForm form);
}
