package org.caseveil.casework;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.caseveil.identify.Finding;
import org.caseveil.text.Edit;
import org.caseveil.text.Span;

/** Tells which words that a person asked to mask can still be read. Stateless. */
final class AlsoMasked {

  private static final Pattern PLACEHOLDER = Pattern.compile("\\[[^\\]]*\\]");

  private AlsoMasked() {}

  /**
   * What to do about each entry of {@code also-mask} that still stands, in plain words; empty if
   * none does.
   *
   * @param numbered the findings as the review page numbers them
   */
  static List<String> standing(Decisions decisions, List<Finding> numbered, Deidentification made) {
    String text = made.narrative().given().reveal();
    List<String> standing = new ArrayList<>();
    for (int i = 0; i < decisions.alsoMask().size(); i++) {
      Decisions.AlsoMask also = decisions.alsoMask().get(i);
      WholeWords words = WholeWords.meant(also.text(), also.type());
      for (Span place : words.in(text)) {
        for (Span line : WholeWords.byLine(text, place)) {
          if (!isGone(line, words, made.concealment().edits())) {
            standing.add(told(i + 1, line, numbered));
          }
        }
      }
    }
    return standing.stream().distinct().toList();
  }

  /**
   * A wider term may hold the very word: "retired harbour pilot", "retired port worker". A
   * placeholder says nothing of what it stands for.
   */
  private static boolean isGone(Span place, WholeWords words, List<Edit> edits) {
    return edits.stream()
        .anyMatch(
            edit ->
                edit.span().contains(place)
                    && words.in(PLACEHOLDER.matcher(edit.replacement()).replaceAll("")).isEmpty());
  }

  private static String told(int entry, Span place, List<Finding> numbered) {
    StringBuilder told = new StringBuilder("also-mask: entry ").append(entry);
    for (int i = 0; i < numbered.size(); i++) {
      if (numbered.get(i).span().overlaps(place)) {
        return told.append(" can still be read in what is put in the place of finding ")
            .append(i + 1)
            .append("; write for that finding   do: change-type, type: UNIQUE")
            .toString();
      }
    }
    return told.append(
            " can still be read in the shared case; leave out its type, or write more of the words"
                + " around it")
        .toString();
  }
}
