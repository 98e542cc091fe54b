package org.caseveil.identify.pattern;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.caseveil.text.Span;

/** A pattern rule ready to run. Immutable, thread safe. */
final class CompiledPattern {

  private static final Pattern VALUE_GROUP = Pattern.compile("\\(\\?<value>");

  /** A value found, with the confidence of its form and check alone. */
  record Hit(Span span, double confidence) {}

  private final PatternRule rule;
  private final Pattern pattern;
  private final Openings openings;
  private final boolean valueGroup;
  private final Optional<Pattern> each;
  private final Optional<Check> check;

  CompiledPattern(PatternRule rule, RegexSource source) {
    this.rule = rule;
    this.pattern = source.compile(rule.regex(), rule.caseSensitive());
    this.openings = new Openings(pattern);
    this.valueGroup = VALUE_GROUP.matcher(rule.regex()).find();
    this.each = rule.each().map(regex -> source.compile(regex, rule.caseSensitive()));
    this.check = rule.check().map(Checks::named);
    if (check.isPresent() != rule.checked().isPresent()) {
      throw new IllegalArgumentException(rule.id() + ": check and checked go together");
    }
  }

  PatternRule rule() {
    return rule;
  }

  /** Every value in the text, in the text's own offsets. */
  List<Hit> find(String text) {
    return find(text, new StepBudget(text));
  }

  /** How many characters are looked at while every value in the text is found. */
  long steps(String text) {
    StepBudget steps = new StepBudget(text);
    find(text, steps);
    return steps.taken();
  }

  private List<Hit> find(String text, StepBudget steps) {
    List<Hit> hits = new ArrayList<>();
    Matcher matcher = steps.matcher(pattern).useTransparentBounds(true).useAnchoringBounds(false);
    int from = 0;
    while (from < text.length()) {
      if (openings.at(text, from) && matcher.region(from, text.length()).lookingAt()) {
        int start = valueGroup ? matcher.start("value") : matcher.start();
        int end = valueGroup ? matcher.end("value") : matcher.end();
        if (start >= 0 && start < end) {
          add(hits, text, start, end);
        }
        // What stands after the value may be the cue of the next one.
        from = Math.max(end, from + 1);
      } else {
        from++;
      }
    }
    return hits;
  }

  private void add(List<Hit> hits, String text, int start, int end) {
    if (each.isEmpty()) {
      one(hits, text, start, end);
      return;
    }
    Matcher inner = each.get().matcher(text.substring(start, end));
    while (inner.find()) {
      if (!inner.group().isEmpty()) {
        one(hits, text, start + inner.start(), start + inner.end());
      }
    }
  }

  private void one(List<Hit> hits, String text, int start, int end) {
    double confidence = rule.confidence();
    if (check.isPresent() && check.get().passes(text.substring(start, end))) {
      confidence = rule.checked().orElseThrow();
    }
    if (confidence > 0) {
      hits.add(new Hit(new Span(start, end), confidence));
    }
  }
}
