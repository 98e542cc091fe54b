package org.caseveil.casework;

/**
 * What a person reads about a file that could not be worked on. It does not name the file: nothing
 * could be read of it, so nobody knows whether its name holds a patient's.
 */
final class QuarantineNote {

  private QuarantineNote() {}

  /**
   * @param decided whether what a person decided about the case earlier stays in review
   */
  static String text(
      CaseFile file, CaseReference reference, Outcome.Quarantined quarantined, boolean decided) {
    String kind = file.extension().matches("[a-z0-9]{1,5}") ? "." + file.extension() : "a";
    return "Case "
        + reference
        + " ("
        + kind
        + " file; review/originals.txt tells which)\n\nWhat happened\n  "
        + quarantined.explanation()
        + "\n\nWhat was kept\n  "
        + (decided
            ? "What you decided about the case before stays in review/. Nothing of it is released."
            : "Nothing of the case was kept or released.")
        + " Your original is unchanged where it was.\n\nWhat to do\n  "
        + quarantined.advice()
        + "\n";
  }
}
