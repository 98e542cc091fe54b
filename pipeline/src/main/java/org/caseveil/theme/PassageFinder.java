package org.caseveil.theme;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.caseveil.text.Span;

/**
 * Finds the passages that show a theme: the unit where it is strongest, joined with the stronger
 * neighbour where that shows it too, then further ones. The same steps as {@code
 * models/training/themes/decode.py}. Thread safe.
 */
final class PassageFinder {

  private static final int MOST_WORDS = 70;

  private final double join;
  private final double more;
  private final int limit;

  /**
   * Takes the rules.
   *
   * @param join a neighbour joins a passage from this share of the passage's strength on
   * @param more there is a further passage from this strength on
   * @param limit passages at most
   */
  PassageFinder(double join, double more, int limit) {
    this.join = join;
    this.more = more;
    this.limit = limit;
  }

  /**
   * A passage.
   *
   * @param unit where the theme is strongest in it
   * @param span of one or two units
   */
  record Passage(int unit, Span span) {}

  /**
   * The passages of one theme, the strongest first.
   *
   * @param probabilities of the units, in their order
   */
  List<Passage> find(String text, List<Span> units, double[] probabilities) {
    List<Integer> strongestFirst =
        IntStream.range(0, units.size()).boxed().sorted(byStrength(probabilities)).toList();
    Set<Integer> used = new TreeSet<>();
    List<Passage> found = new ArrayList<>();
    for (int unit : strongestFirst) {
      boolean enough = !found.isEmpty() && (probabilities[unit] < more || found.size() >= limit);
      if (enough) {
        break;
      }
      if (used.add(unit)) {
        Span span = units.get(unit);
        for (int other : neighbour(unit, used, probabilities)) {
          Span both = span.cover(units.get(other));
          if (UnitSplitter.words(both.of(text)) <= MOST_WORDS) {
            used.add(other);
            span = both;
          }
        }
        found.add(new Passage(unit, span));
      }
    }
    return found;
  }

  /** The stronger of the neighbours that are strong enough to join; none or one. */
  private List<Integer> neighbour(int unit, Set<Integer> used, double[] probabilities) {
    return IntStream.of(unit - 1, unit + 1)
        .filter(other -> other >= 0 && other < probabilities.length && !used.contains(other))
        .filter(other -> probabilities[other] >= join * probabilities[unit])
        .boxed()
        .sorted(byStrength(probabilities))
        .limit(1)
        .toList();
  }

  private static Comparator<Integer> byStrength(double[] probabilities) {
    return Comparator.comparingDouble((Integer unit) -> -probabilities[unit])
        .thenComparing(Comparator.naturalOrder());
  }
}
