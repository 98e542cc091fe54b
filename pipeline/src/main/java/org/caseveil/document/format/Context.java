package org.caseveil.document.format;

import java.io.IOException;

/**
 * What a format may use while it opens a file. Immutable.
 *
 * @param limits what a file may cost
 * @param formats for files inside files
 * @param depth how many files this one lies in
 * @param extension of the file's name, lower case, without dot; empty where it has none
 */
public record Context(Limits limits, Formats formats, int depth, String extension) {

  /**
   * How deep a file may lie in others: a mail in a mail in an archive is the most that is usual.
   */
  private static final int MOST_NESTED = 4;

  /** The context of a file inside this one. */
  Context inside(String extension) throws RefusalException {
    if (depth >= MOST_NESTED) {
      throw new RefusalException(Refusals.hostile("files lie in files too deep"));
    }
    return new Context(limits, formats, depth + 1, extension);
  }

  /** Refuses the file if there are more of something than allowed. */
  static void atMost(long count, long limit, String what) throws IOException {
    if (count > limit) {
      throw new RefusalException(Refusals.tooLarge(what, limit));
    }
  }
}
