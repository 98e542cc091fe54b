package org.caseveil.casework;

import java.nio.file.Path;
import org.caseveil.document.Documents;
import org.caseveil.document.Extraction;
import org.caseveil.document.Refusal;

/** Reads the pictures of a case's pages as a stranger would. Thread safe. */
final class PageCheck {

  private final Documents documents;

  PageCheck(Documents documents) {
    this.documents = documents;
  }

  /** What was seen in the pictures. */
  enum Seen {
    /** Nothing of the original, or nothing at all. */
    CLEAN,
    /** Nobody knows what can be read in them. */
    UNREADABLE,
    /** A name, a number or words that a person asked to mask. */
    SHOWING
  }

  /** Looks at the pictures of a case that was concealed. */
  Seen at(Path pages, Deidentification made) {
    Extraction extraction = documents.read(pages);
    if (extraction instanceof Extraction.Refused refused) {
      return refused.refusal().reason() == Refusal.Reason.NO_TEXT ? Seen.CLEAN : Seen.UNREADABLE;
    }
    String read = ((Extraction.Extracted) extraction).document().joined().reveal();
    OriginalStrings originals =
        OriginalStrings.of(made.narrative().given(), made.concealment().replaced());
    return originals.in(read).isEmpty() ? Seen.CLEAN : Seen.SHOWING;
  }
}
