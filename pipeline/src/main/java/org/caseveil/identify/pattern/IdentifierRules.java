package org.caseveil.identify.pattern;

import java.util.List;
import org.caseveil.identify.IdentifierClass;
import org.caseveil.identify.IdentifierType;

/**
 * One kind of identifier: one file of {@code config/identifiers}. Immutable.
 *
 * @param id such as {@code nhs-number}
 * @param type what it is a kind of
 * @param identifierClass how far it identifies
 * @param source where the form comes from
 * @param patterns its forms
 * @param phrases its lists
 * @param context words nearby that change the confidence of every match
 * @param examples what it must and must not find
 */
public record IdentifierRules(
    String id,
    IdentifierType type,
    IdentifierClass identifierClass,
    String source,
    List<PatternRule> patterns,
    List<PhraseList> phrases,
    List<ContextRule> context,
    Examples examples) {

  public IdentifierRules {
    patterns = List.copyOf(patterns);
    phrases = List.copyOf(phrases);
    context = List.copyOf(context);
    if (source.isBlank()) {
      throw new IllegalArgumentException(id + ": no source");
    }
    if (patterns.isEmpty() && phrases.isEmpty()) {
      throw new IllegalArgumentException(id + ": neither patterns nor phrases");
    }
  }

  /**
   * What a file says about itself. Immutable.
   *
   * @param match invented texts in which each stretch between « and » must be found, exactly
   * @param noMatch texts in which nothing may be found
   */
  public record Examples(List<String> match, List<String> noMatch) {

    public Examples {
      match = List.copyOf(match);
      noMatch = List.copyOf(noMatch);
      if (match.isEmpty() || noMatch.isEmpty()) {
        throw new IllegalArgumentException("examples of both match and no-match are needed");
      }
    }
  }
}
