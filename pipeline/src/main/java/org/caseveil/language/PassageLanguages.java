package org.caseveil.language;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import opennlp.tools.langdetect.Language;
import opennlp.tools.langdetect.LanguageDetectorME;
import opennlp.tools.langdetect.LanguageDetectorModel;
import org.caseveil.text.Span;
import org.caseveil.text.WordForm;
import org.caseveil.text.Words;

/**
 * Finds passages in a language that no pack covers, so that a person looks at them. Careful, since
 * a wrong answer sends a good case to review: a passage speaks only if it is long enough, the
 * detector is sure, and it holds hardly any function words of a covered language (names, dialect
 * and dictation confuse the detector, but never lack those). Thread safe.
 */
public final class PassageLanguages {

  /** Shorter passages are headings, names, addresses: the detector guesses. */
  private static final int FEWEST_LETTERS = 60;

  private static final int FEWEST_WORDS = 8;

  /** Characters looked at; more changes nothing and costs time. */
  private static final int LONGEST = 2_000;

  /**
   * The detector spreads its confidence over many languages: a plain sentence gets 0.18 or more,
   * names, notes and headings stay under 0.04.
   */
  private static final double SURE = 0.12;

  /** English prose has about 45 % function words, dialect and notes above 20 %. */
  private static final double MOST_FUNCTION_WORDS = 0.12;

  /**
   * Windows over brief lines that have to agree in a row, and how sure they are on average. Cells
   * in German, French, Spanish, Italian, Polish and Dutch get 0.077 and more, lists of names, of
   * drugs and of abbreviations 0.070 and less; {@code PassageLanguagesIT} holds some of each.
   */
  private static final int AGREEING = 3;

  private static final double SURE_TOGETHER = 0.075;

  /** Cells hold words such as "in" and "so" that English shares with its neighbours. */
  private static final double MOST_SHARED_WORDS = 0.2;

  /**
   * A passage in a language without a pack.
   *
   * @param passage where, in UTF-16 units of the text
   * @param language ISO 639-3 code of the likeliest language, or {@code und} for a script that the
   *     detector does not know
   */
  public record Foreign(Span passage, String language) {}

  private final LanguageDetectorModel model;
  private final Set<String> covered;
  private final List<LanguagePack> packs;

  public PassageLanguages(ModelFiles files, List<LanguagePack> packs) {
    this.packs = List.copyOf(packs);
    covered = Set.copyOf(packs.stream().map(LanguagePack::language).toList());
    try {
      model =
          new LanguageDetectorModel(new ByteArrayInputStream(files.bytes("opennlp-langdetect")));
    } catch (IOException e) {
      throw new UncheckedIOException("the language model cannot be read", e);
    }
  }

  /**
   * The passages (lines) of a text that stand in no covered language, ascending; lines too short to
   * tell alone, such as cells and turns, are looked at with their neighbours of that kind.
   */
  public List<Foreign> foreign(String text) {
    LanguageDetectorME detector = new LanguageDetectorME(model);
    List<Foreign> found = new ArrayList<>();
    List<Span> brief = new ArrayList<>();
    int start = 0;
    while (start < text.length()) {
      int feed = text.indexOf('\n', start);
      Span line = new Span(start, feed < 0 ? text.length() : feed);
      if (isBrief(line.of(text)) && !isOtherScript(line.of(text))) {
        brief.add(line);
      } else {
        together(brief, detector, text, found);
        alone(line, detector, text, found);
      }
      start = line.end() + 1;
    }
    together(brief, detector, text, found);
    return found;
  }

  /**
   * A document may be one line: it is looked at in stretches, so that a foreign page in it shows.
   */
  private void alone(Span line, LanguageDetectorME detector, String text, List<Foreign> found) {
    for (int from = line.start(); from < line.end(); from += LONGEST) {
      Span passage = new Span(from, Math.min(line.end(), from + LONGEST));
      judge(detector, passage.of(text)).ifPresent(code -> found.add(new Foreign(passage, code)));
    }
  }

