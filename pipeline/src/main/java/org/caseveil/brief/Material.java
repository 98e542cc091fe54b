package org.caseveil.brief;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.caseveil.conceal.Concealment;
import org.caseveil.conceal.DeidentifiedText;
import org.caseveil.conceal.ResidualRisk;
import org.caseveil.identify.Person;
import org.caseveil.text.Span;
import org.caseveil.theme.ThemeHit;

/**
 * All that a brief is made of: de-identified text and what is known about it. Immutable.
 *
 * @param text the shared case
 * @param risk what could still point to a person
 * @param names how the shared case names each person of the cast, by entity
 * @param cast the persons that the search linked
 * @param hits themes, in offsets of the text
 * @param withheld what the presenter withheld
 */
public record Material(
    DeidentifiedText text,
    ResidualRisk risk,
    Map<String, String> names,
    List<Person> cast,
    List<ThemeHit> hits,
    Withheld withheld) {

  public Material {
    names = Collections.unmodifiableMap(new LinkedHashMap<>(names));
    cast = List.copyOf(cast);
    hits = List.copyOf(hits);
  }

  /** Of a case from which nothing is withheld. */
  public static Material of(Concealment concealment, List<Person> cast, List<ThemeHit> hits) {
    return new Material(
        concealment.text(), concealment.risk(), concealment.names(), cast, hits, Withheld.NOTHING);
  }

  /**
   * What the presenter withheld from a brief.
   *
   * @param passages where tags and lines stood, in offsets of the text: the page quotes them
   *     neither as a question nor as a sign
   * @param lines those of them that are quoted for no theme either: a question, a gesture, a
   *     silence or a gap withheld by itself
   * @param flag whether the brief keeps silent about the presenter's own life; its passages are
   *     quoted nowhere all the same
   * @param question whether no question of the presenter's is quoted
   * @param unasked ids of themes that are shown without their open question
   */
  public record Withheld(
      List<Span> passages, List<Span> lines, boolean flag, boolean question, List<String> unasked) {

    /** Everything may be shown. */
    public static final Withheld NOTHING =
        new Withheld(List.of(), List.of(), false, false, List.of());

    public Withheld {
      passages = List.copyOf(passages);
      lines = List.copyOf(lines);
      unasked = List.copyOf(unasked);
    }
  }
}
