package org.caseveil.identify.pattern;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * Writes a long list of words, {@code baker|banker|barber}, as a tree, {@code ba(?:ker|nker|rber)}:
 * a regex tries the words of a list one after the other, hundreds of them at every word of a text,
 * but only one way through a tree. The tree finds what the list finds. Stateless.
 */
final class Alternatives {

  private static final Pattern WORDS = Pattern.compile("[\\p{Ll} '’-]+(?:\\|[\\p{Ll} '’-]+)*");
  private static final int LONG = 8;

  private Alternatives() {}

  /** The regex, as a tree if it is a list of plain small words; else as it is. */
  static String factored(String regex) {
    if (!WORDS.matcher(regex).matches()) {
      return regex;
    }
    List<String> words = List.of(regex.split("\\|"));
    if (words.size() < LONG || shorterFirst(words)) {
      return regex;
    }
    Node root = new Node();
    words.forEach(root::add);
    return root.regex();
  }

  /** Of two words that begin alike the tree prefers the longer; a list may prefer the other. */
  private static boolean shorterFirst(List<String> words) {
    for (int later = 1; later < words.size(); later++) {
      for (String earlier : words.subList(0, later)) {
        if (words.get(later).startsWith(earlier)) {
          return true;
        }
      }
    }
    return false;
  }

  private static final class Node {
    private final Map<Character, Node> next = new TreeMap<>();
    private boolean end;

    private void add(String word) {
      Node node = this;
      for (char c : word.toCharArray()) {
        node = node.next.computeIfAbsent(c, any -> new Node());
      }
      node.end = true;
    }

    private String regex() {
      if (next.isEmpty()) {
        return "";
      }
      StringBuilder regex = new StringBuilder();
      next.forEach(
          (c, node) -> regex.append(regex.isEmpty() ? "" : "|").append(c).append(node.regex()));
      if (end) {
        return "(?:" + regex + ")?";
      }
      return next.size() == 1 ? regex.toString() : "(?:" + regex + ")";
    }
  }
}
