package org.caseveil.eval;

/** Predicts for one document of a corpus what the program would do with it. Thread safe. */
@FunctionalInterface
public interface CorpusReader {

  /**
   * @param gold the document; only its text may be looked at
   */
  Predicted predict(Gold gold);
}
