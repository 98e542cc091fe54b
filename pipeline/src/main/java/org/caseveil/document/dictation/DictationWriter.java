package org.caseveil.document.dictation;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.caseveil.language.SpokenWords;
import org.caseveil.text.Edit;
import org.caseveil.text.Narrative;
import org.caseveil.text.Rewrite;
import org.caseveil.text.SensitiveText;
import org.caseveil.text.Span;

/**
 * Writes dictation out: spoken punctuation and capitals, letters and digits said one by one,
 * without fillers and the time marks of a transcript. Paragraph by paragraph it decides whether
 * punctuation is spoken there. The given text stays as it is; only the written view changes. Number
 * words are left as words, since ages and dates are read in words too. Thread safe, deterministic,
 * in time linear in the text.
 */
public final class DictationWriter {

  private static final int SPOKEN_MARKS_OF_A_DICTATION = 6;

  private static final Set<String> FILLERS = Set.of("um", "umm", "uh", "uhm", "er", "erm", "ehm");

  private static final Pattern TIME_MARK =
      Pattern.compile(
          "(?m)^[ \\t]*(?:[\\[(]\\d{1,2}:\\d{2}(?::\\d{2})?(?:[.,]\\d{1,3})?[\\])]|\\d{1,2}:\\d{2}:\\d{2}(?:[.,]\\d{1,3})?(?: ?--> ?[\\d:.,]+)?)[ \\t]*");

  private final SpokenCode code;

  /**
   * @param spoken how the language says letters and digits
   */
  public DictationWriter(SpokenWords spoken) {
    this.code = new SpokenCode(spoken);
  }

  /** The text in its two views; both the same where nothing was dictated. */
  public Narrative narrative(SensitiveText given) {
    String text = given.reveal();
    List<Edit> edits = new ArrayList<>();
    boolean dictation =
        spokenMarks(Token.of(text, 0, text.length())) >= SPOKEN_MARKS_OF_A_DICTATION;
    int start = 0;
    while (start < text.length()) {
      int end = text.indexOf('\n', start);
      end = end < 0 ? text.length() : end;
      paragraph(text, start, end, dictation, edits);
      start = end + 1;
    }
    return edits.isEmpty()
        ? Narrative.typed(given)
        : new Narrative(given, Rewrite.apply(given, edits));
  }

  private void paragraph(String text, int start, int end, boolean dictation, List<Edit> edits) {
    List<Token> tokens = Token.of(text, timeMark(text, start, end, edits), end);
    boolean spoken = spoken(text, start, end, tokens, dictation);
    int index = 0;
    while (index < tokens.size()) {
      Optional<SpokenCode.Said> said = code.at(text, tokens, index);
      if (said.isPresent()) {
        int last = said.get().last();
        edits.add(
            new Edit(
                new Span(tokens.get(index).start(), tokens.get(last).end()), said.get().written()));
        index = last + 1;
      } else {
        index += spoken ? mark(text, tokens, index, edits) : 1;
      }
    }
  }

  /** Leaves out the time that a transcript puts before a line; gives where the speech begins. */
  private static int timeMark(String text, int start, int end, List<Edit> edits) {
    Matcher mark = TIME_MARK.matcher(text).region(start, end);
    if (!mark.lookingAt()) {
      return start;
    }
    edits.add(new Edit(new Span(mark.start(), mark.end()), ""));
    return mark.end();
  }

  private static boolean spoken(
      String text, int start, int end, List<Token> tokens, boolean dictation) {
    int said = spokenMarks(tokens);
    int typed = 0;
    for (int i = start; i < end; i++) {
      char c = text.charAt(i);
      typed += c == ',' || c == '.' ? 1 : 0;
    }
    boolean telling = false;
    for (int i = 0; i < tokens.size() && !telling; i++) {
      telling = SpokenPunctuation.at(tokens, i).map(SpokenPunctuation.Said::telling).orElse(false);
    }
    return dictation || telling && said > typed / 4 || said > 1 && said > typed;
  }

  private static int spokenMarks(List<Token> tokens) {
    int marks = 0;
    for (int i = 0; i < tokens.size(); i++) {
      marks += SpokenPunctuation.at(tokens, i).isPresent() ? 1 : 0;
    }
    return marks;
  }

  /** Writes out a mark, a capital or a filler at that token; gives how many tokens it took. */
  private static int mark(String text, List<Token> tokens, int index, List<Edit> edits) {
    Token token = tokens.get(index);
    Optional<SpokenPunctuation.Said> said = SpokenPunctuation.at(tokens, index);
    if (said.isPresent()) {
      Token last = tokens.get(index + said.get().words() - 1);
      int from = said.get().opens() ? token.start() : blanksBefore(text, token.start(), edits);
      int to = said.get().opens() ? blanksAfter(text, last.end()) : last.end();
      edits.add(new Edit(new Span(from, to), said.get().mark()));
      return said.get().words();
    }
    boolean followed = index + 1 < tokens.size();
    if (followed && (token.folded().equals("cap") || token.folded().equals("capital"))) {
      Token next = tokens.get(index + 1);
      if (next.start() - token.end() == 1 && Character.isLowerCase(text.charAt(next.start()))) {
        edits.add(new Edit(new Span(token.start(), next.start()), ""));
        String first = text.substring(next.start(), next.start() + 1);
        edits.add(
            new Edit(new Span(next.start(), next.start() + 1), first.toUpperCase(Locale.ROOT)));
        return 2;
      }
    }
    if (FILLERS.contains(token.folded())) {
      edits.add(new Edit(new Span(token.start(), blanksAfter(text, token.end())), ""));
    }
    return 1;
  }

  private static int blanksBefore(String text, int at, List<Edit> edits) {
    int floor = edits.isEmpty() ? 0 : edits.get(edits.size() - 1).span().end();
    int from = at;
    while (from > floor && (text.charAt(from - 1) == ' ' || text.charAt(from - 1) == '\t')) {
      from--;
    }
    return from;
  }

  private static int blanksAfter(String text, int at) {
    int to = at;
    while (to < text.length() && (text.charAt(to) == ' ' || text.charAt(to) == '\t')) {
      to++;
    }
    return to;
  }
}
