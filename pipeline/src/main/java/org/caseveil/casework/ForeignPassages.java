package org.caseveil.casework;

import java.util.List;

/** Tells which languages without a pack a text has passages in. Thread safe. */
@FunctionalInterface
public interface ForeignPassages {

  /** Names of the languages, each once; empty when every passage is covered. */
  List<String> in(String text);
}
