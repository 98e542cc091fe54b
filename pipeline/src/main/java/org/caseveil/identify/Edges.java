package org.caseveil.identify;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.caseveil.text.Narrative;
import org.caseveil.text.OffsetMap;
import org.caseveil.text.Span;
import org.caseveil.text.WordForm;
import org.caseveil.text.Words;

/**
 * Frees claims of the words at their edges that identify nobody: punctuation said aloud, the small
 * words around a phrase, what a record number is called. A claim of nothing else is let go. The
 * point of an initial belongs to it. Pure.
 */
final class Edges {

  /** Types where a small word at the edge belongs to the sentence, not to the name of the thing. */
  private static final Set<IdentifierType> PHRASES =
      EnumSet.of(
          IdentifierType.PROFESSION,
          IdentifierType.DATE,
          IdentifierType.AGE,
          IdentifierType.DEMOGRAPHIC,
          IdentifierType.ORGANIZATION,
          IdentifierType.LOCATION);

  private static final Set<String> SMALL =
      Set.of(
          "an", "and", "as", "at", "by", "for", "from", "in", "is", "of", "on", "or", "the", "to",
          "was", "with");

  /** How record numbers are called, in English and by the abbreviations of many countries. */
  private static final Set<String> LABELS =
      Set.of(
          "account",
          "badge",
          "bsn",
          "case",
          "chart",
          "chi",
          "cnp",
          "cpr",
          "curp",
          "dni",
          "file",
          "id",
          "licence",
          "license",
          "mrn",
          "msi",
          "nhs",
          "nhi",
          "nic",
          "nie",
          "no",
          "nr",
          "number",
          "ohip",
          "passport",
          "personnummer",
          "pesel",
          "phn",
          "policy",
          "pps",
          "record",
          "ref",
          "reference",
          "reg",
          "registration",
          "serial",
          "ssn",
          "taj",
          "uhid");

  private static final Pattern POINT_INSIDE = Pattern.compile("\\.(?:[ \\u00a0]\\p{Ll}|[,;:)'’])");

  private final Words words;
  private final OffsetMap written;
  private final String writtenText;

  private Edges(Words words, Narrative narrative) {
    this.words = words;
    this.written = narrative.written().offsets();
    this.writtenText = narrative.written().text().reveal();
  }

  /** The claims without what does not belong to them; their order stays. */
  static List<Claim> freed(Words words, Narrative narrative, List<Claim> claims) {
    Edges edges = new Edges(words, narrative);
    List<Claim> freed = new ArrayList<>(claims.size());
    for (int i = 0; i < claims.size(); i++) {
      boolean freeStart = i == 0 || !edges.adjacent(claims.get(i - 1), claims.get(i));
      boolean freeEnd = i + 1 == claims.size() || !edges.adjacent(claims.get(i), claims.get(i + 1));
      edges.freed(claims.get(i), freeStart, freeEnd).ifPresent(freed::add);
    }
    return freed;
  }

  /** Whether no word stands between two claims: what joins them then belongs to both. */
  private boolean adjacent(Claim one, Claim next) {
    return words.endingAfter(one.span().end()) == words.endingAfter(next.span().start());
  }

  private Optional<Claim> freed(Claim claim, boolean freeStart, boolean freeEnd) {
    int from = words.endingAfter(claim.span().start());
    int to = words.startingFrom(claim.span().end()) - 1;
    int first = from;
    int last = to;
    while (freeStart && first <= last && foreignAtStart(first, last, claim.type())) {
      first++;
    }
    while (freeEnd && first <= last && (isUnspoken(last) || isSmall(last, claim.type()))) {
      last--;
    }
    if (first > last) {
      return Optional.empty();
    }
    int start = first == from ? claim.span().start() : words.start(first);
    int end = last == to ? claim.span().end() : words.end(last);
    if (claim.type() == IdentifierType.PERSON && isPointedInitial(last, end)) {
      end++;
    }
    return Optional.of(claim.at(new Span(start, end)));
  }

  /**
   * Whether the point after {@code end} belongs to an initial: "G. came", but "I saw G. She ...",
   * where it ends the sentence too.
   */
  private boolean isPointedInitial(int last, int end) {
    return words.end(last) == end
        && words.of(last).codePointCount(0, words.of(last).length()) == 1
        && POINT_INSIDE.matcher(words.text()).region(end, words.text().length()).lookingAt();
  }

  private boolean foreignAtStart(int word, int last, IdentifierType type) {
    return isUnspoken(word)
        || isSmall(word, type)
        || (PHRASES.contains(type) && words.of(word).equals("a"))
        || (type == IdentifierType.ID && word < last && isLabel(word));
  }

  /** Whether the word stands for a mark only, or for nothing, in the text written out. */
  private boolean isUnspoken(int word) {
    Span made = written.toMade(words.span(word));
    return made.of(writtenText).codePoints().noneMatch(Character::isLetterOrDigit);
  }

  private boolean isSmall(int word, IdentifierType type) {
    return PHRASES.contains(type) && SMALL.contains(words.of(word));
  }

  private boolean isLabel(int word) {
    return LABELS.contains(WordForm.key(words.of(word))) && !words.gapAfter(word).equals("-");
  }
}
