package org.caseveil.casework;

import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.caseveil.conceal.Operator;
import org.caseveil.conceal.Replaced;
import org.caseveil.identify.Finding;
import org.caseveil.identify.IdentifierClass;
import org.caseveil.identify.IdentifierType;
import org.caseveil.text.Edit;
import org.caseveil.text.Rewrite;
import org.caseveil.text.SensitiveText;
import org.caseveil.text.Span;

/**
 * Makes file and folder names free of identifiers ("Okonkwo case.docx" becomes "[PATIENT]
 * case.docx") and safe on every usual file system. Thread safe.
 */
final class NameCleaner {

  /** In UTF-16 units. */
  private static final int LONGEST = 80;

  /**
   * In bytes of UTF-8, of which other scripts need three a letter. File systems take 255, encrypted
   * ones 143, and some 30 go to numbers and endings.
   */
  private static final int MOST_BYTES = 100;

  /** In UTF-16 units; shorter parts of a name are mostly initials. */
  private static final int SHORTEST_PART = 3;

  private static final int SHORTEST_IN_SMALL_LETTERS = 5;

  private static final Pattern UNSAFE = Pattern.compile("[\\p{Cntrl}\\p{Cf}/\\\\:*?\"<>|]");

  /** Names that Windows keeps for devices. */
  private static final Set<String> DEVICES =
      Set.of(
          "con", "prn", "aux", "nul", "com1", "com2", "com3", "com4", "com5", "com6", "com7",
          "com8", "com9", "lpt1", "lpt2", "lpt3", "lpt4", "lpt5", "lpt6", "lpt7", "lpt8", "lpt9");

  private final Deidentifier deidentifier;

  NameCleaner(Deidentifier deidentifier) {
    this.deidentifier = deidentifier;
  }

  /** The name of a file whose case was concealed. */
  CleanName clean(CaseFile file, SensitiveText given, List<Replaced> replaced) {
    List<String> folders = new ArrayList<>();
    for (String folder : file.folders().split("/")) {
      if (!folder.isEmpty()) {
        folders.add(clean(folder, given, replaced));
      }
    }
    return new CleanName(String.join("/", folders), clean(file.stem(), given, replaced));
  }

  /** The name of a file that could not be read: nothing is known, so only its shape is kept. */
  CleanName clean(CaseFile file) {
    return clean(file, new SensitiveText(""), List.of());
  }

  private String clean(String name, SensitiveText given, List<Replaced> replaced) {
    String composed = Normalizer.normalize(name, Normalizer.Form.NFC);
    // Underscores and points part words in file names; detectors look for spaces.
    String spaced = composed.replace('_', ' ').replace('.', ' ');
    List<Edit> edits = new ArrayList<>();
    for (Replaced each : byLength(given, replaced)) {
      known(spaced, each, each.finding().span().of(given.reveal()), edits);
    }
    for (Replaced each : byLength(given, replaced)) {
      for (String part : partsOfName(each.finding(), given)) {
        known(spaced, each, part, edits);
      }
    }
    for (Finding finding : deidentifier.find(new SensitiveText(spaced)).findings()) {
      if (!isOrder(spaced, finding.span())) {
        add(edits, finding.span(), "[" + finding.type() + "]");
      }
    }
    String free =
        edits.isEmpty()
            ? composed
            : Rewrite.apply(new SensitiveText(composed), edits).text().reveal();
    return safe(free);
  }

  /** A number that files are sorted by is neither an age nor a place. */
  private static boolean isOrder(String name, Span span) {
    return span.start() == 0 && span.of(name).matches("\\d{1,3}");
  }

  /** Longer ones first, so that a full name goes before its parts. */
  private static List<Replaced> byLength(SensitiveText given, List<Replaced> replaced) {
    return replaced.stream()
        .filter(each -> each.how() != Operator.KEEP)
        .filter(each -> each.finding().span().of(given.reveal()).strip().length() > 1)
        .sorted(
            Comparator.comparingInt((Replaced each) -> -each.finding().span().length())
                .thenComparing(each -> each.finding().span()))
        .toList();
  }

  /** Files go by a surname that may stand in the text with the first name only. */
  private static List<String> partsOfName(Finding finding, SensitiveText given) {
    return finding.type() == IdentifierType.PERSON
        ? partsOf(finding.span().of(given.reveal()))
        : List.of();
  }

  /** The parts of a person's name that tell of the person by themselves. */
  static List<String> partsOf(String name) {
    return Arrays.stream(name.split("[^\\p{L}\\p{M}]+")).filter(NameCleaner::isTelling).toList();
  }

  /** Particles such as "van" are no names by themselves; dictated names are in small letters. */
  private static boolean isTelling(String part) {
    return part.length() >= SHORTEST_IN_SMALL_LETTERS
        || part.length() >= SHORTEST_PART && Character.isUpperCase(part.codePointAt(0));
  }

  private static void known(String name, Replaced replaced, String original, List<Edit> edits) {
    boolean direct = replaced.finding().identifierClass() == IdentifierClass.DIRECT;
    Matcher matcher =
        Pattern.compile(
                "(?<![\\p{L}\\p{N}])"
                    + Pattern.quote(original.strip())
                    + (direct ? "(?![\\p{L}])" : "(?![\\p{L}\\p{N}])"),
                Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE)
            .matcher(name);
    while (matcher.find()) {
      add(edits, new Span(matcher.start(), matcher.end()), replaced.replacement());
    }
  }

  private static void add(List<Edit> edits, Span span, String replacement) {
    if (edits.stream().noneMatch(edit -> edit.span().overlaps(span))) {
      edits.add(new Edit(span, replacement));
    }
  }

  /** How many UTF-16 units of a name a file may be called by; never half a sign. */
  private static int room(String name) {
    int bytes = 0;
    int end = 0;
    while (end < name.length()) {
      int next = name.offsetByCodePoints(end, 1);
      bytes += name.substring(end, next).getBytes(StandardCharsets.UTF_8).length;
      if (bytes > MOST_BYTES || next > LONGEST) {
        break;
      }
      end = next;
    }
    return end;
  }

  private static String safe(String name) {
    String plain = UNSAFE.matcher(name).replaceAll("_").strip();
    plain = plain.substring(0, room(plain)).replaceAll("^[. ~$]+|[. ]+$", "");
    if (plain.isEmpty()) {
      return "case";
    }
    return DEVICES.contains(plain.toLowerCase(Locale.ROOT)) ? plain + "_" : plain;
  }
}
