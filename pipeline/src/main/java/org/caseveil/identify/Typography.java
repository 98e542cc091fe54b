package org.caseveil.identify;

import java.util.BitSet;
import org.caseveil.text.WordForm;
import org.caseveil.text.Words;

/**
 * What capitals tell in a text: which words have one, which of them only because a sentence begins,
 * and in which lines capitals tell nothing (dictation in lower case, headings in capitals).
 * Immutable after construction.
 */
final class Typography {

  /** With fewer capitalised words than this share a line is dictation; with more it shouts. */
  private static final double FEW = 0.015;

  private static final double MANY = 0.7;
  private static final int SHORT_LINE = 6;

  private final BitSet capitalised = new BitSet();
  private final BitSet sentenceStart = new BitSet();
  private final BitSet silent = new BitSet();

  Typography(Words words) {
    int lineStart = 0;
    for (int word = 0; word < words.count(); word++) {
      if (WordForm.capitalised(words.of(word))) {
        capitalised.set(word);
      }
      String before = word == 0 ? "\n" : words.gapAfter(word - 1);
      if (beginsSentence(before)) {
        sentenceStart.set(word);
      }
      if (before.indexOf('\n') >= 0 && word > 0) {
        judgeLine(words, lineStart, word);
        lineStart = word;
      }
    }
    judgeLine(words, lineStart, words.count());
  }

  private static boolean beginsSentence(String gap) {
    for (int i = 0; i < gap.length(); i++) {
      if (".!?:\n\"“•*–—".indexOf(gap.charAt(i)) >= 0) {
        return true;
      }
    }
    return false;
  }

  private void judgeLine(Words words, int from, int to) {
    int capitals = 0;
    int shouting = 0;
    for (int word = from; word < to; word++) {
      String form = words.of(word);
      capitals += capitalised.get(word) && form.length() > 1 ? 1 : 0;
      shouting += WordForm.allCapitals(form) ? 1 : 0;
    }
    int count = to - from;
    boolean none = capitals <= count * FEW;
    boolean all = shouting > count * MANY;
    // A short line without capitals in a text that has them is still typed prose.
    if (count > 0 && (all || (none && (count > SHORT_LINE || from == 0)))) {
      silent.set(from, to);
    }
  }

  boolean capitalised(int word) {
    return capitalised.get(word);
  }

  /** Whether the word would have a capital even if it were none of a name. */
  boolean startsSentence(int word) {
    return sentenceStart.get(word);
  }

  /** Whether capitals tell nothing here. */
  boolean silent(int word) {
    return silent.get(word);
  }
}
