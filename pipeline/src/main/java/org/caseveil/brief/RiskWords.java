package org.caseveil.brief;

import java.util.List;
import java.util.stream.Collectors;
import org.caseveil.conceal.ResidualRisk;
import org.caseveil.conceal.ResidualRisk.Exposure;
import org.caseveil.conceal.ResidualRisk.Level;
import org.caseveil.identify.IdentifierType;

/** Says in plain words what could still point to a person. Thread safe. */
final class RiskWords {

  private static final int MOST_PERSONS = 2;

  private RiskWords() {}

  static String of(ResidualRisk risk) {
    List<Exposure> exposed =
        risk.persons().stream().filter(person -> person.level() != Level.LOW).toList();
    if (exposed.isEmpty()) {
      return "Little is left that could point to a person. Somebody who knows the facts may still"
          + " recognise the story.";
    }
    String said =
        exposed.stream()
            .limit(MOST_PERSONS)
            .map(RiskWords::sentence)
            .collect(Collectors.joining(" "));
    return said
        + others(exposed.size() - MOST_PERSONS)
        + " Somebody who knows the facts may recognise the story.";
  }

  /** The most exposed are told first; what can be read of the others are clues of their own. */
  private static String others(int number) {
    return switch (Math.max(0, number)) {
      case 0 -> "";
      case 1 -> " Details of one other person can still be read.";
      default -> " Details of " + number + " other persons can still be read.";
    };
  }

  private static String sentence(Exposure exposure) {
    String clues = joined(exposure.clues().stream().map(RiskWords::noun).distinct().toList());
    String kept = exposure.level() == Level.DECIDE ? " together, by the presenter’s decision" : "";
    return exposure.person() + ": " + clues + " can still be read" + kept + ".";
  }

  private static String joined(List<String> nouns) {
    return switch (nouns.size()) {
      case 0 -> "some detail";
      case 1 -> nouns.get(0);
      default ->
          String.join(", ", nouns.subList(0, nouns.size() - 1))
              + " and "
              + nouns.get(nouns.size() - 1);
    };
  }

  private static String noun(IdentifierType type) {
    return switch (type) {
      case PERSON -> "a name";
      case AGE -> "an age";
      case DATE -> "a date";
      case LOCATION -> "a place";
      case ORGANIZATION -> "an institution";
      case PROFESSION -> "an occupation";
      case DEMOGRAPHIC -> "a background";
      case PHONE, EMAIL, URL -> "a contact";
      case ID -> "a number";
      case UNIQUE -> "a rare detail";
    };
  }
}
