package org.caseveil.identify.pattern;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import org.caseveil.identify.IdentifierClass;
import org.caseveil.identify.IdentifierType;
import org.jspecify.annotations.Nullable;

/**
 * A file of {@code config/identifiers} as it is written, with what may be left out as null; {@link
 * #rules()} makes it whole. Immutable.
 */
record RulesFile(
    @Nullable String id,
    @Nullable String type,
    @Nullable String identifierClass,
    @Nullable String source,
    @Nullable List<PatternEntry> patterns,
    @Nullable List<ListEntry> lists,
    @Nullable List<ContextEntry> context,
    @Nullable ExamplesEntry examples) {

  private static final int WINDOW = 5;

  record PatternEntry(
      @Nullable String id,
      @Nullable String regex,
      @Nullable Double confidence,
      @Nullable String check,
      @Nullable Double checked,
      @Nullable String view,
      boolean caseSensitive,
      boolean caseless,
      @Nullable String each) {

    PatternRule rule() {
      return new PatternRule(
          needed(id, "a pattern's id"),
          needed(regex, "a pattern's regex"),
          probability(confidence, "confidence"),
          Optional.ofNullable(check),
          checked == null
              ? OptionalDouble.empty()
              : OptionalDouble.of(probability(checked, "checked")),
          view == null ? View.BOTH : View.of(view),
          caseSensitive,
          caseless,
          Optional.ofNullable(each));
    }
  }

  record ListEntry(
      @Nullable String id,
      @Nullable List<String> phrases,
      @Nullable Double confidence,
      boolean caseSensitive,
      boolean plural) {

    PhraseList list() {
      return new PhraseList(
          needed(id, "a list's id"),
          orEmpty(phrases),
          probability(confidence, "confidence"),
          caseSensitive,
          plural);
    }
  }

  record ContextEntry(
      @Nullable Set<String> words,
      @Nullable Integer before,
      @Nullable Integer after,
      @Nullable Double change) {

    ContextRule rule() {
      return new ContextRule(
          words == null ? Set.of() : words,
          before == null ? WINDOW : before,
          after == null ? 0 : after,
          needed(change, "a context's change"));
    }
  }

  record ExamplesEntry(@Nullable List<String> match, @Nullable List<String> noMatch) {}

  IdentifierRules rules() {
    String name = needed(id, "id");
    IdentifierType kind = IdentifierType.valueOf(needed(type, "type").toUpperCase(Locale.ROOT));
    ExamplesEntry said = needed(examples, "examples");
    return new IdentifierRules(
        name,
        kind,
        identifierClass == null
            ? kind.usualClass()
            : IdentifierClass.valueOf(identifierClass.toUpperCase(Locale.ROOT)),
        needed(source, "source"),
        orEmpty(patterns).stream().map(PatternEntry::rule).toList(),
        orEmpty(lists).stream().map(ListEntry::list).toList(),
        orEmpty(context).stream().map(ContextEntry::rule).toList(),
        new IdentifierRules.Examples(orEmpty(said.match()), orEmpty(said.noMatch())));
  }

  private static <T> T needed(@Nullable T value, String name) {
    if (value == null) {
      throw new IllegalArgumentException(name + " is missing");
    }
    return value;
  }

  private static double probability(@Nullable Double value, String name) {
    double number = needed(value, name);
    if (!(number >= 0 && number <= 1)) {
      throw new IllegalArgumentException(name + " must lie between 0 and 1");
    }
    return number;
  }

  private static <T> List<T> orEmpty(@Nullable Collection<T> values) {
    return values == null ? List.of() : List.copyOf(values);
  }
}
