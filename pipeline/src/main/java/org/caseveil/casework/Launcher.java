package org.caseveil.casework;

import java.util.regex.Pattern;

/**
 * How the program is started from a terminal, for pages that tell a person what to run. Immutable.
 *
 * @param program the launcher, with its folder if it is known
 */
public record Launcher(String program) {

  /** Words that every shell takes as they stand. */
  private static final Pattern PLAIN = Pattern.compile("[\\w./:@%+-]+");

  /** A line that does the same in every folder and in every POSIX shell, whatever is in a name. */
  String command(String... words) {
    StringBuilder line = new StringBuilder(quoted(program));
    for (String word : words) {
      line.append(' ').append(quoted(word));
    }
    return line.toString();
  }

  private static String quoted(String word) {
    return PLAIN.matcher(word).matches() ? word : "'" + word.replace("'", "'\\''") + "'";
  }
}
