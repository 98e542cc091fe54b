package org.caseveil.casework;

import java.util.ArrayList;
import java.util.List;
import org.caseveil.conceal.CaseSecret;
import org.caseveil.conceal.DeidentifiedText;
import org.caseveil.conceal.Policy;
import org.caseveil.text.CodePoints;
import org.caseveil.text.SensitiveText;
import org.caseveil.text.Span;
import org.caseveil.theme.ThemeHit;
import org.caseveil.theme.ThemeTagger;

/**
 * The themes of a text as JSON: passages quoted from the de-identified text, offsets in Unicode
 * code points of the text as given.
 */
public final class ThemeExport implements TextExport {

  private record Row(
      String theme, String holder, int start, int end, String evidence, double score) {}

  private record Sheet(String document, List<Row> themes) {}

  private final Deidentifier deidentifier;
  private final ThemeTagger tagger;
  private final Policy policy;
  private final OwnerKey key;
  private final boolean asIs;

  /**
   * @param asIs whether the texts hold no identifiers any more and are taken as they are
   */
  public ThemeExport(
      Deidentifier deidentifier, ThemeTagger tagger, Policy policy, OwnerKey key, boolean asIs) {
    this.deidentifier = deidentifier;
    this.tagger = tagger;
    this.policy = policy;
    this.key = key;
    this.asIs = asIs;
  }

  @Override
  public String suffix() {
    return ".themes.json";
  }

  @Override
  public String of(String document, SensitiveText text) {
    CaseSecret secret = key.secretOf(ContentDigest.of(text));
    Deidentification made =
        asIs
            ? deidentifier.asIs(text, policy, secret)
            : deidentifier.deidentify(text, policy, secret);
    DeidentifiedText shared = made.concealment().text();
    CodePoints points = new CodePoints(text.reveal());
    List<Row> rows = new ArrayList<>();
    for (ThemeHit hit : tagger.tag(shared)) {
      Span original = shared.inOriginal(hit.evidence());
      rows.add(
          new Row(
              hit.theme(),
              hit.holder().id(),
              points.fromUnit(original.start()),
              points.fromUnit(original.end()),
              hit.evidence().of(shared.content()),
              Json.rounded(hit.score())));
    }
    return Json.of(new Sheet(document, rows));
  }
}
