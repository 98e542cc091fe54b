package org.caseveil.identify;

import java.util.ArrayList;
import java.util.List;
import org.caseveil.text.Narrative;
import org.caseveil.text.Words;

/**
 * Finds the identifiers of a narrative and who they belong to: all detectors look, their words are
 * weighed and fused, freed of what stands around them, found names are spread to their other
 * mentions, context that must stay is let go, and what is left is linked into the cast. Thread safe
 * if its detectors are; deterministic.
 */
public final class IdentifierSearch {

  private final List<Detector> detectors;
  private final WordJudge judge;
  private final Propagation propagation;
  private final Context context;
  private final CastLinker linker;

  public IdentifierSearch(List<Detector> detectors, SearchKnowledge knowledge) {
    if (detectors.isEmpty()) {
      throw new IllegalArgumentException("a search without detectors would find nothing");
    }
    this.detectors = List.copyOf(detectors);
    judge = new LearnedJudge(knowledge.fusion(), knowledge.language(), knowledge.ordinary());
    propagation = new Propagation(knowledge.language(), knowledge.ordinary());
    context = new Context(knowledge.keep(), knowledge.language());
    linker = new CastLinker(knowledge.language(), knowledge.ordinary());
  }

  /**
   * Everything that identifies somebody in the narrative.
   *
   * @throws RuntimeException what a detector throws: the document then stops
   * @throws IllegalStateException if a detector points outside the text
   */
  public Identification find(Narrative narrative) {
    return weigh(narrative, detections(narrative));
  }

  /** The {@link Detector#id()} of each detector. */
  public List<String> detectors() {
    return detectors.stream().map(Detector::id).toList();
  }

  /**
   * What follows from detections, all or part of what {@link #detections} gave: a search with some
   * detectors left out, to measure what each is worth.
   */
  public Identification weigh(Narrative narrative, List<Detection> detections) {
    Words words = Words.of(narrative.given().reveal());
    Evidence evidence = Evidence.of(words, detections);
    double[] probabilities = judge.probabilities(evidence);
    List<Claim> claims = Fusion.fuse(words, Assembly.claims(evidence, judge, probabilities));
    claims = Edges.freed(words, narrative, claims);
    List<Claim> spread = new ArrayList<>(context.letGo(words, claims));
    spread.addAll(propagation.spread(words, spread, probabilities));
    List<Claim> fused = Edges.freed(words, narrative, Fusion.fuse(words, spread));
    return linker.link(words, Seams.closed(words, context.letGo(words, fused)));
  }

  /**
   * What the detectors say, before it is weighed.
   *
   * @throws RuntimeException what a detector throws: the document then stops
   * @throws IllegalStateException if a detector points outside the text
   */
  public List<Detection> detections(Narrative narrative) {
    int length = narrative.given().length();
    List<Detection> found = new ArrayList<>();
    for (Detector detector : detectors) {
      for (Detection detection : detector.detect(narrative)) {
        if (detection.span().end() > length) {
          throw new IllegalStateException(
              detector.id() + " points outside the text: " + detection.span());
        }
        found.add(detection);
      }
    }
    return found;
  }
}
