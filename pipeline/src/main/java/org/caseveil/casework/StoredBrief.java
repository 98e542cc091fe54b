package org.caseveil.casework;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.caseveil.brief.Material;
import org.caseveil.conceal.DeidentifiedText;
import org.caseveil.conceal.ResidualRisk;
import org.caseveil.identify.Person;
import org.caseveil.text.OffsetMap;
import org.caseveil.text.Span;
import org.caseveil.theme.Taxonomy;
import org.caseveil.theme.Theme;
import org.caseveil.theme.ThemeHit;

/**
 * What the store keeps of a leader's brief: all that it is made of, de-identified text only.
 * Immutable.
 *
 * @param text the shared case
 * @param risk what could still point to a person
 * @param names how the shared case names each person, by entity
 * @param cast the persons that the search linked
 * @param tags the themes found and not withheld
 * @param offsets what brings the text's offsets back to the original's
 * @param withheld what was withheld, in UTF-16 units of the text
 * @param month of the meeting, such as {@code 2026-11}; empty if it is not known
 * @param passages whether the second page is wanted
 */
public record StoredBrief(
    String text,
    ResidualRisk risk,
    Map<String, String> names,
    List<Person> cast,
    List<Tag> tags,
    List<OffsetMap.Stretch> offsets,
    Material.Withheld withheld,
    String month,
    boolean passages) {

  public StoredBrief {
    cast = List.copyOf(cast);
    tags = List.copyOf(tags);
    offsets = List.copyOf(offsets);
  }

  /**
   * A theme and where it shows.
   *
   * @param hit in UTF-16 units of the shared case
   * @param original the same passage in UTF-16 units of the original
   */
  public record Tag(ThemeHit hit, Span original) {}

  /** What is kept of a case with these tags. */
  static StoredBrief of(Deidentification made, List<ThemeHit> hits, BriefForm form) {
    DeidentifiedText shared = made.concealment().text();
    return new StoredBrief(
        shared.content(),
        made.concealment().risk(),
        made.concealment().names(),
        made.identification().cast(),
        hits.stream().map(hit -> new Tag(hit, shared.inOriginal(hit.evidence()))).toList(),
        shared.offsets().stretches(),
        Material.Withheld.NOTHING,
        form.month().map(YearMonth::toString).orElse(""),
        form.passages());
  }

  /** How the brief of a case that is not released is to be set: nothing of the case. */
  static StoredBrief blank(BriefForm form) {
    return new StoredBrief(
            "",
            new ResidualRisk(List.of()),
            Map.of(),
            List.of(),
            List.of(),
            List.of(),
            Material.Withheld.NOTHING,
            "",
            false)
        .in(form);
  }

  /** How the brief is set. */
  public BriefForm form() {
    Optional<YearMonth> known =
        month.isEmpty() ? Optional.empty() : Optional.of(YearMonth.parse(month));
    return new BriefForm(known, passages);
  }

  /** The same, set otherwise. */
  StoredBrief in(BriefForm form) {
    String when = form.month().map(YearMonth::toString).orElse("");
    return new StoredBrief(text, risk, names, cast, tags, offsets, withheld, when, form.passages());
  }

  /** Where a stretch of the shared case stood in the original. */
  Span inOriginal(Span span) {
    return OffsetMap.ofStretches(offsets).toSource(span);
  }

  /** Where a stretch of the original went in the shared case. */
  Span inShared(Span original) {
    return OffsetMap.ofStretches(offsets).toMade(original);
  }

  /**
   * The same without the tags withheld, and nothing quoted where they stood. A flag stays, so that
   * its passage is quoted nowhere, but is not told.
   */
  StoredBrief without(List<WithheldTag> more, Taxonomy taxonomy) {
    List<Tag> left = new ArrayList<>();
    List<Span> quiet = new ArrayList<>(withheld.passages());
    List<Span> lines = new ArrayList<>(withheld.lines());
    boolean flag = withheld.flag();
    boolean question = withheld.question();
    TreeSet<String> unasked = new TreeSet<>(withheld.unasked());
    for (WithheldTag each : more) {
      question |= each.theme().equals(WithheldTag.QUESTION);
      if (each.isOfWords()) {
        lines.add(inShared(each.span()));
      } else if (each.theme().startsWith(WithheldTag.UNASKED)) {
        unasked.add(each.theme().substring(WithheldTag.UNASKED.length()));
      }
    }
    for (Tag tag : tags) {
      boolean covered = more.stream().anyMatch(each -> each.covers(tag));
      boolean isFlag = taxonomy.require(tag.hit().theme()).use() == Theme.Use.FLAG;
      flag |= covered && isFlag;
      if (!covered || isFlag) {
        left.add(tag);
      } else {
        quiet.add(tag.hit().evidence());
      }
    }
    quiet.addAll(lines);
    Material.Withheld all =
        new Material.Withheld(
            quiet.stream().distinct().sorted().toList(),
            lines.stream().distinct().sorted().toList(),
            flag,
            question,
            List.copyOf(unasked));
    return new StoredBrief(text, risk, names, cast, left, offsets, all, month, passages);
  }

  /**
   * The brief's material.
   *
   * @param shared what {@link #text} is
   */
  Material material(DeidentifiedText shared) {
    return new Material(shared, risk, names, cast, tags.stream().map(Tag::hit).toList(), withheld);
  }

  /** Length only: even de-identified text stays out of logs. */
  @Override
  public String toString() {
    return "<stored brief, " + text.length() + " chars>";
  }
}
