package org.caseveil.eval;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.caseveil.casework.NarrativeMaker;
import org.caseveil.identify.Detection;
import org.caseveil.identify.Finding;
import org.caseveil.identify.Identification;
import org.caseveil.identify.IdentifierSearch;
import org.caseveil.text.CodePoints;
import org.caseveil.text.Narrative;
import org.caseveil.text.SensitiveText;

/**
 * Runs the search with all detectors, with each alone and with each left out; every detector looks
 * once. Thread safe.
 */
public final class DetectorTrials {

  private final NarrativeMaker narratives;
  private final IdentifierSearch search;

  public DetectorTrials(NarrativeMaker narratives, IdentifierSearch search) {
    this.narratives = narratives;
    this.search = search;
  }

  /**
   * The trial of one document.
   *
   * @param gold the document; only its text is looked at
   */
  public DetectorTrial of(Gold gold) {
    Narrative narrative = narratives.narrative(new SensitiveText(gold.text()));
    List<Detection> all = search.detections(narrative);
    CodePoints points = new CodePoints(gold.text());
    Map<String, List<Predicted.MaskedSpan>> only = new TreeMap<>();
    Map<String, List<Predicted.MaskedSpan>> without = new TreeMap<>();
    for (String id : search.detectors()) {
      List<Detection> its = all.stream().filter(d -> d.detector().equals(id)).toList();
      List<Detection> others = all.stream().filter(d -> !d.detector().equals(id)).toList();
      only.put(id, spans(search.weigh(narrative, its), points));
      without.put(id, spans(search.weigh(narrative, others), points));
    }
    return new DetectorTrial(spans(search.weigh(narrative, all), points), only, without);
  }

  private static List<Predicted.MaskedSpan> spans(Identification found, CodePoints points) {
    List<Predicted.MaskedSpan> spans = new ArrayList<>();
    for (Finding finding : found.findings()) {
      spans.add(
          new Predicted.MaskedSpan(
              points.fromUnit(finding.span().start()),
              points.fromUnit(finding.span().end()),
              finding.type().name()));
    }
    return spans;
  }
}
