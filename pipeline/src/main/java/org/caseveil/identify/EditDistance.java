package org.caseveil.identify;

/**
 * The optimal string alignment distance (Damerau 1964): insertions, deletions, replacements and
 * swaps of neighbours, each letter touched once. Pure.
 */
final class EditDistance {

  private EditDistance() {}

  /** How many slips a name of that length may have and still be recognised. */
  static int allowed(int length) {
    if (length < 5) {
      return 0;
    }
    return length < 8 ? 1 : 2;
  }

  /** Whether the two differ by at most {@code most} slips. */
  static boolean within(String a, String b, int most) {
    if (Math.abs(a.length() - b.length()) > most) {
      return false;
    }
    int[] twoBack = new int[b.length() + 1];
    int[] back = new int[b.length() + 1];
    int[] row = new int[b.length() + 1];
    for (int j = 0; j <= b.length(); j++) {
      back[j] = j;
    }
    for (int i = 1; i <= a.length(); i++) {
      row[0] = i;
      for (int j = 1; j <= b.length(); j++) {
        boolean same = a.charAt(i - 1) == b.charAt(j - 1);
        row[j] = Math.min(Math.min(row[j - 1], back[j]) + 1, back[j - 1] + (same ? 0 : 1));
        if (i > 1
            && j > 1
            && a.charAt(i - 1) == b.charAt(j - 2)
            && a.charAt(i - 2) == b.charAt(j - 1)) {
          row[j] = Math.min(row[j], twoBack[j - 2] + 1);
        }
      }
      int[] free = twoBack;
      twoBack = back;
      back = row;
      row = free;
    }
    return back[b.length()] <= most;
  }
}
