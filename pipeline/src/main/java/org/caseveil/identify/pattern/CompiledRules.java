package org.caseveil.identify.pattern;

import java.util.List;

/** One file's rules ready to run. Immutable, thread safe. */
record CompiledRules(
    IdentifierRules rules, List<CompiledPattern> patterns, List<PhraseFinder> phrases) {

  /**
   * @throws IllegalArgumentException naming the file, if one of its rules cannot run
   */
  static CompiledRules of(IdentifierRules rules, RegexSource source) {
    try {
      return new CompiledRules(
          rules,
          rules.patterns().stream().map(rule -> new CompiledPattern(rule, source)).toList(),
          rules.phrases().stream().map(PhraseFinder::new).toList());
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException(rules.id() + ": " + e.getMessage(), e);
    }
  }
}
