package org.caseveil.casework;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.caseveil.conceal.Concealment;
import org.caseveil.conceal.Operator;
import org.caseveil.conceal.Replaced;
import org.caseveil.document.Documents;
import org.caseveil.document.Extraction;
import org.caseveil.identify.Finding;
import org.caseveil.text.Edit;
import org.caseveil.text.OffsetMap;
import org.caseveil.text.SensitiveText;
import org.caseveil.text.Span;

/**
 * Reads a written file again, as a stranger would, and looks for what is left in it: with all
 * detectors, and for the original's direct identifiers word for word. Thread safe.
 *
 * <p>What was put in is covered while the detectors look, so that a placeholder, a surrogate or a
 * shifted date is not taken for a leak, and nothing near it is either.
 */
final class SecondLook {

  /** Covers one unit of what was put in; no detector takes a row of these for anything. */
  private static final char COVER = '_';

  /**
   * Below it a finding is not believed by itself here: a text full of covers reads unlike any that
   * the thresholds were fitted on. In narratives that no encoder learnt from, what was found below
   * it named nobody, and a part of what was found above it did. What the first look found is
   * searched for word for word whatever any detector says.
   */
  private static final double BELIEVED = 0.2;

  private final Documents documents;
  private final Deidentifier deidentifier;

  SecondLook(Documents documents, Deidentifier deidentifier) {
    this.documents = documents;
    this.deidentifier = deidentifier;
  }

  /** What was seen. */
  sealed interface Seen {

    /** Nothing is left. */
    record Clean() implements Seen {}

    /**
     * Identifiers that the first look did not see, in offsets of the original.
     *
     * @param findings ascending, none overlapping an earlier finding
     */
    record Missed(List<Finding> findings) implements Seen {}

    /**
     * Something stands in the written file that has no place in the original text.
     *
     * @param what the words, sorted, one a line
     */
    record Stray(SensitiveText what) implements Seen {}

    /** The written file cannot be read. */
    record Unreadable() implements Seen {}
  }

  /** Looks at a written file. */
  Seen at(Path written, SensitiveText given, Concealment concealment) {
    if (!(documents.read(written) instanceof Extraction.Extracted extracted)) {
      return new Seen.Unreadable();
    }
    String read = extracted.document().joined().reveal();
    String meant = concealment.text().content();
    // In a PDF lines and paragraphs may break elsewhere once they are shorter or longer.
    boolean same = read.replaceAll("\\s", "").equals(meant.replaceAll("\\s", ""));
    String text = same ? meant : read;
    List<Span> putIn = same ? exactly(concealment.edits()) : byText(text, concealment);
    String bare = covered(text, putIn);
    List<Span> originals = OriginalStrings.of(given, concealment.replaced()).in(bare);
    List<Finding> left = uncovered(bare, Kept.of(text, same, given, concealment), originals);
    if (left.isEmpty() && originals.isEmpty()) {
      return new Seen.Clean();
    }
    if (!same) {
      return stray(bare, left, originals);
    }
    List<Finding> missed = left.stream().map(finding -> moved(finding, concealment)).toList();
    return missed.isEmpty() ? stray(bare, left, originals) : new Seen.Missed(missed);
  }

  private static Seen.Stray stray(String bare, List<Finding> left, List<Span> originals) {
    return new Seen.Stray(
        new SensitiveText(
            Stream.concat(left.stream().map(Finding::span), originals.stream())
                .map(span -> span.of(bare))
                .sorted()
                .collect(Collectors.joining("\n"))));
  }

  private static List<Span> exactly(List<Edit> edits) {
    OffsetMap offsets = OffsetMap.ofEdits(edits);
    return edits.stream()
        .filter(edit -> !edit.replacement().isEmpty())
        .map(edit -> offsets.toMade(edit.span()))
        .toList();
  }

  /** Every place where a replacement stands, for files whose text reads a little different. */
  private static List<Span> byText(String text, Concealment concealment) {
    List<Span> found = new ArrayList<>();
    concealment.edits().stream()
        .map(Edit::replacement)
        .filter(replacement -> replacement.strip().length() > 1)
        .distinct()
        .forEach(replacement -> places(text, replacement, found));
    return found;
  }

