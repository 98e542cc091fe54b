package org.caseveil.theme;

import ai.onnxruntime.OrtException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.caseveil.conceal.DeidentifiedText;
import org.caseveil.language.ModelFiles;
import org.caseveil.language.WordPieceTokenizer;
import org.caseveil.text.Span;

/**
 * Finds themes with the trained encoder, and those that a user added by their examples. A theme
 * whose file is not in the configuration is not looked for. Thread safe and deterministic.
 */
public final class EncoderTagger implements ThemeTagger, AutoCloseable {

  private static final Comparator<ThemeHit> IN_READING_ORDER =
      Comparator.comparing(ThemeHit::evidence)
          .thenComparing(ThemeHit::theme)
          .thenComparing(ThemeHit::holder);

  private final ThemeModel model;
  private final ThemeDecoder decoder;
  private final Taxonomy taxonomy;
  private final List<SentenceEncoder> sentences;
  private final List<LearntFromExamples> added;

  /**
   * Loads the models: {@code theme-encoder}, {@code theme-encoder-tokenizer} and {@code
   * theme-encoder-settings}; {@code sentence-encoder} and its tokenizer only if a user added a
   * theme.
   *
   * @throws org.caseveil.language.MissingModelException if one is missing or changed
   * @throws IllegalArgumentException if a theme is not known to the encoder and has too few
   *     examples
   */
  public EncoderTagger(ModelFiles files, Taxonomy taxonomy) {
    EncoderSettings settings = EncoderSettings.read(files.bytes("theme-encoder-settings"));
    this.taxonomy = taxonomy;
    this.decoder = new ThemeDecoder(settings.themes(), settings.decision());
    List<Theme> unknown =
        taxonomy.themes().stream().filter(t -> !settings.themes().contains(t.id())).toList();
    try {
      WordPieceTokenizer tokenizer =
          WordPieceTokenizer.read(files.bytes("theme-encoder-tokenizer"));
      this.model = new ThemeModel(files.bytes("theme-encoder"), tokenizer, settings);
      this.sentences = unknown.isEmpty() ? List.of() : List.of(sentenceEncoder(files));
      this.added = new ArrayList<>();
      for (Theme theme : unknown) {
        added.add(
            new LearntFromExamples(
                theme, others(theme), sentences.get(0), settings.decision().limit()));
      }
    } catch (OrtException e) {
      throw new IllegalStateException("the theme encoder cannot be loaded", e);
    }
  }

  private static SentenceEncoder sentenceEncoder(ModelFiles files) throws OrtException {
    return new SentenceEncoder(
        files.bytes("sentence-encoder"),
        WordPieceTokenizer.read(files.bytes("sentence-encoder-tokenizer")));
  }

  private List<Theme> others(Theme theme) {
    return taxonomy.themes().stream().filter(other -> !other.equals(theme)).toList();
  }

  @Override
  public List<ThemeHit> tag(DeidentifiedText text) {
    try {
      UnitScores scores = model.score(text.content());
      return Stream.concat(
              decoder.decode(text.content(), scores).stream()
                  .filter(hit -> taxonomy.find(hit.theme()).isPresent()),
              addedThemes(text.content(), scores).stream())
          .sorted(IN_READING_ORDER)
          .toList();
    } catch (OrtException e) {
      throw new IllegalStateException("the sentence encoder cannot run", e);
    }
  }

  private List<ThemeHit> addedThemes(String text, UnitScores scores) throws OrtException {
    if (added.isEmpty() || scores.units().isEmpty()) {
      return List.of();
    }
    List<double[]> vectors = new ArrayList<>(scores.units().size());
    for (Span unit : scores.units()) {
      vectors.add(sentences.get(0).vector(unit.of(text)));
    }
    return added.stream().flatMap(theme -> theme.find(text, scores, vectors).stream()).toList();
  }

  @Override
  public void close() {
    try {
      model.close();
      for (SentenceEncoder encoder : sentences) {
        encoder.close();
      }
    } catch (OrtException e) {
      throw new IllegalStateException("the theme encoder cannot be closed", e);
    }
  }
}
