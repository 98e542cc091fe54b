package org.caseveil.identify.encoder;

import java.util.ArrayList;
import java.util.List;
import org.caseveil.identify.Detection;
import org.caseveil.identify.Detector;
import org.caseveil.identify.IdentifierClass;
import org.caseveil.identify.IdentifierType;
import org.caseveil.language.ModelFiles;
import org.caseveil.language.Pieces;
import org.caseveil.language.WordPieceTokenizer;
import org.caseveil.text.Narrative;
import org.caseveil.text.Span;

/**
 * Identifiers of all types by the project's own small encoder (models/cards/identifier-encoder.md).
 * Says for every word how likely it identifies somebody (rule {@code word}), even if that is
 * little, since fusion weighs it with what others say; and which neighbours it takes for one
 * mention (rule {@code mention}). Reads the given view: it was trained on dictation as it is
 * spoken. Nothing is truncated: a long document has more windows. Thread safe.
 */
public final class EncoderDetector implements Detector {

  private static final String ID = "encoder";

  /** Less likely words are not worth a line. */
  private static final double FLOOR = 0.01;

  private final EncoderSettings settings;
  private final WordPieceTokenizer tokenizer;
  private final EncoderModel model;

  private EncoderDetector(
      EncoderSettings settings, WordPieceTokenizer tokenizer, EncoderModel model) {
    this.settings = settings;
    this.tokenizer = tokenizer;
    this.model = model;
  }

  /** Loads the encoder that ships with the models. */
  public static EncoderDetector load(ModelFiles files) {
    EncoderSettings settings = EncoderSettings.read(files.bytes("identifier-encoder-settings"));
    return new EncoderDetector(
        settings,
        WordPieceTokenizer.read(files.bytes("identifier-encoder-tokenizer")),
        new EncoderModel(files.bytes("identifier-encoder"), settings));
  }

  @Override
  public String id() {
    return ID;
  }

  @Override
  public List<Detection> detect(Narrative narrative) {
    String text = narrative.given().reveal();
    Pieces pieces = tokenizer.cut(text);
    double[][] words = model.words(pieces, WordShapes.of(text, pieces));
    List<Detection> found = new ArrayList<>();
    Mention open = new Mention();
    for (int word = 0; word < words.length; word++) {
      double[] columns = words[word];
      double score = Math.min(1, Math.max(0, 1 - columns[0]));
      Span span = new Span(pieces.starts()[word], withMarks(text, pieces.ends()[word]));
      int label = likeliest(columns);
      if (score >= FLOOR) {
        found.add(detection(span, label, score, columns[settings.labels()], "word"));
      }
      boolean masked = score >= settings.thresholds().getOrDefault(name(label), 0.2);
      boolean begins = columns[settings.labels() + 1] >= 0.5;
      if (!masked || label != open.label || begins) {
        open.closeInto(found);
      }
      if (masked) {
        open.add(span, label, score, columns[settings.labels()]);
      }
    }
    open.closeInto(found);
    return found;
  }

  /** The accents that stand behind a word's last letter belong to it. */
  private static int withMarks(String text, int end) {
    int at = end;
    while (at < text.length() && Character.getType(text.charAt(at)) == Character.NON_SPACING_MARK) {
      at++;
    }
    return at;
  }

  /** Neighbouring words of one label. */
  private final class Mention {
    private final List<Span> spans = new ArrayList<>();
    private int label = -1;
    private double lowest = 1;
    private double direct;

    private void add(Span span, int label, double score, double direct) {
      spans.add(span);
      this.label = label;
      lowest = Math.min(lowest, score);
      this.direct += direct;
    }

    /** A mention of one word says no more than the word did. */
    private void closeInto(List<Detection> found) {
      if (spans.size() > 1) {
        Span whole = spans.get(0).cover(spans.get(spans.size() - 1));
        found.add(detection(whole, label, lowest, direct / spans.size(), "mention"));
      }
      spans.clear();
      label = -1;
      lowest = 1;
      direct = 0;
    }
  }

  private int likeliest(double[] columns) {
    int best = 1;
    for (int label = 2; label < settings.labels(); label++) {
      if (columns[label] > columns[best]) {
        best = label;
      }
    }
    return best;
  }

  private String name(int label) {
    return settings.columns().get(label);
  }

  private Detection detection(Span span, int label, double score, double direct, String rule) {
    IdentifierClass identifierClass =
        direct >= 0.5 ? IdentifierClass.DIRECT : IdentifierClass.QUASI;
    return new Detection(span, type(label), identifierClass, score, ID, rule);
  }

  /** Courts' rulings have further kinds of telling detail; here they are telling phrases. */
  private IdentifierType type(int label) {
    String name = name(label);
    return name.equals("OTHER") ? IdentifierType.UNIQUE : IdentifierType.valueOf(name);
  }
}
