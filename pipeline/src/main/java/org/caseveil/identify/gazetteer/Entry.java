package org.caseveil.identify.gazetteer;

/**
 * What a name in the lists can be. Immutable.
 *
 * @param given a given name
 * @param surname a surname
 * @param settlement a city, town or village
 * @param region a region, country or river
 * @param ordinary also an ordinary word in lower case
 * @param common one of the commonest ordinary words
 */
record Entry(
    boolean given,
    boolean surname,
    boolean settlement,
    boolean region,
    boolean ordinary,
    boolean common) {

  /** Reads the flags of models/training/lexicons: g s c r w f. */
  static Entry of(String flags) {
    return new Entry(
        flags.indexOf('g') >= 0,
        flags.indexOf('s') >= 0,
        flags.indexOf('c') >= 0,
        flags.indexOf('r') >= 0,
        flags.indexOf('w') >= 0,
        flags.indexOf('f') >= 0);
  }

  boolean person() {
    return given || surname;
  }

  boolean place() {
    return settlement || region;
  }
}
