package org.caseveil.eval;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.caseveil.text.CodePoints;

/**
 * Counts of one document's spans, from which every figure is summed. Strict: a mention counts when
 * every letter and digit of it is masked. Relaxed: when any is. An entity counts when all its
 * mentions do, as in the Text Anonymization Benchmark (Pilan et al. 2022). Immutable.
 *
 * @param counts hits and all, by figure
 * @param strictByType hits and all, by type
 * @param found the entities all of whose mentions are masked, after their class
 * @param extras the words masked outside every mark
 * @param misses the mentions that would stay readable
 */
record SpanCounts(
    Map<String, int[]> counts,
    Map<String, int[]> strictByType,
    Set<String> found,
    List<Extra> extras,
    List<Miss> misses) {

  /** What Python's {@code \\w+} takes for a word, so that both scorers count the same tokens. */
  private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}_]+");

  private static final int CONTEXT = 30;

  /**
   * A mention that would stay readable.
   *
   * @param part whether some of it is masked
   */
  record Miss(String document, Gold.MarkedSpan span, boolean part, String text, String context) {}

  /**
   * A word masked outside every mark.
   *
   * @param type what it was taken for
   */
  record Extra(String document, int start, String type, String word, String context) {}

  /** Compares one document with what was predicted for it. */
  static SpanCounts of(Gold gold, List<Predicted.MaskedSpan> predicted) {
    return new Counting(gold, predicted).count();
  }

  /** One document's work. */
  private static final class Counting {
    private final Gold gold;
    private final int[] text;
    private final boolean[] masked;
    private final boolean[] marked;
    private final Map<String, int[]> counts = new LinkedHashMap<>();
    private final Map<String, int[]> byType = new TreeMap<>();
    private final List<Predicted.MaskedSpan> predicted;
    private final Set<String> found = new TreeSet<>();
    private final List<Extra> extras = new ArrayList<>();
    private final List<Miss> misses = new ArrayList<>();

    Counting(Gold gold, List<Predicted.MaskedSpan> predicted) {
      this.gold = gold;
      this.predicted = predicted;
      this.text = gold.text().codePoints().toArray();
      this.masked = new boolean[text.length];
      this.marked = new boolean[text.length];
      for (Predicted.MaskedSpan span : predicted) {
        fill(masked, span.start(), span.end());
      }
    }

    SpanCounts count() {
      Map<String, Boolean> strict = new LinkedHashMap<>();
      Map<String, Boolean> relaxed = new LinkedHashMap<>();
      boolean leak = false;
      for (Gold.MarkedSpan span : gold.spans()) {
        fill(marked, span.start(), span.end());
        boolean all = covered(span, true);
        boolean any = covered(span, false);
        String kind = span.identifierClass();
        add(counts, kind + "_mention_recall", all);
        add(counts, kind + "_mention_recall_relaxed", any);
        add(byType, span.type(), all);
        String entity = kind + "\n" + span.entity();
        strict.merge(entity, all, Boolean::logicalAnd);
        relaxed.merge(entity, any, Boolean::logicalAnd);
        if (!all) {
          misses.add(miss(span, any));
          leak |= kind.equals("direct");
        }
      }
      strict.forEach((entity, all) -> found.addAll(all ? List.of(entity) : List.of()));
      entities(strict, "_entity_recall");
      entities(relaxed, "_entity_recall_relaxed");
      add(counts, "documents_clean", !leak);
      tokens();
      return new SpanCounts(counts, byType, found, extras, misses);
    }

    private void entities(Map<String, Boolean> found, String figure) {
      found.forEach(
          (entity, all) -> add(counts, entity.substring(0, entity.indexOf('\n')) + figure, all));
    }

    private void tokens() {
      CodePoints points = new CodePoints(gold.text());
      Matcher word = WORD.matcher(gold.text());
      while (word.find()) {
        int start = points.fromUnit(word.start());
        int end = points.fromUnit(word.end());
        if (any(masked, start, end)) {
          boolean right = any(marked, start, end);
          add(counts, "token_precision", right);
          if (!right) {
            extras.add(extra(start, end, word.group()));
          }
        }
      }
    }

    private boolean covered(Gold.MarkedSpan span, boolean everyOne) {
      boolean all = true;
      boolean any = false;
      for (int i = span.start(); i < span.end(); i++) {
        if (Character.isLetter(text[i]) || isNumber(text[i])) {
          all &= masked[i];
          any |= masked[i];
        }
      }
      return everyOne ? all : any;
    }

    private static boolean isNumber(int c) {
      int type = Character.getType(c);
      return type == Character.DECIMAL_DIGIT_NUMBER
          || type == Character.LETTER_NUMBER
          || type == Character.OTHER_NUMBER;
    }

    private Miss miss(Gold.MarkedSpan span, boolean part) {
      return new Miss(
          gold.name(),
          span,
          part,
          new String(text, span.start(), span.end() - span.start()),
          context(span.start(), span.end()));
    }

    private Extra extra(int start, int end, String word) {
      String type =
          predicted.stream()
              .filter(span -> span.start() < end && span.end() > start)
              .map(Predicted.MaskedSpan::type)
              .findFirst()
              .orElse("");
      return new Extra(gold.name(), start, type, word, context(start, end));
    }

    private String context(int start, int end) {
      int from = Math.max(0, start - CONTEXT);
      int to = Math.min(text.length, end + CONTEXT);
      return new String(text, from, to - from).replace('\n', ' ');
    }

    private static void fill(boolean[] flags, int start, int end) {
      for (int i = Math.max(0, start); i < Math.min(flags.length, end); i++) {
        flags[i] = true;
      }
    }

    private static boolean any(boolean[] flags, int start, int end) {
      for (int i = start; i < end; i++) {
        if (flags[i]) {
          return true;
        }
      }
      return false;
    }

    private static void add(Map<String, int[]> counts, String name, boolean hit) {
      int[] pair = counts.computeIfAbsent(name, n -> new int[2]);
      pair[0] += hit ? 1 : 0;
      pair[1]++;
    }
  }
}
