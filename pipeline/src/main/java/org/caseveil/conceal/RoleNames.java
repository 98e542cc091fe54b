package org.caseveil.conceal;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.caseveil.identify.Finding;
import org.caseveil.identify.Identification;
import org.caseveil.identify.IdentifierType;
import org.caseveil.identify.Person;

/**
 * The placeholder of every entity of a case: {@code [PATIENT]}, {@code [MOTHER]}, {@code [PERSON
 * 2]}, {@code [HOSPITAL]}. The same for all mentions of an entity, different for different
 * entities; numbered in the order of first appearance where a word is shared. One object a case;
 * immutable.
 */
final class RoleNames {

  private final Map<String, String> byEntity = new LinkedHashMap<>();

  RoleNames(String text, Identification identification, EnglishTerms terms) {
    Map<String, String> words = new LinkedHashMap<>();
    Map<String, Integer> shared = new HashMap<>();
    for (Person person : identification.cast()) {
      words.put(person.entity(), person.role().orElse("person").toUpperCase(Locale.ROOT));
    }
    for (Finding finding : identification.findings()) {
      words.computeIfAbsent(key(finding), k -> word(text, finding, terms));
    }
    words.values().forEach(word -> shared.merge(word, 1, Integer::sum));
    Map<String, Integer> used = new HashMap<>();
    words.forEach(
        (entity, word) -> {
          int number = used.merge(word, 1, Integer::sum);
          boolean numbered =
              number > 1 || shared.getOrDefault(word, 1) > 1 && word.equals("PERSON");
          byEntity.put(entity, "[" + word + (numbered ? " " + number : "") + "]");
        });
  }

  /** The placeholder of the finding's entity. */
  String of(Finding finding) {
    return Optional.ofNullable(byEntity.get(key(finding)))
        .orElseThrow(() -> new IllegalArgumentException("a finding of another narrative"));
  }

  /** The placeholder of a person. */
  String of(Person person) {
    return Optional.ofNullable(byEntity.get(person.entity()))
        .orElseThrow(() -> new IllegalArgumentException("a person of another narrative"));
  }

  /**
   * Persons by their entity; other things apart by type, since an entity may hold several kinds.
   */
  private static String key(Finding finding) {
    return finding.type() == IdentifierType.PERSON
        ? finding.entity()
        : finding.entity() + "/" + finding.type();
  }

  private static String word(String text, Finding finding, EnglishTerms terms) {
    String surface = finding.span().of(text);
    return switch (finding.type()) {
      case PERSON -> "PERSON";
      case AGE -> "AGE";
      case DATE -> "DATE";
      case LOCATION -> terms.place(surface).orElse("place").toUpperCase(Locale.ROOT);
      case ORGANIZATION ->
          terms.organisation(surface).orElse("organisation").toUpperCase(Locale.ROOT);
      case PROFESSION -> "OCCUPATION";
      case DEMOGRAPHIC -> "BACKGROUND";
      case PHONE -> "PHONE";
      case EMAIL -> "EMAIL";
      case URL -> "LINK";
      case ID -> "ID NUMBER";
      case UNIQUE -> "IDENTIFYING DETAIL";
    };
  }
}