  /**
   * What a person decided to keep stands there rightly, and by the same decision the same words
   * elsewhere. Whatever a detector finds around them does not.
   *
   * @param places whose words tell nothing more
   * @param equal where the same words stand as words of their own
   */
  private record Kept(List<Span> places, List<Span> equal) {

    static Kept of(String text, boolean same, SensitiveText given, Concealment concealment) {
      OffsetMap offsets = OffsetMap.ofEdits(concealment.edits());
      List<Span> places = new ArrayList<>();
      List<Span> equal = new ArrayList<>();
      for (Replaced replaced : concealment.replaced()) {
        if (replaced.how() == Operator.KEEP) {
          Span span = replaced.finding().span();
          places.add(offsets.toMade(span));
          equal.addAll(WholeWords.exactly(span.of(given.reveal())).in(text));
        }
      }
      return new Kept(same ? places : equal, equal);
    }

    boolean holds(Span span) {
      return equal.stream().anyMatch(place -> place.contains(span));
    }
  }

  private static String covered(String text, List<Span> spans) {
    char[] covered = text.toCharArray();
    for (Span span : spans) {
      java.util.Arrays.fill(covered, span.start(), span.end(), COVER);
    }
    return new String(covered);
  }

  private static void places(String text, String words, List<Span> found) {
    for (int at = text.indexOf(words); at >= 0; at = text.indexOf(words, at + words.length())) {
      found.add(new Span(at, at + words.length()));
    }
  }

  /** What detectors find, cut to the stretches that were not put in and are not kept. */
  private List<Finding> uncovered(String bare, Kept kept, List<Span> originals) {
    List<Finding> left = new ArrayList<>();
    String open = covered(bare, kept.places());
    for (Finding finding : believed(bare, originals)) {
      if (kept.holds(finding.span())) {
        continue;
      }
      for (Span part : parts(open, finding.span())) {
        left.add(
            new Finding(
                part,
                finding.type(),
                finding.identifierClass(),
                finding.entity(),
                finding.score(),
                finding.detectors()));
      }
    }
    return left;
  }

  /** A faint one only where its words are an identifier's elsewhere. */
  private List<Finding> believed(String bare, List<Span> originals) {
    List<Finding> all = deidentifier.find(new SensitiveText(bare)).findings();
    Set<String> sure =
        all.stream()
            .filter(finding -> finding.score() >= BELIEVED)
            .map(finding -> finding.span().of(bare))
            .collect(Collectors.toSet());
    return all.stream()
        .filter(
            finding ->
                sure.contains(finding.span().of(bare))
                    || originals.stream().anyMatch(span -> span.overlaps(finding.span())))
        .toList();
  }

  private static List<Span> parts(String bare, Span span) {
    List<Span> parts = new ArrayList<>();
    boolean whole = span.of(bare).indexOf(COVER) < 0;
    int start = -1;
    for (int i = span.start(); i <= span.end(); i++) {
      boolean open = i < span.end() && bare.charAt(i) != COVER;
      if (open && start < 0) {
        start = i;
      } else if (!open && start >= 0) {
        Span part = trimmed(bare, start, i);
        if (!part.isEmpty() && (whole || tells(part.of(bare)))) {
          parts.add(part);
        }
        start = -1;
      }
    }
    return parts;
  }

  /** Words between two replacements tell something when they hold a capital or a digit. */
  private static boolean tells(String part) {
    return part.length() > 1
        && part.codePoints().anyMatch(c -> Character.isUpperCase(c) || Character.isDigit(c));
  }

  private static Span trimmed(String text, int start, int end) {
    int from = start;
    int to = end;
    while (from < to && !Character.isLetterOrDigit(text.charAt(from))) {
      from++;
    }
    while (to > from && !Character.isLetterOrDigit(text.charAt(to - 1))) {
      to--;
    }
    return new Span(from, to);
  }

  private static Finding moved(Finding finding, Concealment concealment) {
    return new Finding(
        concealment.text().inOriginal(finding.span()),
        finding.type(),
        finding.identifierClass(),
        finding.entity(),
        finding.score(),
        finding.detectors());
  }
}
