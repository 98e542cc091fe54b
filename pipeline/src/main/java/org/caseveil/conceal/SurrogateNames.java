package org.caseveil.conceal;

import java.util.List;

/**
 * Invented names by cultural region; {@code config/languages/en/surrogates.yaml}. Immutable.
 *
 * @param regions in the order in which a name is tried against them; the first is the fallback
 */
public record SurrogateNames(List<Region> regions) {

  public SurrogateNames {
    regions = List.copyOf(regions);
    if (regions.isEmpty()) {
      throw new IllegalArgumentException("surrogates need at least one region");
    }
  }

  /**
   * Names of one region.
   *
   * @param id such as {@code igbo}
   * @param hints regular expressions, case folded, that a name of the region matches
   * @param female given names of women
   * @param male given names of men
   * @param surnames family names
   */
  public record Region(
      String id,
      List<String> hints,
      List<String> female,
      List<String> male,
      List<String> surnames) {
    public Region {
      hints = List.copyOf(hints);
      female = List.copyOf(female);
      male = List.copyOf(male);
      surnames = List.copyOf(surnames);
    }
  }
}
