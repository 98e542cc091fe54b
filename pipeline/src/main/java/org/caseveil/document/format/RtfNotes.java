package org.caseveil.document.format;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** What the report tells about the groups of an RTF file that were dropped. Used for one file. */
final class RtfNotes {

  private final Set<String> notes = new LinkedHashSet<>();

  /** A group that begins with this word was dropped. */
  void dropped(String word) {
    switch (word) {
      case "info", "userprops", "company", "manager" ->
          notes.add("The document's properties (author, company, title, dates) were dropped.");
      case "pict", "shppict" -> notes.add("Pictures were dropped: they cannot be checked.");
      case "object", "objdata" ->
          notes.add("Charts, diagrams and embedded objects were dropped: they cannot be checked.");
      case "annotation", "atnauthor" -> notes.add("Comments and their authors were dropped.");
      case "fldinst", "datafield" ->
          notes.add(
              "Fields and links were replaced by the text they show; their codes were dropped.");
      default -> {}
    }
  }

  /** A property of a drawn shape with this name was dropped. */
  void shape(String name) {
    if (name.equals("gtextUNICODE")) {
      notes.add("Words drawn as pictures (WordArt) were dropped.");
    }
  }

  /** Text was dropped that is hidden, or else deleted. */
  void unseen(boolean hidden) {
    notes.add(
        hidden
            ? "Hidden text was dropped."
            : "Tracked changes were accepted; deleted text and reviewers' names dropped.");
  }

  List<String> all() {
    return List.copyOf(notes);
  }
}
