package org.caseveil.casework;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.caseveil.brief.Brief;
import org.caseveil.brief.BriefMaker;
import org.caseveil.brief.Material;
import org.caseveil.brief.Quote;
import org.caseveil.text.Span;
import org.caseveil.theme.Taxonomy;
import org.caseveil.theme.Theme;
import org.caseveil.theme.ThemeHit;

/**
 * What a presenter can withhold of a brief, as it is called: numbered themes with numbered
 * passages, in the order of the telling, and what else the first page quotes; a flag comes last and
 * has no passages. Immutable.
 *
 * @param themes in order; their numbers count from 1
 * @param lines quoted on the first page beside the themes
 */
public record TagList(List<Entry> themes, List<Line> lines) {

  private static final String QUESTION = "question";

  public TagList {
    themes = List.copyOf(themes);
    lines = List.copyOf(lines);
  }

  /**
   * One theme.
   *
   * @param id the theme's
   * @param title what the brief calls it
   * @param passages in the order of the telling; empty for a flag
   * @param question the open one that the first page puts to it
   */
  public record Entry(String id, String title, List<Passage> passages, Optional<String> question) {

    public Entry {
      passages = List.copyOf(passages);
    }
  }

  /**
   * A passage that shows a theme.
   *
   * @param quote its words in the shared case
   * @param original in UTF-16 units of the original
   */
  public record Passage(Quote quote, Span original) {}

  /**
   * The presenter's question, a gesture, a silence or a gap.
   *
   * @param name how it is called, such as {@code gesture.1}
   * @param quote its words in the shared case
   * @param tag what withholding it keeps
   */
  public record Line(String name, Quote quote, WithheldTag tag) {}

  static TagList of(StoredBrief kept, Material material, BriefMaker maker, Taxonomy taxonomy) {
    Map<ThemeHit, Span> originals = new LinkedHashMap<>();
    kept.tags().forEach(tag -> originals.put(tag.hit(), tag.original()));
    Map<String, List<Passage>> byTheme = new LinkedHashMap<>();
    for (ThemeHit hit : maker.quotable(material)) {
      byTheme
          .computeIfAbsent(hit.theme(), theme -> new ArrayList<>())
          .add(
              new Passage(
                  Quote.cut(material.text(), hit.evidence()),
                  Optional.ofNullable(originals.get(hit)).orElseThrow()));
    }
    Brief brief = maker.make("", Optional.empty(), material);
    Map<String, String> asked = new HashMap<>();
    brief.themes().forEach(shown -> shown.question().ifPresent(q -> asked.put(shown.title(), q)));
    List<Entry> themes = new ArrayList<>();
    byTheme.forEach(
        (id, passages) -> {
          String title = taxonomy.require(id).title();
          themes.add(new Entry(id, title, passages, Optional.ofNullable(asked.get(title))));
        });
    if (!kept.withheld().flag()) {
      kept.tags().stream()
          .map(tag -> taxonomy.require(tag.hit().theme()))
          .filter(theme -> theme.use() == Theme.Use.FLAG)
          .distinct()
          .forEach(theme -> themes.add(flag(theme)));
    }
    return new TagList(themes, lines(brief.story(), kept));
  }

  private static Entry flag(Theme theme) {
    return new Entry(theme.id(), theme.title(), List.of(), Optional.empty());
  }

  private static List<Line> lines(Brief.Story story, StoredBrief kept) {
    List<Line> lines = new ArrayList<>();
    story
        .question()
        .ifPresent(quote -> lines.add(line(QUESTION, quote, WithheldTag.QUESTION, kept)));
    signs("gesture", story.gestures(), kept, lines);
    signs("silence", story.silences(), kept, lines);
    signs("gap", story.gaps(), kept, lines);
    return lines;
  }

  private static void signs(String kind, List<Quote> quotes, StoredBrief kept, List<Line> lines) {
    for (int i = 0; i < quotes.size(); i++) {
      lines.add(line(kind + "." + (i + 1), quotes.get(i), WithheldTag.SIGN, kept));
    }
  }

  private static Line line(String name, Quote quote, String what, StoredBrief kept) {
    return new Line(name, quote, new WithheldTag(what, kept.inOriginal(quote.span())));
  }

  /**
   * What a person calls a tag.
   *
   * @param name the number of a theme, {@code 2}, or of a passage, {@code 2.1}, or a theme's id;
   *     {@code 2.question} for the open question put to it, or a line's name
   * @throws RunFailure if there is no such tag
   */
  WithheldTag named(String name) {
    String wanted = name.strip();
    for (Line line : lines) {
      if (line.name().equals(wanted)) {
        return line.tag();
      }
    }
    for (int number = 1; number <= themes.size(); number++) {
      Optional<WithheldTag> tag = named(wanted, String.valueOf(number), themes.get(number - 1));
      if (tag.isPresent()) {
        return tag.get();
      }
    }
    throw new RunFailure(
        "the brief has no tag \"" + name + "\"; \"caseveil brief\" without an option lists them");
  }

  private static Optional<WithheldTag> named(String wanted, String number, Entry entry) {
    if (wanted.equals(entry.id()) || wanted.equals(number)) {
      return Optional.of(new WithheldTag(entry.id(), WithheldTag.EVERYWHERE));
    }
    if (entry.question().isPresent()
        && (wanted.equals(number + "." + QUESTION) || wanted.equals(entry.id() + "." + QUESTION))) {
      return Optional.of(new WithheldTag(WithheldTag.UNASKED + entry.id(), WithheldTag.EVERYWHERE));
    }
    for (int passage = 1; passage <= entry.passages().size(); passage++) {
      if (wanted.equals(number + "." + passage)) {
        return Optional.of(
            new WithheldTag(entry.id(), entry.passages().get(passage - 1).original()));
      }
    }
    return Optional.empty();
  }
}
