package org.caseveil.identify;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.caseveil.text.Words;

/**
 * Finds phrases, given as the keys of their words, in one pass: each word of a text starts at most
 * one walk of at most {@value #LONGEST} words. Not thread safe while phrases are added.
 *
 * @param <T> what a phrase stands for
 */
final class PhraseTrie<T> {

  private static final int LONGEST = 14;

  /** A phrase found: the words {@code first} to {@code last}, both included. */
  record Match<T>(int first, int last, T value) {}

  private static final class Node<T> {
    private final Map<String, Node<T>> next = new HashMap<>(2);
    private Optional<T> value = Optional.empty();
  }

  private final Node<T> root = new Node<>();

  /** Adds a phrase; of two with the same words the first stays. Longer ones are cut. */
  void add(List<String> keys, T value) {
    Node<T> node = root;
    for (String key : keys.subList(0, Math.min(keys.size(), LONGEST))) {
      node = node.next.computeIfAbsent(key, k -> new Node<>());
    }
    if (!keys.isEmpty() && node.value.isEmpty()) {
      node.value = Optional.of(value);
    }
  }

  /** The longest phrase that starts at each word, overlaps left out, ascending. */
  List<Match<T>> matches(Words words, List<String> keys) {
    List<Match<T>> found = new ArrayList<>();
    int word = 0;
    while (word < keys.size()) {
      Optional<Match<T>> match = longestAt(words, keys, word);
      match.ifPresent(found::add);
      word = match.map(m -> m.last() + 1).orElse(word + 1);
    }
    return found;
  }

  private Optional<Match<T>> longestAt(Words words, List<String> keys, int first) {
    Optional<Match<T>> longest = Optional.empty();
    Node<T> node = root.next.get(keys.get(first));
    int last = first;
    while (node != null) {
      int end = last;
      if (node.value.isPresent()) {
        longest = Optional.of(new Match<>(first, end, node.value.get()));
      }
      last++;
      if (last >= keys.size() || words.gapAfter(last - 1).indexOf('\n') >= 0) {
        break;
      }
      node = node.next.get(keys.get(last));
    }
    return longest;
  }
}
