package org.caseveil.brief;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.caseveil.brief.Brief.CastMember;

/**
 * Writes the narrow column of a brief: everybody in the story, what is in it without words, and
 * whether the presenter's own life enters. Of a large cast the first stand on a line each and the
 * others one after the other, so that nobody is left out. Thread safe.
 */
final class StoryColumn {

  /** The presenter and twelve others. */
  static final int ON_LINES = 13;

  private StoryColumn() {}

  /**
   * The column.
   *
   * @param privateLife whether it says that the presenter's own life enters the telling
   */
  static String of(Brief.Story story, boolean privateLife) {
    return cast(story.cast()) + signs(story) + (privateLife ? FLAG : "");
  }

  private static String cast(List<CastMember> cast) {
    int onLines = Math.min(ON_LINES, cast.size());
    String others =
        onLines == cast.size() ? "" : members("others", cast.subList(onLines, cast.size()));
    return "<section aria-labelledby=\"h-cast\">\n<h2 id=\"h-cast\">Everybody in it</h2>\n"
        + members("cast", cast.subList(0, onLines))
        + others
        + "</section>\n";
  }

  private static String members(String kind, List<CastMember> members) {
    return members.stream()
        .map(StoryColumn::member)
        .collect(Collectors.joining("", "<ul class=\"" + kind + "\">\n", "</ul>\n"));
  }

  private static String member(CastMember member) {
    String role =
        member
            .role()
            .filter(r -> !member.name().toLowerCase(Locale.ROOT).contains(r))
            .map(r -> " <span class=\"role\">" + Html.escape(r) + "</span>")
            .orElse("");
    return "<li><span><span class=\"name\" dir=\"auto\">"
        + Html.escape(member.name())
        + "</span>"
        + role
        + "</span>"
        + (member.heard() ? "" : " <span class=\"unheard\">not heard</span>")
        + "</li>\n";
  }

  private static String signs(Brief.Story story) {
    if (story.gestures().isEmpty() && story.silences().isEmpty() && story.gaps().isEmpty()) {
      return "";
    }
    return "<section aria-labelledby=\"h-signs\">\n<h2 id=\"h-signs\">Without words</h2>\n"
        + "<dl class=\"signs\">\n"
        + sign("Gestures", story.gestures())
        + sign("Silences", story.silences())
        + sign("Gaps", story.gaps())
        + "</dl>\n</section>\n";
  }

  private static String sign(String kind, List<Quote> quotes) {
    if (quotes.isEmpty()) {
      return "";
    }
    StringBuilder list = new StringBuilder("<dt>" + kind + "</dt>\n");
    for (Quote quote : quotes) {
      list.append("<dd><q class=\"said\" dir=\"auto\">")
          .append(Html.escape(quote.words()))
          .append("</q></dd>\n");
    }
    return list.toString();
  }

  private static final String FLAG =
      """
      <section class="flag" aria-labelledby="h-flag">
      <h2 id="h-flag">Private life</h2>
      <p>The presenter’s own life enters the telling. It is not quoted here, and no question is
      put to it: the group stays with the professional self.</p>
      </section>
      """;
}
