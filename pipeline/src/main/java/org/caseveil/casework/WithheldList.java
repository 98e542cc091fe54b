package org.caseveil.casework;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.caseveil.brief.Quote;
import org.caseveil.conceal.DeidentifiedText;
import org.caseveil.text.Span;
import org.caseveil.theme.Taxonomy;
import org.caseveil.theme.Theme;

/**
 * What a presenter withheld of a brief, each under the name by which it can be shown again.
 * Immutable.
 *
 * @param entries in the order in which they were withheld
 */
public record WithheldList(List<Entry> entries) {

  public WithheldList {
    entries = List.copyOf(entries);
  }

  /**
   * Something withheld.
   *
   * @param name how it is called, such as {@code w1}
   * @param what it is, in words
   * @param quote its words in the shared case, if it is one place that may be quoted
   * @param tag what the store keeps of it
   */
  public record Entry(String name, String what, Optional<Quote> quote, WithheldTag tag) {}

  static WithheldList of(
      List<WithheldTag> withheld, StoredBrief kept, DeidentifiedText shared, Taxonomy taxonomy) {
    List<Entry> entries = new ArrayList<>();
    for (WithheldTag tag : withheld) {
      entries.add(
          new Entry(
              "w" + (entries.size() + 1),
              what(tag, taxonomy),
              quote(tag, kept, shared, taxonomy),
              tag));
    }
    return new WithheldList(entries);
  }

  /** What a person calls something withheld. */
  WithheldTag named(String name) {
    return entries.stream()
        .filter(entry -> entry.name().equals(name.strip()))
        .findFirst()
        .orElseThrow(
            () ->
                new RunFailure(
                    "nothing withheld is called \""
                        + name
                        + "\"; \"caseveil brief\" without an option lists what is withheld"))
        .tag();
  }

  private static String what(WithheldTag tag, Taxonomy taxonomy) {
    if (tag.theme().equals(WithheldTag.QUESTION)) {
      return "your question";
    }
    if (tag.theme().equals(WithheldTag.SIGN)) {
      return "a gesture, silence or gap";
    }
    if (tag.theme().startsWith(WithheldTag.UNASKED)) {
      return "the question put to "
          + title(tag.theme().substring(WithheldTag.UNASKED.length()), taxonomy);
    }
    return title(tag.theme(), taxonomy);
  }

  /** The theme may have been taken out of the configuration since. */
  private static String title(String theme, Taxonomy taxonomy) {
    return taxonomy.find(theme).map(Theme::title).orElse(theme);
  }

  /** The presenter's own life is quoted nowhere, here neither. */
  private static Optional<Quote> quote(
      WithheldTag tag, StoredBrief kept, DeidentifiedText shared, Taxonomy taxonomy) {
    if (tag.span().equals(WithheldTag.EVERYWHERE)) {
      return Optional.empty();
    }
    Span span = kept.inShared(tag.span());
    boolean isPersonal =
        kept.tags().stream()
            .filter(each -> taxonomy.require(each.hit().theme()).use() == Theme.Use.FLAG)
            .anyMatch(each -> each.hit().evidence().overlaps(span));
    return isPersonal || span.end() > shared.content().length()
        ? Optional.empty()
        : Optional.of(Quote.cut(shared, span));
  }
}
