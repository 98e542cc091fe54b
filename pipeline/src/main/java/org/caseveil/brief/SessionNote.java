package org.caseveil.brief;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import org.caseveil.conceal.DeidentifiedText;
import org.caseveil.text.Span;

/**
 * What the leaders note together after a meeting: no names, no clinical facts, no member's words,
 * no evaluation of anybody. Immutable.
 *
 * @param heading which case, when and in which group
 * @param present how many were there, who came to the group and who left it
 * @param themes what became of the brief's themes
 * @param questions what the note answers, one for each line of the text
 * @param text the answers, one a line, de-identified; a line may be empty
 * @param deleteBy when the note goes
 */
public record SessionNote(
    Heading heading,
    Present present,
    Themes themes,
    List<String> questions,
    DeidentifiedText text,
    LocalDate deleteBy) {

  public SessionNote {
    questions = List.copyOf(questions);
    if (lines(text).size() != questions.size()) {
      throw new IllegalArgumentException("a note has one line for each question");
    }
  }

  /**
   * Which meeting about which case.
   *
   * @param reference of the case
   * @param month of the meeting
   * @param session which meeting of that month, from 1
   * @param group its short name
   */
  public record Heading(String reference, YearMonth month, int session, String group) {}

  /**
   * Numbers of people.
   *
   * @param number how many were present
   * @param joined how many are new in the group since the last meeting
   * @param departed how many left it since
   */
  public record Present(int number, int joined, int departed) {}

  /**
   * Themes by their ids.
   *
   * @param takenUp of the brief's, those that the group took up
   * @param left of the brief's, those that it left
   * @param added those that only the group brought
   */
  public record Themes(List<String> takenUp, List<String> left, List<String> added) {

    public Themes {
      takenUp = List.copyOf(takenUp);
      left = List.copyOf(left);
      added = List.copyOf(added);
    }
  }

  /** An answer that says something. */
  public record Answer(String question, Quote words) {}

  /** The answers given, in order. */
  public List<Answer> answers() {
    List<Answer> answers = new ArrayList<>();
    List<Span> lines = lines(text);
    for (int i = 0; i < lines.size(); i++) {
      if (!lines.get(i).of(text.content()).isBlank()) {
        answers.add(new Answer(questions.get(i), Quote.cut(text, lines.get(i))));
      }
    }
    return answers;
  }

  private static List<Span> lines(DeidentifiedText text) {
    List<Span> lines = new ArrayList<>();
    int start = 0;
    for (int end = text.content().indexOf('\n');
        end >= 0;
        end = text.content().indexOf('\n', start)) {
      lines.add(new Span(start, end));
      start = end + 1;
    }
    lines.add(new Span(start, text.content().length()));
    return lines;
  }
}
