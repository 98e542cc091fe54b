package org.caseveil.casework;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.caseveil.brief.BriefMaker;
import org.caseveil.brief.Material;
import org.caseveil.conceal.DeidentifiedText;
import org.caseveil.theme.Taxonomy;
import org.caseveil.theme.ThemeHit;
import org.caseveil.theme.ThemeTagger;

/**
 * Tags a case and makes the leader's brief of it, leaving out what its presenter withheld. Thread
 * safe.
 */
public final class Briefing {

  private final ThemeTagger tagger;
  private final BriefMaker maker;
  private final Taxonomy taxonomy;
  private final BriefWriter writer;
  private final CaseStore store;
  private final BriefForm form;

  /**
   * @param form how a brief is set unless its presenter asked for something else
   */
  public Briefing(
      ThemeTagger tagger,
      BriefMaker maker,
      Taxonomy taxonomy,
      BriefWriter writer,
      CaseStore store,
      BriefForm form) {
    this.tagger = tagger;
    this.maker = maker;
    this.taxonomy = taxonomy;
    this.writer = writer;
    this.store = store;
    this.form = form;
  }

  /** The themes of a text, those withheld too. */
  List<ThemeHit> tags(DeidentifiedText text) {
    return tagger.tag(text);
  }

  /** The brief of a case. */
  LeaderBrief brief(CaseReference reference, Deidentification made, List<ThemeHit> tags) {
    // What the presenter set earlier holds unless this run says otherwise.
    BriefForm now =
        form.equals(BriefForm.PLAIN)
            ? store.brief(reference).map(StoredBrief::form).orElse(form)
            : form;
    StoredBrief kept = StoredBrief.of(made, tags, now).without(store.withheld(reference), taxonomy);
    Material material = kept.material(made.concealment().text());
    return new LeaderBrief(
        writer.html(reference, material, now), writer.pdf(reference, material, now), kept);
  }

  /** A brief's page without tags, such as that of an empty case. */
  String page(CaseReference reference, Deidentification made) {
    Material material = Material.of(made.concealment(), made.identification().cast(), List.of());
    return writer.html(reference, material, form);
  }

  /**
   * Where masking changed the themes: each that another number of passages shows in the shared case
   * than in the original. What a brief does not show, flags and withheld themes are left out.
   *
   * @param original the same case with nothing masked
   * @param tags of the shared case
   */
  List<ThemeShift> shifts(
      CaseReference reference,
      Deidentification original,
      Deidentification made,
      List<ThemeHit> tags) {
    List<WithheldTag> withheld = store.withheld(reference);
    Map<String, Integer> before = counts(original, tags(original.concealment().text()), withheld);
    Map<String, Integer> after = counts(made, tags, withheld);
    TreeSet<String> themes = new TreeSet<>(before.keySet());
    themes.addAll(after.keySet());
    List<ThemeShift> shifts = new ArrayList<>();
    for (String theme : themes) {
      int was = before.getOrDefault(theme, 0);
      int is = after.getOrDefault(theme, 0);
      if (was != is) {
        shifts.add(new ThemeShift(taxonomy.require(theme).title(), was, is));
      }
    }
    return List.copyOf(shifts);
  }

  private Map<String, Integer> counts(
      Deidentification made, List<ThemeHit> tags, List<WithheldTag> withheld) {
    StoredBrief kept = StoredBrief.of(made, tags, form).without(withheld, taxonomy);
    Map<String, Integer> counts = new TreeMap<>();
    maker
        .quotable(kept.material(made.concealment().text()))
        .forEach(hit -> counts.merge(hit.theme(), 1, Integer::sum));
    return counts;
  }
}
