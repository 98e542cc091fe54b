package org.caseveil.casework;

/** Keeps the terms that a store was begun with. Thread safe. */
public interface TermsStore {

  /**
   * The terms that are kept.
   *
   * @param first kept from now on where none are
   */
  Terms terms(Terms first);

  /** Keeps other terms from now on. */
  void change(Terms terms);
}
