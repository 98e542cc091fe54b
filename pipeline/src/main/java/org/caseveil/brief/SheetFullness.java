package org.caseveil.brief;

import java.util.List;
import java.util.stream.Stream;
import org.caseveil.brief.Brief.CastMember;
import org.caseveil.brief.Brief.Shown;

/**
 * Guesses how many lines stand on the first page of a brief, so that a browser prints it on one
 * sheet. What letters a browser has is not known here: if the guess is too low, the sheet goes on
 * on the next one and nothing is cut off. Thread safe.
 */
final class SheetFullness {

  /** More lines than these are set smaller, in three steps. */
  private static final int FULLER = 48;

  private static final int FULL = 56;
  private static final int FULLEST = 72;

  /** Characters of a line: of the whole sheet, of its wide column and of its narrow one. */
  private static final int SHEET = 120;

  private static final int MAIN = 76;
  private static final int SIDE = 34;

  /** A theme's title and the room between it and the next. */
  private static final int TITLE = 2;

  /** The heading, the legend and the room around the course of feeling. */
  private static final int COURSE = 4;

  private static final int HEADING = 2;
  private static final int FLAG = 6;

  private SheetFullness() {}

  /** A class of the style sheet, as an attribute; empty if there is room. */
  static String of(Brief brief) {
    int lines =
        lines(RiskWords.of(brief.heading().risk()).length(), SHEET)
            + Math.max(main(brief), side(brief));
    if (lines > FULLEST) {
      return " class=\"fullest\"";
    }
    return lines > FULL ? " class=\"full\"" : lines > FULLER ? " class=\"fuller\"" : "";
  }

  private static int main(Brief brief) {
    List<Shown> themes = brief.themes();
    int question =
        lines(brief.story().question().map(asked -> asked.words().length()).orElse(1), MAIN);
    int passages =
        themes.stream()
            .map(Shown::passage)
            .distinct()
            .mapToInt(passage -> lines(passage.words().length(), MAIN))
            .sum();
    int asked =
        themes.stream()
            .mapToInt(theme -> TITLE + lines(theme.question().orElse("").length(), MAIN))
            .sum();
    int course = themes.isEmpty() ? 0 : COURSE + themes.size();
    return HEADING + question + HEADING + passages + asked + course;
  }

  private static int side(Brief brief) {
    Brief.Story story = brief.story();
    List<CastMember> cast = story.cast();
    int onLines = Math.min(StoryColumn.ON_LINES, cast.size());
    int others =
        cast.subList(onLines, cast.size()).stream()
            .mapToInt(each -> each.name().length() + 12)
            .sum();
    int signs =
        Stream.of(story.gestures(), story.silences(), story.gaps())
            .filter(quotes -> !quotes.isEmpty())
            .mapToInt(
                quotes -> 1 + quotes.stream().mapToInt(q -> lines(q.words().length(), SIDE)).sum())
            .sum();
    int flag = brief.personal().told() ? FLAG : 0;
    return HEADING + onLines + lines(others, SIDE) + HEADING + signs + flag;
  }

  private static int lines(int characters, int width) {
    return (characters + width - 1) / width;
  }
}
