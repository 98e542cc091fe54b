package org.caseveil.document;

import java.util.List;

/** What writing a de-identified file gave. */
public sealed interface Writing {

  /**
   * The file stands at the target asked for.
   *
   * @param extension that fits what was written, without dot and in lower case; it differs from the
   *     usual one of the format where the layout could not be kept
   * @param notes plain words for the report about what was dropped or changed beside the text
   * @param pages whether the pages stand beside it as pictures, where {@link Documents#pagesOf}
   *     says
   */
  record Written(String extension, List<String> notes, boolean pages) implements Writing {
    public Written {
      notes = List.copyOf(notes);
    }
  }

  /** Nothing stands at the target. */
  record Refused(Refusal refusal) implements Writing {}
}
