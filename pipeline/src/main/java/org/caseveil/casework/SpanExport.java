package org.caseveil.casework;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.caseveil.conceal.Policy;
import org.caseveil.conceal.Replaced;
import org.caseveil.identify.Finding;
import org.caseveil.text.CodePoints;
import org.caseveil.text.SensitiveText;

/** The findings of a text as JSON, offsets in Unicode code points of the text as given. */
public final class SpanExport implements TextExport {

  private record Row(
      int start,
      int end,
      String type,
      @JsonProperty("class") String identifierClass,
      String entity,
      double score,
      String replacement) {}

  private record Sheet(String document, List<Row> spans) {}

  private final Deidentifier deidentifier;
  private final Policy policy;
  private final OwnerKey key;

  public SpanExport(Deidentifier deidentifier, Policy policy, OwnerKey key) {
    this.deidentifier = deidentifier;
    this.policy = policy;
    this.key = key;
  }

  @Override
  public String suffix() {
    return ".spans.json";
  }

  @Override
  public String of(String document, SensitiveText text) {
    Deidentification made =
        deidentifier.deidentify(text, policy, key.secretOf(ContentDigest.of(text)));
    CodePoints points = new CodePoints(text.reveal());
    List<Row> rows = new ArrayList<>();
    for (Replaced replaced : made.concealment().replaced()) {
      Finding finding = replaced.finding();
      rows.add(
          new Row(
              points.fromUnit(finding.span().start()),
              points.fromUnit(finding.span().end()),
              finding.type().name(),
              finding.identifierClass().name().toLowerCase(Locale.ROOT),
              finding.entity(),
              Json.rounded(finding.score()),
              replaced.replacement()));
    }
    return Json.of(new Sheet(document, rows));
  }
}
