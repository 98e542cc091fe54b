package org.caseveil.theme;

import ai.onnxruntime.OrtException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.caseveil.conceal.DeidentifiedText;

/**
 * Finds themes with the trained encoder: a theme must show in the text as a whole before its
 * passages are looked for. A theme whose file is not in the configuration is not looked for. Thread
 * safe and deterministic.
 */
public final class EncoderTagger implements ThemeTagger, AutoCloseable {

  private static final Comparator<ThemeHit> IN_READING_ORDER =
      Comparator.comparing(ThemeHit::evidence)
          .thenComparing(ThemeHit::theme)
          .thenComparing(ThemeHit::holder);

  private final ThemeModel model;
  private final EncoderSettings settings;
  private final PassageFinder passages;
  private final Taxonomy taxonomy;

  /**
   * Loads the model.
   *
   * @param onnx inputs {@code input_ids}, {@code attention_mask}, {@code pool}; outputs {@code
   *     theme_logits}, {@code holder_logits}
   * @param tokenizer the {@code tokenizer.json} of its vocabulary
   * @param settings the {@code theme-encoder.json} that ships with it
   */
  public EncoderTagger(byte[] onnx, byte[] tokenizer, byte[] settings, Taxonomy taxonomy) {
    this.settings = EncoderSettings.read(settings);
    this.taxonomy = taxonomy;
    this.passages = new PassageFinder(this.settings.decision());
    try {
      this.model = new ThemeModel(onnx, WordPieces.read(tokenizer));
    } catch (OrtException e) {
      throw new IllegalStateException("the theme encoder cannot be loaded", e);
    }
  }

  @Override
  public List<ThemeHit> tag(DeidentifiedText text) {
    UnitScores scores = score(text.content());
    List<ThemeHit> hits = new ArrayList<>();
    for (int t = 0; t < settings.themes().size(); t++) {
      if (!scores.units().isEmpty() && taxonomy.find(settings.themes().get(t)).isPresent()) {
        addHits(text.content(), scores, t, hits);
      }
    }
    hits.sort(IN_READING_ORDER);
    return List.copyOf(hits);
  }

  private UnitScores score(String text) {
    try {
      return model.score(text);
    } catch (OrtException e) {
      throw new IllegalStateException("the theme encoder cannot run", e);
    }
  }

  private void addHits(String text, UnitScores scores, int t, List<ThemeHit> hits) {
    Decision decision = settings.decision();
    double inDocument = decision.ofDocument(scores.themes(), t);
    if (inDocument < decision.present()) {
      return;
    }
    double[] ofUnits = new double[scores.units().size()];
    double strongest = 0;
    for (int u = 0; u < ofUnits.length; u++) {
      ofUnits[u] = decision.ofUnit(scores.themes()[u][t], t);
      strongest = Math.max(strongest, ofUnits[u]);
    }
    for (PassageFinder.Passage passage : passages.find(text, scores.units(), ofUnits)) {
      hits.add(
          new ThemeHit(
              settings.themes().get(t),
              holder(scores.holders()[passage.unit()][t]),
              passage.span(),
              inDocument * ofUnits[passage.unit()] / strongest));
    }
  }

  private static Holder holder(float[] logOdds) {
    int best = 0;
    for (int h = 1; h < logOdds.length; h++) {
      best = logOdds[h] > logOdds[best] ? h : best;
    }
    return Holder.values()[best];
  }

  @Override
  public void close() {
    try {
      model.close();
    } catch (OrtException e) {
      throw new IllegalStateException("the theme encoder cannot be closed", e);
    }
  }
}
