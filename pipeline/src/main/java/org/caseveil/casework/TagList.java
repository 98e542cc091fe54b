package org.caseveil.casework;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.caseveil.brief.BriefMaker;
import org.caseveil.brief.Material;
import org.caseveil.brief.Quote;
import org.caseveil.text.Span;
import org.caseveil.theme.Taxonomy;
import org.caseveil.theme.Theme;
import org.caseveil.theme.ThemeHit;

/**
 * The tags of a brief as its presenter sees them: numbered themes with numbered passages, in the
 * order of the telling; a flag comes last and has no passages. Immutable.
 *
 * @param themes in order; their numbers count from 1
 */
public record TagList(List<Entry> themes) {

  public TagList {
    themes = List.copyOf(themes);
  }

  /**
   * One theme.
   *
   * @param id the theme's
   * @param title what the brief calls it
   * @param passages in the order of the telling; empty for a flag
   */
  public record Entry(String id, String title, List<Passage> passages) {

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
    List<Entry> themes = new ArrayList<>();
    byTheme.forEach(
        (id, passages) -> themes.add(new Entry(id, taxonomy.require(id).title(), passages)));
    if (!kept.withheld().flag()) {
      kept.tags().stream()
          .map(tag -> taxonomy.require(tag.hit().theme()))
          .filter(theme -> theme.use() == Theme.Use.FLAG)
          .distinct()
          .forEach(theme -> themes.add(new Entry(theme.id(), theme.title(), List.of())));
    }
    return new TagList(themes);
  }

  /**
   * What a person calls a tag.
   *
   * @param name the number of a theme, {@code 2}, or of a passage, {@code 2.1}, or a theme's id
   * @throws RunFailure if there is no such tag
   */
  WithheldTag named(String name) {
    String[] parts = name.strip().split("\\.", 2);
    for (int theme = 1; theme <= themes.size(); theme++) {
      Entry entry = themes.get(theme - 1);
      if (name.strip().equals(entry.id()) || name.strip().equals(String.valueOf(theme))) {
        return new WithheldTag(entry.id(), WithheldTag.EVERYWHERE);
      }
      for (int passage = 1; passage <= entry.passages().size(); passage++) {
        boolean meant = parts.length == 2 && parts[0].equals(String.valueOf(theme));
        if (meant && parts[1].equals(String.valueOf(passage))) {
          return new WithheldTag(entry.id(), entry.passages().get(passage - 1).original());
        }
      }
    }
    throw new RunFailure(
        "the brief has no tag \"" + name + "\"; \"caseveil brief\" without an option lists them");
  }
}
