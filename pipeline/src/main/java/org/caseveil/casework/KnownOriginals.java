package org.caseveil.casework;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.caseveil.identify.IdentifierType;
import org.caseveil.text.Edit;
import org.caseveil.text.Rewrite;
import org.caseveil.text.SensitiveText;
import org.caseveil.text.Span;

/**
 * Knows the originals of a case's key table again: whoever writes about a case from memory writes
 * the name that was taken out of it, and a short note gives a detector little to go by. Immutable.
 */
final class KnownOriginals {

  private static final int SHORTEST = 2;

  /** A shorter name in small letters may be a word. */
  private static final int SHORTEST_IN_SMALL_LETTERS = 5;

  /** What is known again whatever stands for it; of other types only what has a placeholder. */
  private static final Set<IdentifierType> ALWAYS =
      EnumSet.of(
          IdentifierType.PERSON,
          IdentifierType.ID,
          IdentifierType.PHONE,
          IdentifierType.EMAIL,
          IdentifierType.URL);

  /** For a name that several people of the case share: nobody can tell who is meant. */
  private static final String ANYBODY = "[NAME]";

  private static final Pattern NUMBERED = Pattern.compile("\\[PERSON(?: (\\d{1,4}))?]");

  private final List<Known> known = new ArrayList<>();

  /** What stands for an invented name while detectors look, which would take it for a real one. */
  private final Map<String, String> covers = new LinkedHashMap<>();

  private final int persons;

  private record Known(WholeWords words, String replacement) {}

  private KnownOriginals(List<CaseRecord.KeyEntry> entries) {
    List<CaseRecord.KeyEntry> names = entries.stream().filter(KnownOriginals::isName).toList();
    Map<String, List<CaseRecord.KeyEntry>> whole = longestFirst();
    Map<String, List<CaseRecord.KeyEntry>> parts = longestFirst();
    for (CaseRecord.KeyEntry entry : names) {
      String original = entry.original().reveal().strip();
      group(whole, original).add(entry);
      if (entry.type() == IdentifierType.PERSON) {
        NameCleaner.partsOf(original).forEach(part -> group(parts, part).add(entry));
      }
    }
    whole.forEach(this::know);
    parts.forEach(this::know);
    persons = entries.stream().mapToInt(entry -> highest(entry.replacement())).max().orElse(0);
  }

  /** Those of a case's key table. */
  static KnownOriginals of(List<CaseRecord.KeyEntry> entries) {
    return new KnownOriginals(entries);
  }

  /** The text with a placeholder for each original. */
  String covered(String text) {
    List<Edit> edits = new ArrayList<>();
    for (Known each : known) {
      for (Span place : each.words().in(text)) {
        for (Span line : WholeWords.byLine(text, place)) {
          if (edits.stream().noneMatch(edit -> edit.span().overlaps(line))) {
            edits.add(new Edit(line, each.replacement()));
          }
        }
      }
    }
    return Rewrite.apply(new SensitiveText(text), edits).text().reveal();
  }

  /** The edit of another person's name, whose number does not stand for somebody of the case. */
  Edit numbered(Edit edit) {
    if (persons == 0) {
      return edit;
    }
    return new Edit(
        edit.span(),
        NUMBERED
            .matcher(edit.replacement())
            .replaceAll(match -> "[PERSON " + (persons + highest(match.group())) + "]"));
  }

  /** The text with the invented names of the shared case in the place of their covers. */
  String named(String text) {
    String made = text;
    for (Map.Entry<String, String> cover : covers.entrySet()) {
      made = made.replace(cover.getKey(), cover.getValue());
    }
    return made;
  }

  private void know(String words, List<CaseRecord.KeyEntry> meant) {
    CaseRecord.KeyEntry first = meant.get(0);
    long people = meant.stream().map(CaseRecord.KeyEntry::entity).distinct().count();
    boolean person = first.type() == IdentifierType.PERSON;
    String replacement = person && people > 1 ? ANYBODY : first.replacement();
    known.add(new Known(WholeWords.meant(words, first.type()), cover(replacement)));
  }

  private String cover(String replacement) {
    if (isPlaceholder(replacement)) {
      return replacement;
    }
    String cover = "[NAME " + (covers.size() + 1) + "]";
    covers.put(cover, replacement);
    return cover;
  }

  /** Longer ones first, so that a whole name goes before a part of it. */
  private static Map<String, List<CaseRecord.KeyEntry>> longestFirst() {
    return new TreeMap<>(
        Comparator.comparingInt((String words) -> -words.length())
            .thenComparing(Comparator.naturalOrder()));
  }

  private static List<CaseRecord.KeyEntry> group(
      Map<String, List<CaseRecord.KeyEntry>> groups, String words) {
    return groups.computeIfAbsent(words, each -> new ArrayList<>());
  }

  /** Wider terms and moved dates are left to the detectors: they are said in other words. */
  private static boolean isName(CaseRecord.KeyEntry entry) {
    String original = entry.original().reveal().strip();
    // Scripts without capitals are not in small letters.
    boolean small =
        original.equals(original.toLowerCase(Locale.ROOT))
            && !original.equals(original.toUpperCase(Locale.ROOT));
    boolean telling =
        !small
            || original.codePoints().anyMatch(Character::isDigit)
            || entry.type() == IdentifierType.PERSON
                && original.length() >= SHORTEST_IN_SMALL_LETTERS;
    return telling
        && original.length() >= SHORTEST
        && (ALWAYS.contains(entry.type()) || isPlaceholder(entry.replacement()));
  }

  private static boolean isPlaceholder(String replacement) {
    return replacement.startsWith("[");
  }

  /** The highest number of a person in what stands in a shared case; 0 if there is none. */
  private static int highest(String replacement) {
    int highest = 0;
    Matcher matcher = NUMBERED.matcher(replacement);
    while (matcher.find()) {
      String number = matcher.group(1);
      highest = Math.max(highest, number == null ? 1 : Integer.parseInt(number));
    }
    return highest;
  }
}
