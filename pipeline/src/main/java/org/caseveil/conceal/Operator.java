package org.caseveil.conceal;

/** What a policy can do with an identifier. */
public enum Operator {
  /** A bracketed word that stays the same for the entity: {@code [MOTHER]}. */
  PLACEHOLDER,
  /** An invented name that stays the same for the entity. */
  SURROGATE,
  /** A row of block signs. */
  MASK,
  /** A truthful wider term: a decade, "a town". */
  GENERALISE,
  /** A date moved by the case's hidden number of days. */
  SHIFT,
  /** Left standing by a recorded choice. */
  KEEP
}
