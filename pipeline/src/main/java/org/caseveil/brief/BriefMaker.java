package org.caseveil.brief;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.caseveil.brief.Brief.Mark;
import org.caseveil.brief.Brief.Marked;
import org.caseveil.brief.Brief.Shown;
import org.caseveil.language.PersonWords;
import org.caseveil.text.Span;
import org.caseveil.theme.Taxonomy;
import org.caseveil.theme.Theme;
import org.caseveil.theme.ThemeHit;

/**
 * Makes a leader's brief of one concealed case. What overlaps a passage of the presenter's own life
 * is quoted nowhere. Thread safe and deterministic.
 */
public final class BriefMaker {

  private static final int MOST_THEMES = 6;
  private static final int LONGEST_PASSAGE = 230;

  /** What is less likely than one in four is not put before a leader. */
  private static final double LEAST_LIKELY = 0.25;

  private final Taxonomy taxonomy;
  private final CastList castList;
  private final QuestionFinder questions;
  private final Signs gestures;
  private final Signs silences;
  private final Signs gaps;

  public BriefMaker(Taxonomy taxonomy, PersonWords persons, BriefWords words) {
    this.taxonomy = taxonomy;
    this.castList = new CastList(persons, words);
    this.questions = new QuestionFinder(words.wondering());
    this.gestures = new Signs(words.gestures());
    this.silences = new Signs(words.silences());
    this.gaps = new Signs(words.gaps());
  }

  /**
   * Makes the brief.
   *
   * @param reference a reference that says nothing of the case
   * @param month of the meeting, if it is known
   * @throws IllegalArgumentException if a hit names a theme that the taxonomy lacks
   */
  public Brief make(String reference, Optional<YearMonth> month, Material material) {
    List<Span> personal = personal(material);
    Telling telling = new Telling(material.text(), personal);
    List<ThemeHit> quotable = quotable(telling, material);
    Optional<Quote> question = question(telling, material.withheld());
    List<Shown> shown = shown(telling, quotable, question, material.withheld().unasked());
    return new Brief(
        new Brief.Heading(reference, month, material.risk()),
        material.text(),
        story(telling, material, question, shown),
        shown,
        quotable.stream().map(hit -> marked(telling, hit)).toList(),
        new Brief.Personal(personal, !personal.isEmpty() && !material.withheld().flag()));
  }

  /** The tags that a brief can show at all, in the order of the text. */
  public List<ThemeHit> quotable(Material material) {
    return quotable(new Telling(material.text(), personal(material)), material);
  }

  private List<Span> personal(Material material) {
    return material.hits().stream().filter(this::isFlag).map(ThemeHit::evidence).toList();
  }

  private List<ThemeHit> quotable(Telling telling, Material material) {
    List<Span> silent = material.withheld().lines();
    return material.hits().stream()
        .filter(hit -> !isFlag(hit) && hit.score() >= LEAST_LIKELY)
        .filter(hit -> telling.mayQuote(hit.evidence()))
        .filter(hit -> silent.stream().noneMatch(hit.evidence()::overlaps))
        .sorted(Comparator.comparing(ThemeHit::evidence).thenComparing(ThemeHit::theme))
        .toList();
  }

  private boolean isFlag(ThemeHit hit) {
    return taxonomy.require(hit.theme()).use() == Theme.Use.FLAG;
  }

  private Optional<Quote> question(Telling telling, Material.Withheld withheld) {
    return withheld.question() ? Optional.empty() : questions.find(telling, withheld.passages());
  }

  private Brief.Story story(
      Telling telling, Material material, Optional<Quote> question, List<Shown> shown) {
    List<Span> taken = new ArrayList<>(material.withheld().passages());
    Stream.concat(question.stream(), shown.stream().map(Shown::passage))
        .map(Quote::span)
        .forEach(taken::add);
    return new Brief.Story(
        question,
        castList.of(telling, material.cast(), material.names()),
        take(gestures, telling, taken),
        take(silences, telling, taken),
        take(gaps, telling, taken));
  }

  /** Finds signs and notes where, so that nothing is shown twice. */
  private static List<Quote> take(Signs signs, Telling telling, List<Span> taken) {
    List<Quote> found = signs.find(telling, taken);
    found.forEach(quote -> taken.add(quote.span()));
    return found;
  }

  /** The themes that show most clearly, in the order of the telling, so that none is ranked. */
  private List<Shown> shown(
      Telling telling, List<ThemeHit> quotable, Optional<Quote> question, List<String> unasked) {
    Map<String, List<ThemeHit>> byTheme =
        quotable.stream()
            .collect(
                Collectors.groupingBy(ThemeHit::theme, LinkedHashMap::new, Collectors.toList()));
    List<List<ThemeHit>> clearest =
        byTheme.values().stream()
            .sorted(
                Comparator.comparingDouble((List<ThemeHit> ofOne) -> -best(ofOne).score())
                    .thenComparing(ofOne -> ofOne.get(0).theme()))
            .limit(MOST_THEMES)
            .toList();
    List<Span> taken = question.map(Quote::span).stream().toList();
    List<ThemeHit> chosen = PassageChoice.of(clearest, hit -> passage(telling, hit), taken);
    SharedPassages passages =
        new SharedPassages(chosen.stream().map(hit -> passage(telling, hit)).toList());
    return chosen.stream()
        .map(
            hit ->
                shown(
                    hit,
                    telling.quote(passages.around(passage(telling, hit))),
                    course(telling, byTheme.getOrDefault(hit.theme(), List.of())),
                    unasked))
        .sorted(
            Comparator.comparing((Shown one) -> one.passage().span()).thenComparing(Shown::title))
        .toList();
  }

  /** What of a hit's evidence stands on the page. */
  private static Span passage(Telling telling, ThemeHit hit) {
    Span evidence = hit.evidence();
    return telling.clausesAround(
        new Span(evidence.start(), evidence.start()), evidence, LONGEST_PASSAGE);
  }

  private Shown shown(ThemeHit chosen, Quote passage, List<Mark> course, List<String> unasked) {
    Theme theme = taxonomy.require(chosen.theme());
    Optional<String> question =
        unasked.contains(theme.id())
            ? Optional.empty()
            : Optional.of(theme.questions().orElseThrow().of(chosen.holder()));
    return new Shown(theme.title(), chosen.holder(), passage, question, course);
  }

  private static List<Mark> course(Telling telling, List<ThemeHit> ofOne) {
    return ofOne.stream()
        .map(hit -> new Mark(telling.place(hit.evidence().start()), hit.holder()))
        .toList();
  }

  private Marked marked(Telling telling, ThemeHit hit) {
    return new Marked(
        taxonomy.require(hit.theme()).title(), hit.holder(), telling.quote(hit.evidence()));
  }

  private static ThemeHit best(List<ThemeHit> ofOne) {
    return ofOne.stream()
        .min(
            Comparator.comparingDouble((ThemeHit hit) -> -hit.score())
                .thenComparing(ThemeHit::evidence))
        .orElseThrow();
  }
}
