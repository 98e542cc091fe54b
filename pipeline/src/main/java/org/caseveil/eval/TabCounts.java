package org.caseveil.eval;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.caseveil.text.CodePoints;
import org.caseveil.text.Span;

/**
 * One document's counts for the figures of the Text Anonymization Benchmark (Pilan et al.,
 * Computational Linguistics 48, 2022, section 4; its evaluation.py): recall of entities, mentions
 * and tokens averaged over the annotators, punctuation and small words inside a mention needing no
 * mask; precision of masked tokens and masked mentions, a mask counting for each annotator who
 * marked all of it, plain and weighted by information ({@link WordInformation}). Immutable.
 *
 * @param sums hits and all, by figure
 */
record TabCounts(Map<String, double[]> sums) {

  private static final Pattern WORD = Pattern.compile("\\w+", Pattern.UNICODE_CHARACTER_CLASS);

  /** What a mention may keep readable, from the benchmark's evaluation.py (MIT licence). */
  private static final Pattern NEEDS_NO_MASK =
      Pattern.compile(
          "\\b(?:mr|mrs|ms|and|or|from|until|to|about|after|as|at|before|between|by|during|for|in|into"
              + "|of|on|over|since|with|the|a|an|no|nr)\\b|\\b[\u2019']s\\b|[,.\\-;:/&()\\[\\]\u2013'\" \u2019\u201c\u201d]",
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CHARACTER_CLASS);

  private static final List<String> FIGURES =
      List.of(
          "entity_recall_direct",
          "entity_recall_quasi",
          "entity_recall",
          "mention_recall",
          "token_recall",
          "token_precision",
          "mention_precision",
          "token_precision_weighted",
          "mention_precision_weighted");

  /** Compares one document with what was predicted for it. */
  static TabCounts of(
      Gold gold, List<Predicted.MaskedSpan> predicted, WordInformation information) {
    return new Counting(gold, predicted).count(information);
  }

  /** The figures over all documents; one that nothing counts for is left out. */
  static Map<String, Double> figures(List<TabCounts> documents) {
    Map<String, Double> figures = new LinkedHashMap<>();
    for (String name : FIGURES) {
      double hits = 0;
      double all = 0;
      for (TabCounts document : documents) {
        double[] pair = document.sums().getOrDefault(name, new double[2]);
        hits += pair[0];
        all += pair[1];
      }
      if (all > 0) {
        figures.put(name, hits / all);
      }
    }
    return figures;
  }

  /** One entity of one annotator. */
  private static final class Entity {
    private final boolean direct;
    private final List<Gold.MarkedSpan> mentions = new ArrayList<>();

    Entity(boolean direct) {
      this.direct = direct;
    }

    boolean needsMask() {
      return mentions.stream().anyMatch(TabCounts::needsMask);
    }
  }

  private static boolean needsMask(Gold.MarkedSpan mention) {
    return !mention.identifierClass().equals(Gold.NO_MASK);
  }

  /** One document's work. */
  private static final class Counting {
    private final Gold gold;
    private final String text;
    private final CodePoints points;
    private final List<Span> masks = new ArrayList<>();
    private final boolean[] masked;
    private final Map<String, double[]> sums = new LinkedHashMap<>();

    Counting(Gold gold, List<Predicted.MaskedSpan> predicted) {
      this.gold = gold;
      text = gold.text();
      points = new CodePoints(text);
      masked = new boolean[text.length()];
      for (Predicted.MaskedSpan span : predicted) {
        Span mask = points.toUnits(span.start(), span.end());
        masks.add(mask);
        java.util.Arrays.fill(masked, mask.start(), mask.end(), true);
      }
    }

    TabCounts count(WordInformation information) {
      List<List<Gold.MarkedSpan>> annotators =
          gold.annotators().stream().filter(marks -> !marks.isEmpty()).toList();
      annotators.forEach(marks -> entities(marks).forEach(this::recall));
      for (Span mask : masks) {
        precision("mention_precision", mask, annotators, information);
        words(mask).forEach(word -> precision("token_precision", word, annotators, information));
      }
      return new TabCounts(sums);
    }

    /** An entity is as direct as its first mention. */
    private static List<Entity> entities(List<Gold.MarkedSpan> marks) {
      Map<String, Entity> entities = new LinkedHashMap<>();
      for (Gold.MarkedSpan mark : marks) {
        boolean direct = mark.identifierClass().equals("direct");
        entities.computeIfAbsent(mark.entity(), e -> new Entity(direct)).mentions.add(mark);
      }
      return entities.values().stream().filter(Entity::needsMask).toList();
    }

    private void recall(Entity entity) {
      boolean whole = true;
      for (Gold.MarkedSpan mention : entity.mentions) {
        Span span = points.toUnits(mention.start(), mention.end());
        boolean hit = masked(span);
        whole &= hit || !needsMask(mention);
        add("mention_recall", hit ? 1 : 0, 1);
        words(span).forEach(word -> add("token_recall", masked(word) ? 1 : 0, 1));
      }
      add("entity_recall", whole ? 1 : 0, 1);
      add(entity.direct ? "entity_recall_direct" : "entity_recall_quasi", whole ? 1 : 0, 1);
    }

    private void precision(
        String name,
        Span mask,
        List<List<Gold.MarkedSpan>> annotators,
        WordInformation information) {
      long agree = annotators.stream().filter(marks -> marks(marks, mask)).count();
      double weight = information.of(mask.of(text));
      add(name, agree, annotators.size());
      add(name + "_weighted", agree * weight, annotators.size() * weight);
    }

    private boolean marks(List<Gold.MarkedSpan> marks, Span mask) {
      return marks.stream()
          .filter(TabCounts::needsMask)
          .anyMatch(mark -> points.toUnits(mark.start(), mark.end()).contains(mask));
    }

    private List<Span> words(Span where) {
      List<Span> words = new ArrayList<>();
      Matcher word = WORD.matcher(where.of(text));
      while (word.find()) {
        words.add(new Span(word.start(), word.end()).shift(where.start()));
      }
      return words;
    }

    private boolean masked(Span span) {
      boolean[] open = new boolean[span.length()];
      boolean any = false;
      for (int i = 0; i < open.length; i++) {
        open[i] = !masked[span.start() + i];
        any |= open[i];
      }
      if (!any) {
        return true;
      }
      Matcher skip = NEEDS_NO_MASK.matcher(span.of(text));
      while (skip.find()) {
        java.util.Arrays.fill(open, skip.start(), skip.end(), false);
      }
      for (boolean left : open) {
        if (left) {
          return false;
        }
      }
      return true;
    }

    private void add(String name, double hits, double all) {
      double[] pair = sums.computeIfAbsent(name, n -> new double[2]);
      pair[0] += hits;
      pair[1] += all;
    }
  }
}
