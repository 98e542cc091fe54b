package org.caseveil.theme;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * One theme that a passage can show; one YAML file in {@code config/themes/}. Immutable.
 *
 * @param id the file's name without extension: lower-case words joined by hyphens
 * @param title what a leader reads, in at most 30 characters: names a feeling, never a kind of
 *     patient or doctor
 * @param definition when a passage shows it
 * @param source the literature that the definition stands on
 * @param use whether it is shown with its passage or only flagged
 * @param cues three phrasings or more that show it
 * @param nearMisses what looks like it and is not, with the other theme's id where there is one
 * @param questions the open questions for the leader; absent for a flag
 * @param examples a dozen passages or more that show it: only for a theme that the trained model
 *     does not know, see {@code docs/themes.md}
 */
public record Theme(
    String id,
    String title,
    String definition,
    String source,
    Use use,
    List<String> cues,
    List<String> nearMisses,
    Optional<Questions> questions,
    List<String> examples) {

  private static final Pattern ID = Pattern.compile("[a-z]+(-[a-z]+)*");
  private static final int FEWEST_CUES = 3;

  /** What has room before the lanes and bars of the drawings, in characters. */
  private static final int LONGEST_TITLE = 30;

  /** Two lines of a brief, in characters. */
  private static final int LONGEST_QUESTION = 110;

  /** How a theme is used in a brief. */
  public enum Use {
    /** Shown with a passage and a question. */
    THEME,
    /** A flag for the leader: never quoted, never counted, without a question. */
    FLAG
  }

  /**
   * The open questions of a theme, one for each side of the story.
   *
   * @param presenter asked when the theme is the presenter's
   * @param others asked when it is the patient's, the family's or a colleague's
   */
  public record Questions(String presenter, String others) {

    public Questions {
      requireOpen(presenter);
      requireOpen(others);
    }

    /** The question for a theme of that holder. */
    public String of(Holder holder) {
      return holder == Holder.PRESENTER ? presenter : others;
    }

    private static void requireOpen(String question) {
      if (!question.endsWith("?")) {
        throw new IllegalArgumentException("a leader's question ends with a question mark");
      }
      if (question.length() > LONGEST_QUESTION) {
        throw new IllegalArgumentException(
            "a leader's question has at most " + LONGEST_QUESTION + " characters");
      }
      Restraint.require(question);
    }
  }

  public Theme {
    if (!ID.matcher(id).matches()) {
      throw new IllegalArgumentException("a theme's id is lower-case words joined by hyphens");
    }
    if (title.isBlank() || definition.isBlank() || source.isBlank()) {
      throw new IllegalArgumentException("title, definition and source must say something");
    }
    if (title.length() > LONGEST_TITLE) {
      throw new IllegalArgumentException("a title has at most " + LONGEST_TITLE + " characters");
    }
    Restraint.require(title);
    if (cues.size() < FEWEST_CUES) {
      throw new IllegalArgumentException("a theme has at least three cues");
    }
    if (nearMisses.isEmpty()) {
      throw new IllegalArgumentException("a theme names at least one near-miss");
    }
    if (questions.isPresent() == (use == Use.FLAG)) {
      throw new IllegalArgumentException(
          use == Use.FLAG ? "a flag has no questions" : "a theme has questions");
    }
    cues = List.copyOf(cues);
    nearMisses = List.copyOf(nearMisses);
    examples = List.copyOf(examples);
  }
}