  private void together(
      List<Span> lines, LanguageDetectorME detector, String text, List<Foreign> found) {
    for (int first = 0, next; first < lines.size(); first = next) {
      int from = lines.get(first).start();
      next = first + 1;
      while (next < lines.size() && lines.get(next).end() - from <= LONGEST) {
        next++;
      }
      Span passage = new Span(from, lines.get(next - 1).end());
      judge(detector, passage.of(text).replace('\n', ' '))
          .or(() -> agreeing(detector, passage.of(text).lines().toList()))
          .ifPresent(code -> found.add(new Foreign(passage, code)));
    }
    lines.clear();
  }

  /**
   * The language of a stretch of brief lines under a heading, or among lines, in another: windows
   * just long enough to be judged, one from each line on, agree in it.
   */
  private Optional<String> agreeing(LanguageDetectorME detector, List<String> lines) {
    Deque<Language> row = new ArrayDeque<>();
    for (int first = 0; first < lines.size(); first++) {
      Optional<String> window = window(lines.subList(first, lines.size()));
      if (window.isEmpty()) {
        break;
      }
      Optional<Language> language =
          window
              .filter(passage -> !hasFunctionWords(Words.of(passage), MOST_SHARED_WORDS))
              .map(detector::predictLanguage)
              .filter(likeliest -> !covered.contains(likeliest.getLang()));
      if (language.isEmpty() || !row.stream().allMatch(same(language.get()))) {
        row.clear();
      }
      language.ifPresent(row::add);
      if (row.size() > AGREEING) {
        row.remove();
      }
      double sure = row.stream().mapToDouble(Language::getConfidence).average().orElse(0);
      if (row.size() == AGREEING && sure >= SURE_TOGETHER) {
        return language.map(Language::getLang);
      }
    }
    return Optional.empty();
  }

  private static Predicate<Language> same(Language language) {
    return other -> other.getLang().equals(language.getLang());
  }

  /** The first lines that together are long enough to be judged. */
  private static Optional<String> window(List<String> lines) {
    StringBuilder window = new StringBuilder();
    for (String line : lines) {
      window.append(line).append(' ');
      if (!isBrief(window.toString())) {
        return Optional.of(window.toString());
      }
    }
    return Optional.empty();
  }

  private static boolean isBrief(String passage) {
    return letters(passage) < FEWEST_LETTERS || Words.of(passage).count() < FEWEST_WORDS;
  }

  private static long letters(String passage) {
    return passage.codePoints().filter(Character::isLetter).count();
  }

  private Optional<String> judge(LanguageDetectorME detector, String passage) {
    if (isOtherScript(passage)) {
      return Optional.of("und");
    }
    if (isBrief(passage) || hasFunctionWords(Words.of(passage), MOST_FUNCTION_WORDS)) {
      return Optional.empty();
    }
    Language likeliest = detector.predictLanguage(passage);
    boolean foreign = !covered.contains(likeliest.getLang()) && likeliest.getConfidence() >= SURE;
    return foreign ? Optional.of(likeliest.getLang()) : Optional.empty();
  }

  /** Most of the packs' languages are written in Latin letters; a line in others is foreign. */
  private static boolean isOtherScript(String passage) {
    long letters = letters(passage);
    long latin =
        passage
            .codePoints()
            .filter(Character::isLetter)
            .filter(c -> Character.UnicodeScript.of(c) == Character.UnicodeScript.LATIN)
            .count();
    return letters >= 12 && latin * 2 < letters;
  }

  private boolean hasFunctionWords(Words words, double most) {
    for (LanguagePack pack : packs) {
      int known = 0;
      for (int word = 0; word < words.count(); word++) {
        if (pack.functionWords().contains(WordForm.key(words.of(word)))) {
          known++;
        }
      }
      if (known > words.count() * most) {
        return true;
      }
    }
    return false;
  }
}
