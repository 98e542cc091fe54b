package org.caseveil.identify.pattern;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.caseveil.identify.Detection;
import org.caseveil.identify.Detector;
import org.caseveil.text.Edit;
import org.caseveil.text.Narrative;
import org.caseveil.text.OffsetMap;
import org.caseveil.text.Rewrite;
import org.caseveil.text.Span;

/**
 * Finds identifiers by their form: the patterns and lists of {@code config/identifiers}, with
 * checks and the words nearby. The score is the confidence of the form or of its check, changed by
 * the context. Time is linear in the text, by a budget of steps. Thread safe.
 */
public final class PatternDetector implements Detector {

  private static final double SUREST = 0.99;

  /** A detection is reported once for each rule and place, with its best score. */
  private record Claim(Span span, String rule) {}

  private final List<CompiledRules> rules;

  /** Rules that use no shared fragments. */
  public PatternDetector(List<IdentifierRules> rules) {
    this(rules, Map.of());
  }

  /**
   * @param fragments pieces of regex by the name that patterns call them by
   * @throws IllegalArgumentException naming the file, if one of its rules cannot run
   */
  public PatternDetector(List<IdentifierRules> rules, Map<String, String> fragments) {
    RegexSource source = new RegexSource(fragments);
    this.rules = rules.stream().map(one -> CompiledRules.of(one, source)).toList();
  }

  @Override
  public String id() {
    return "pattern";
  }

  @Override
  public List<Detection> detect(Narrative narrative) {
    String given = narrative.given().reveal();
    String written = narrative.written().text().reveal();
    Map<Claim, Detection> best = new LinkedHashMap<>();
    CapitalUse capitals = CapitalUse.of(given);
    if (given.equals(written)) {
      Page page = new Page(given, capitals, Function.identity());
      rules.forEach(one -> run(one, page, View.BOTH, best));
    } else {
      OffsetMap offsets = narrative.written().offsets();
      Page asGiven = new Page(given, capitals, Function.identity());
      Page writtenOut = new Page(written, capitals, offsets::toSource);
      rules.forEach(
          one -> {
            run(one, asGiven, View.GIVEN, best);
            run(one, writtenOut, View.WRITTEN, best);
          });
    }
    if (!narrative.scanned().isEmpty()) {
      mended(narrative, capitals, best);
    }
    return List.copyOf(best.values());
  }

  /** Looks again, with what a reader of pictures may have misread put right. */
  private void mended(Narrative narrative, CapitalUse capitals, Map<Claim, Detection> best) {
    String given = narrative.given().reveal();
    List<Edit> digits = ScanRepair.digits(given, narrative.scanned());
    Rewrite inDigits = Rewrite.apply(narrative.given(), digits);
    // Each digit is as long as the letter was, so that offsets stay those of the given view.
    List<Edit> blanks = ScanRepair.blanks(inDigits.text().reveal(), narrative.scanned());
    look(inDigits, digits, capitals, best);
    look(Rewrite.apply(inDigits.text(), blanks), joined(digits, blanks), capitals, best);
  }

  private static List<Edit> joined(List<Edit> some, List<Edit> others) {
    List<Edit> all = new ArrayList<>(some);
    all.addAll(others);
    return all;
  }

  /** Takes what is found where something was put right. */
  private void look(
      Rewrite mended, List<Edit> edits, CapitalUse capitals, Map<Claim, Detection> best) {
    Page page = new Page(mended.text().reveal(), capitals, mended.offsets()::toSource);
    Map<Claim, Detection> found = new LinkedHashMap<>();
    rules.forEach(one -> run(one, page, View.BOTH, found));
    found.forEach(
        (claim, detection) -> {
          if (edits.stream().anyMatch(edit -> edit.span().overlaps(claim.span()))) {
            best.merge(claim, detection, (a, b) -> a.score() >= b.score() ? a : b);
          }
        });
  }

  /** How many characters the patterns look at while they search a text: their work. */
  long steps(String text) {
    return rules.stream()
        .flatMap(one -> one.patterns().stream())
        .mapToLong(pattern -> pattern.steps(text))
        .sum();
  }

  /** One view of the text, with its words and the way back to the given view. */
  private record Page(
      String text, List<Word> words, CapitalUse capitals, Function<Span, Span> back) {

    Page(String text, CapitalUse capitals, Function<Span, Span> back) {
      this(text, Word.of(text), capitals, back);
    }

    /** Whether capitals tell nothing there, by the given text. */
    boolean caseless(Span span) {
      return capitals.caselessAt(back.apply(span).start());
    }
  }

  private static void run(CompiledRules one, Page page, View view, Map<Claim, Detection> best) {
    for (CompiledPattern pattern : one.patterns()) {
      if (view == View.BOTH || pattern.rule().view().reads(view)) {
        for (CompiledPattern.Hit hit : pattern.find(page.text())) {
          if (pattern.rule().caseless() && !page.caseless(hit.span())) {
            continue;
          }
          claim(one.rules(), pattern.rule().id(), hit.span(), hit.confidence(), page, best);
        }
      }
    }
    for (PhraseFinder phrases : one.phrases()) {
      for (Span span : phrases.find(page.text(), page.words(), page::caseless)) {
        claim(one.rules(), phrases.list().id(), span, phrases.list().confidence(), page, best);
      }
    }
  }

  private static void claim(
      IdentifierRules rules,
      String rule,
      Span found,
      double confidence,
      Page page,
      Map<Claim, Detection> best) {
    double score = confidence;
    for (ContextRule context : rules.context()) {
      score += context.weigh(page.text(), found.start(), found.end());
    }
    Span span = page.back().apply(found);
    if (score <= 0 || span.isEmpty()) {
      return;
    }
    String name = rules.id() + "/" + rule;
    Detection detection =
        new Detection(
            span, rules.type(), rules.identifierClass(), Math.min(SUREST, score), "pattern", name);
    best.merge(new Claim(span, name), detection, (a, b) -> a.score() >= b.score() ? a : b);
  }
}
