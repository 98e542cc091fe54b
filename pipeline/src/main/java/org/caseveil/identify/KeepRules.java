package org.caseveil.identify;

import java.util.List;

/**
 * Context that must stay though it looks like an identifier; one YAML file in {@code
 * config/identifiers/keep/}. Immutable.
 *
 * @param id the file's name without extension: {@code eponyms}
 * @param source where the list comes from, with its licence
 * @param words words and phrases, compared without case and accents, blanks, hyphens and
 *     apostrophes alike; a match must be whole: {@code parkinson's disease}
 * @param patterns regular expressions of citations; an author or a bare year that lies in what one
 *     matches is kept
 * @param examples texts in which everything the rule matches must stay
 */
public record KeepRules(
    String id, String source, List<String> words, List<String> patterns, List<String> examples) {

  public KeepRules {
    words = words == null ? List.of() : List.copyOf(words);
    patterns = patterns == null ? List.of() : List.copyOf(patterns);
    examples = examples == null ? List.of() : List.copyOf(examples);
  }
}
