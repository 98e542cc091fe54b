package org.caseveil.identify;

import java.util.List;
import org.caseveil.language.LanguagePack;
import org.caseveil.language.OrdinaryWords;

/**
 * What a search knows beside its detectors. Immutable.
 *
 * @param language the pack of the narratives' language
 * @param ordinary words that need more evidence to be a name
 * @param keep context that must stay
 * @param fusion how the detectors' words are weighed
 */
public record SearchKnowledge(
    LanguagePack language, OrdinaryWords ordinary, List<KeepRules> keep, FusionWeights fusion) {

  public SearchKnowledge {
    keep = List.copyOf(keep);
  }
}
