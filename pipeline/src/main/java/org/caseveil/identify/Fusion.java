package org.caseveil.identify;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.caseveil.text.Span;
import org.caseveil.text.Words;

/**
 * Makes disjoint claims of overlapping ones: their spans are united, grown to whole words and freed
 * of punctuation and a possessive s; the type with the greatest sum of scores wins. Pure: the order
 * of the claims does not matter, and fusing what was fused changes nothing.
 */
final class Fusion {

  private Fusion() {}

  /** The claims, disjoint and ascending, none over a line feed. */
  static List<Claim> fuse(Words words, List<Claim> claims) {
    List<Claim> whole = new ArrayList<>(claims.size());
    for (Claim claim : claims) {
      for (Span line : lines(words.text(), claim.span())) {
        grown(words, line, claim.type()).ifPresent(span -> whole.add(claim.at(span)));
      }
    }
    whole.sort(Claim.ORDER);
    List<Claim> fused = new ArrayList<>();
    List<Claim> cluster = new ArrayList<>();
    int end = -1;
    for (Claim claim : whole) {
      if (claim.span().start() >= end) {
        close(words, cluster, fused);
      }
      cluster.add(claim);
      end = Math.max(end, claim.span().end());
    }
    close(words, cluster, fused);
    return fused;
  }

  private static void close(Words words, List<Claim> cluster, List<Claim> fused) {
    if (!cluster.isEmpty()) {
      fused.add(one(words, cluster));
      cluster.clear();
    }
  }

  private static Claim one(Words words, List<Claim> cluster) {
    Map<IdentifierType, Double> votes = new EnumMap<>(IdentifierType.class);
    Set<String> detectors = new TreeSet<>();
    Span span = cluster.get(0).span();
    double score = 0;
    for (Claim claim : cluster) {
      votes.merge(claim.type(), claim.score(), Double::sum);
      detectors.addAll(claim.detectors());
      span = span.cover(claim.span());
      score = Math.max(score, claim.score());
    }
    IdentifierType type = winner(votes);
    boolean direct =
        cluster.stream()
            .anyMatch(c -> c.type() == type && c.identifierClass() == IdentifierClass.DIRECT);
    Span trimmed = grown(words, span, type).orElse(span);
    return new Claim(
        trimmed, type, direct ? IdentifierClass.DIRECT : IdentifierClass.QUASI, score, detectors);
  }

  /** The type with most votes; of two with as many the first in the order of the types. */
  static IdentifierType winner(Map<IdentifierType, Double> votes) {
    IdentifierType best = votes.keySet().iterator().next();
    for (Map.Entry<IdentifierType, Double> vote : votes.entrySet()) {
      double most = votes.getOrDefault(best, 0.0);
      if (vote.getValue() > most
          || (vote.getValue() == most && vote.getKey().compareTo(best) < 0)) {
        best = vote.getKey();
      }
    }
    return best;
  }

  /** The parts of a span between line feeds: a finding never crosses the end of a passage. */
  private static List<Span> lines(String text, Span span) {
    List<Span> lines = new ArrayList<>(1);
    int start = span.start();
    for (int feed = text.indexOf('\n', start);
        feed >= 0 && feed < span.end();
        feed = text.indexOf('\n', start)) {
      if (feed > start) {
        lines.add(new Span(start, feed));
      }
      start = feed + 1;
    }
    if (start < span.end()) {
      lines.add(new Span(start, span.end()));
    }
    return lines;
  }

  /**
   * The span grown to the words it touches; nothing if it touches none. The possessive s of a
   * person is left out; that of a place may be part of its name ("St Columba's"). Signs that belong
   * to the identifier (+, @, #, an opening bracket of a phone number) stay where the span had them.
   */
  private static Optional<Span> grown(Words words, Span span, IdentifierType type) {
    int first = words.endingAfter(span.start());
    int last = words.startingFrom(span.end()) - 1;
    if (first > last) {
      return Optional.empty();
    }
    if (type == IdentifierType.PERSON && last > first && possessive(words, last)) {
      last--;
    }
    int start = words.start(first);
    if (span.start() < start) {
      start = keptSign(words.text(), span.start(), start);
    }
    return Optional.of(new Span(start, words.end(last)));
  }

  private static int keptSign(String text, int from, int wordStart) {
    int at = wordStart;
    while (at > from && "+@#(".indexOf(text.charAt(at - 1)) >= 0) {
      at--;
    }
    return at;
  }

  private static boolean possessive(Words words, int word) {
    String gap = words.gapAfter(word - 1);
    String form = words.of(word);
    return gap.length() == 1
        && "'’‘ʼ".indexOf(gap.charAt(0)) >= 0
        && (form.equals("s") || form.equals("S"));
  }
}
