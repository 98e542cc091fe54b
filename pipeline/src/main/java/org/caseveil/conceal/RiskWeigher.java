package org.caseveil.conceal;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.caseveil.conceal.ResidualRisk.Exposure;
import org.caseveil.conceal.ResidualRisk.Level;
import org.caseveil.identify.Identification;
import org.caseveil.identify.IdentifierType;
import org.caseveil.identify.Person;

/**
 * Weighs what is left for each person together. A clue that was kept counts one, a generalised one
 * a half; two warn and three need a decision (Hrynaszkiewicz et al., BMJ 2010;340:c181: three or
 * more indirect identifiers together call for review). Stateless.
 */
final class RiskWeigher {

  private static final double KEPT = 1;
  private static final double GENERALISED = 0.5;
  private static final double WARN_FROM = 2;
  private static final double DECIDE_FROM = 3;

  private RiskWeigher() {}

  /**
   * The risk left.
   *
   * @param informing indices of findings of which a wider term is left
   */
  static ResidualRisk weigh(
      Identification identification,
      List<Replaced> replaced,
      Set<Integer> informing,
      RoleNames names) {
    List<Exposure> exposures = new ArrayList<>();
    for (Person person : identification.cast()) {
      Map<IdentifierType, Double> clues = new TreeMap<>();
      for (int index : person.findings()) {
        double weight = weight(replaced.get(index), informing.contains(index));
        if (weight > 0) {
          clues.merge(replaced.get(index).finding().type(), weight, Math::max);
        }
      }
      if (!clues.isEmpty()) {
        double sum = clues.values().stream().mapToDouble(Double::doubleValue).sum();
        exposures.add(
            new Exposure(
                names.of(person), List.copyOf(new TreeSet<>(clues.keySet())), sum, level(sum)));
      }
    }
    exposures.sort(Comparator.comparingDouble(Exposure::weight).reversed());
    return new ResidualRisk(exposures);
  }

  private static double weight(Replaced replaced, boolean informs) {
    if (replaced.how() == Operator.KEEP) {
      return KEPT;
    }
    return replaced.how() == Operator.GENERALISE && informs ? GENERALISED : 0;
  }

  private static Level level(double weight) {
    return weight >= DECIDE_FROM ? Level.DECIDE : weight >= WARN_FROM ? Level.WARN : Level.LOW;
  }
}
