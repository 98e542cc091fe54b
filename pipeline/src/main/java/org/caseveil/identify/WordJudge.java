package org.caseveil.identify;

/**
 * Weighs what the detectors say of one word into the probability that the word identifies somebody.
 * Pure and thread safe.
 */
interface WordJudge {

  /** The probability of each word of the evidence, 0 where no detector spoke. */
  double[] probabilities(Evidence evidence);

  /** The probability from which on a word of a type is concealed. */
  double threshold(IdentifierType type);

  /** What kind of identifier a word is that some detector spoke of. */
  IdentifierType type(Evidence evidence, int word);
}
