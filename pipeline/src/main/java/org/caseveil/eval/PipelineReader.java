package org.caseveil.eval;

import java.util.ArrayList;
import java.util.List;
import org.caseveil.casework.ContentDigest;
import org.caseveil.casework.Deidentification;
import org.caseveil.casework.Deidentifier;
import org.caseveil.casework.OwnerKey;
import org.caseveil.conceal.DeidentifiedText;
import org.caseveil.conceal.Policy;
import org.caseveil.identify.Finding;
import org.caseveil.text.CodePoints;
import org.caseveil.text.SensitiveText;
import org.caseveil.text.Span;
import org.caseveil.theme.ThemeHit;
import org.caseveil.theme.ThemeTagger;

/** Predicts with the stages that a case goes through. Thread safe. */
public final class PipelineReader implements CorpusReader {

  private final Deidentifier deidentifier;
  private final ThemeTagger tagger;
  private final Policy policy;
  private final OwnerKey key;

  public PipelineReader(
      Deidentifier deidentifier, ThemeTagger tagger, Policy policy, OwnerKey key) {
    this.deidentifier = deidentifier;
    this.tagger = tagger;
    this.policy = policy;
    this.key = key;
  }

  @Override
  public Predicted predict(Gold gold) {
    SensitiveText text = new SensitiveText(gold.text());
    Deidentification made =
        deidentifier.deidentify(text, policy, key.secretOf(ContentDigest.of(text)));
    CodePoints points = new CodePoints(gold.text());
    List<Predicted.MaskedSpan> spans = new ArrayList<>();
    for (Finding finding : made.identification().findings()) {
      spans.add(
          new Predicted.MaskedSpan(
              points.fromUnit(finding.span().start()),
              points.fromUnit(finding.span().end()),
              finding.type().name()));
    }
    return new Predicted(
        spans, gold.themes().isPresent() ? themes(made.concealment().text(), points) : List.of());
  }

  private List<Gold.MarkedTheme> themes(DeidentifiedText shared, CodePoints points) {
    List<Gold.MarkedTheme> themes = new ArrayList<>();
    for (ThemeHit hit : tagger.tag(shared)) {
      Span original = shared.inOriginal(hit.evidence());
      themes.add(
          new Gold.MarkedTheme(
              hit.theme(),
              hit.holder().id(),
              points.fromUnit(original.start()),
              points.fromUnit(original.end()),
              hit.score()));
    }
    return themes;
  }
}
