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
   * @param form what this run says about how briefs are set; what it leaves open stays as it was
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

  /** How the brief of a case is set: what this run says, and else what was set earlier. */
  BriefForm form(CaseReference reference) {
    BriefForm before = store.brief(reference).map(StoredBrief::form).orElse(BriefForm.PLAIN);
    return new BriefForm(form.month().or(before::month), form.passages() || before.passages());
  }

  /** The brief of a case. */
  LeaderBrief brief(CaseReference reference, Deidentification made, List<ThemeHit> tags) {
    BriefForm now = form(reference);
    StoredBrief kept = StoredBrief.of(made, tags, now).without(store.withheld(reference), taxonomy);
    return set(reference, kept, made.concealment().text());
  }

  /**
   * The brief as its presenter wants it now: a batch may take an hour, and what was asked for
   * meanwhile holds. What is to be shown again is shown by the next run only.
   */
  LeaderBrief asWantedNow(CaseReference reference, LeaderBrief made) {
    StoredBrief now = made.kept().without(store.withheld(reference), taxonomy).in(form(reference));
    return now.equals(made.kept()) ? made : set(reference, now, made.shared());
  }

  private LeaderBrief set(CaseReference reference, StoredBrief kept, DeidentifiedText shared) {
    Material material = kept.material(shared);
    return new LeaderBrief(
        writer.html(reference, material, kept.form()),
        writer.pdf(reference, material, kept.form()),
        kept,
        shared);
  }

  /** A brief's page without tags, such as that of an empty case. */
  String page(CaseReference reference, Deidentification made) {
    Material material = Material.of(made.concealment(), made.identification().cast(), List.of());
    return writer.html(reference, material, form(reference));
  }

  /**
   * Where masking changed the themes: each that other passages show in the shared case than in the
   * original, or that the same ones show as somebody else's. What a brief does not show, flags and
   * withheld themes are left out.
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
    Map<String, List<ThemeShift.Showing>> before =
        showings(original, tags(original.concealment().text()), withheld);
    Map<String, List<ThemeShift.Showing>> after = showings(made, tags, withheld);
    TreeSet<String> themes = new TreeSet<>(before.keySet());
    themes.addAll(after.keySet());
    return themes.stream()
        .map(
            theme ->
                ThemeShift.between(
                    taxonomy.require(theme).title(),
                    before.getOrDefault(theme, List.of()),
                    after.getOrDefault(theme, List.of())))
        .filter(ThemeShift::changes)
        .toList();
  }

  private Map<String, List<ThemeShift.Showing>> showings(
      Deidentification made, List<ThemeHit> tags, List<WithheldTag> withheld) {
    DeidentifiedText text = made.concealment().text();
    StoredBrief kept = StoredBrief.of(made, tags, form).without(withheld, taxonomy);
    Map<String, List<ThemeShift.Showing>> showings = new TreeMap<>();
    for (ThemeHit hit : maker.quotable(kept.material(text))) {
      showings
          .computeIfAbsent(hit.theme(), theme -> new ArrayList<>())
          .add(new ThemeShift.Showing(text.inOriginal(hit.evidence()), hit.holder()));
    }
    return showings;
  }
}
