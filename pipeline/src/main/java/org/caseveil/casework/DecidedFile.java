package org.caseveil.casework;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A decisions file as it stands in review, line by line: whatever a person wrote into it stays as
 * it was written. Immutable.
 *
 * @param text the file's
 */
record DecidedFile(String text) {

  /** The lines of a file that nobody wrote into. */
  private static final Pattern UNTOUCHED =
      Pattern.compile(
          "\\s*|\\s*#.*|(case|file|seal|policy): .*|(questions|findings|also-mask):( \\[])?"
              + "|  - \\{about: [a-z-]+(, id: q[0-9a-f]+)?, answer: undecided}"
              + "|  - \\{finding: \\d+, at: \\[\\d+, \\d+], do: accept} *(#.*)?");

  private static final Pattern QUESTIONS =
      Pattern.compile("^questions:[ \\t]*(\\[\\s*])?[ \\t]*(#.*)?(\\R|$)", Pattern.MULTILINE);

  /** The first entry of a list, behind empty lines and comments. */
  private static final Pattern ENTRY = Pattern.compile("(?:[ \\t]*(?:#.*)?\\R)*( *)- ");

  /** Reads bytes whatever an editor made of them. */
  static DecidedFile of(byte[] bytes) {
    return new DecidedFile(new String(bytes, StandardCharsets.UTF_8));
  }

  /** Whether its decisions were made on this. */
  boolean isFor(String seal) {
    return text.contains(seal);
  }

  /** Whether a person decided anything in it. */
  boolean isTouched() {
    return !text.lines().allMatch(line -> UNTOUCHED.matcher(line).matches());
  }

  /** Those of some questions that do not stand in it. */
  List<Question> without(List<Question> questions) {
    return questions.stream().filter(question -> !text.contains(question.id())).toList();
  }

  /** The same with more questions, in front of those it has; empty if it has no list of them. */
  Optional<DecidedFile> with(List<Question> more) {
    Matcher list = QUESTIONS.matcher(text);
    if (!list.find()) {
      return Optional.empty();
    }
    Matcher entry = ENTRY.matcher(text).region(list.end(), text.length());
    String indent = list.group(1) == null && entry.lookingAt() ? entry.group(1) : "  ";
    StringBuilder rows = new StringBuilder("questions:\n");
    more.forEach(question -> rows.append(DecisionsFile.row(question, indent, Optional.empty())));
    return Optional.of(
        new DecidedFile(text.substring(0, list.start()) + rows + text.substring(list.end())));
  }

  /** Length only. */
  @Override
  public String toString() {
    return "<decisions file, " + text.length() + " chars>";
  }
}
