package org.caseveil.identify.pattern;

import java.util.List;

/**
 * Words and phrases that are identifiers themselves, such as the names of religions. Immutable.
 *
 * @param id unique within its file
 * @param phrases as they are written; matched whole, blanks and hyphens alike
 * @param confidence 0 to 1
 * @param caseSensitive whether a phrase must stand as it is written here, or all in capitals; a
 *     text without capitals is excused
 * @param plural whether a plural s is allowed
 */
public record PhraseList(
    String id, List<String> phrases, double confidence, boolean caseSensitive, boolean plural) {

  public PhraseList {
    phrases = List.copyOf(phrases);
  }
}
