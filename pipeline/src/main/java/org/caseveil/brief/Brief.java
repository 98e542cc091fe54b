package org.caseveil.brief;

import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import org.caseveil.conceal.DeidentifiedText;
import org.caseveil.conceal.ResidualRisk;
import org.caseveil.text.Span;
import org.caseveil.theme.Holder;

/**
 * What a leader reads before a meeting about one case. It gives no advice, diagnosis, treatment,
 * score or judgement, and knows no other case. Immutable.
 *
 * @param heading which case
 * @param text the shared case, for the page with all passages
 * @param story what the presenter brings and who is in it
 * @param themes at most six, in the order of the telling
 * @param passages every passage found, in the order of the telling; none of the flagged kind
 * @param personal where the presenter's own life enters the telling: a flag, never its words
 */
public record Brief(
    Heading heading,
    DeidentifiedText text,
    Story story,
    List<Shown> themes,
    List<Marked> passages,
    Personal personal) {

  public Brief {
    themes = List.copyOf(themes);
    passages = List.copyOf(passages);
  }

  /**
   * Which case, when, and what risk is left.
   *
   * @param reference a reference that says nothing of the case
   * @param month of the meeting, if it is known
   * @param risk what could still point to a person
   */
  public record Heading(String reference, Optional<YearMonth> month, ResidualRisk risk) {}

  /**
   * Where the presenter's own life enters the telling.
   *
   * @param passages which no page quotes, whether or not a page says that there are any
   * @param told whether the first page says that the presenter's own life enters the telling
   */
  public record Personal(List<Span> passages, boolean told) {

    public Personal {
      passages = List.copyOf(passages);
    }
  }

  /**
   * What the presenter brings.
   *
   * @param question in the presenter's own words, if one is asked
   * @param cast everybody in the story, the presenter first
   * @param gestures what is done without words
   * @param silences what is not said
   * @param gaps where the telling jumps in time
   */
  public record Story(
      Optional<Quote> question,
      List<CastMember> cast,
      List<Quote> gestures,
      List<Quote> silences,
      List<Quote> gaps) {

    public Story {
      cast = List.copyOf(cast);
      gestures = List.copyOf(gestures);
      silences = List.copyOf(silences);
      gaps = List.copyOf(gaps);
    }
  }

  /**
   * One of the people in the story.
   *
   * @param name how the shared case names them, or their role
   * @param role if the name does not say it
   * @param heard whether any word of theirs is told
   */
  public record CastMember(String name, Optional<String> role, boolean heard) {}

  /**
   * A theme on the first page.
   *
   * @param title names a feeling
   * @param holder whose it is
   * @param passage that shows it best
   * @param question one open question, unless the presenter withheld it
   * @param course where in the telling it shows, 0 the beginning, 1 the end, ascending
   */
  public record Shown(
      String title, Holder holder, Quote passage, Optional<String> question, List<Mark> course) {

    public Shown {
      course = List.copyOf(course);
    }
  }

  /**
   * A mark in the course of the telling.
   *
   * @param at 0 the beginning, 1 the end
   * @param holder whose feeling it is there
   */
  public record Mark(double at, Holder holder) {}

  /**
   * A passage on the second page.
   *
   * @param title of the theme
   * @param holder whose it is
   * @param passage the words
   */
  public record Marked(String title, Holder holder, Quote passage) {}
}
