package org.caseveil.theme;

import ai.onnxruntime.OrtException;
import java.util.Comparator;
import java.util.List;
import org.caseveil.conceal.DeidentifiedText;

/**
 * Finds themes with the trained encoder. A theme whose file is not in the configuration is not
 * looked for. Thread safe and deterministic.
 */
public final class EncoderTagger implements ThemeTagger, AutoCloseable {

  private static final Comparator<ThemeHit> IN_READING_ORDER =
      Comparator.comparing(ThemeHit::evidence)
          .thenComparing(ThemeHit::theme)
          .thenComparing(ThemeHit::holder);

  private final ThemeModel model;
  private final ThemeDecoder decoder;
  private final Taxonomy taxonomy;

  /**
   * Loads the model.
   *
   * @param onnx inputs {@code input_ids}, {@code position_ids}, {@code segment_ids}, {@code pool};
   *     outputs {@code theme_logits}, {@code holder_logits}
   * @param tokenizer the {@code tokenizer.json} of its vocabulary
   * @param settings the {@code theme-encoder.json} that ships with it
   */
  public EncoderTagger(byte[] onnx, byte[] tokenizer, byte[] settings, Taxonomy taxonomy) {
    EncoderSettings known = EncoderSettings.read(settings);
    this.taxonomy = taxonomy;
    this.decoder = new ThemeDecoder(known.themes(), known.decision());
    try {
      this.model = new ThemeModel(onnx, WordPieces.read(tokenizer), known);
    } catch (OrtException e) {
      throw new IllegalStateException("the theme encoder cannot be loaded", e);
    }
  }

  @Override
  public List<ThemeHit> tag(DeidentifiedText text) {
    return decoder.decode(text.content(), score(text.content())).stream()
        .filter(hit -> taxonomy.find(hit.theme()).isPresent())
        .sorted(IN_READING_ORDER)
        .toList();
  }

  private UnitScores score(String text) {
    try {
      return model.score(text);
    } catch (OrtException e) {
      throw new IllegalStateException("the theme encoder cannot run", e);
    }
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
