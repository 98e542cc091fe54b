package org.caseveil.casework;

import java.util.List;
import org.caseveil.text.Span;
import org.caseveil.theme.Holder;

/**
 * What masking changed in a theme: a name and counts, never a word of the case.
 *
 * @param theme the theme's title
 * @param original passages that show it in the original
 * @param shared passages that show it in the shared case
 * @param lost passages of the original that do not show it in the shared case
 * @param gained passages of the shared case that do not show it in the original
 * @param otherHolder passages that show it in both, but as somebody else's
 */
public record ThemeShift(
    String theme, int original, int shared, int lost, int gained, int otherHolder) {

  /**
   * A passage that shows the theme, and whose it is.
   *
   * @param passage in UTF-16 units of the original
   */
  record Showing(Span passage, Holder holder) {

    private boolean isAt(Showing other) {
      return passage.overlaps(other.passage);
    }
  }

  /** Compares the passages of one theme; those that share a word are the same one. */
  static ThemeShift between(String theme, List<Showing> original, List<Showing> shared) {
    return new ThemeShift(
        theme,
        original.size(),
        shared.size(),
        without(original, shared),
        without(shared, original),
        (int) original.stream().filter(each -> isOthers(each, shared)).count());
  }

  /** Whether anything is other than in the original. */
  boolean changes() {
    return original != shared || lost > 0 || gained > 0 || otherHolder > 0;
  }

  private static int without(List<Showing> these, List<Showing> those) {
    return (int) these.stream().filter(each -> those.stream().noneMatch(each::isAt)).count();
  }

  private static boolean isOthers(Showing one, List<Showing> shared) {
    List<Showing> same = shared.stream().filter(one::isAt).toList();
    return !same.isEmpty() && same.stream().noneMatch(each -> each.holder() == one.holder());
  }
}
