package org.caseveil.conceal;

import java.util.List;
import org.caseveil.identify.IdentifierType;

/**
 * What could still point to each person of the cast after concealment, against a small audience
 * that knows the facts. Two clues warn, three need the presenter's decision. Immutable.
 *
 * @param persons one entry a person with something left, most exposed first
 */
public record ResidualRisk(List<Exposure> persons) {

  public ResidualRisk {
    persons = List.copyOf(persons);
  }

  /** How much a combination matters. */
  public enum Level {
    LOW,
    WARN,
    DECIDE
  }

  /**
   * One person's remaining clues.
   *
   * @param person how the shared case names them, such as {@code [PATIENT]}
   * @param clues kinds of quasi-identifier left, kept or generalised
   * @param weight kept clues count one, generalised ones a half
   * @param level what follows
   */
  public record Exposure(String person, List<IdentifierType> clues, double weight, Level level) {
    public Exposure {
      clues = List.copyOf(clues);
    }
  }

  /** The highest level of any person. */
  public Level level() {
    return persons.stream()
        .map(Exposure::level)
        .max(java.util.Comparator.naturalOrder())
        .orElse(Level.LOW);
  }
}
