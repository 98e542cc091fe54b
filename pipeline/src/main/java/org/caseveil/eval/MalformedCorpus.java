package org.caseveil.eval;

/** A corpus file that does not follow its form; the message names the file and the place. */
public final class MalformedCorpus extends RuntimeException {

  private static final long serialVersionUID = 1L;

  public MalformedCorpus(String message) {
    super(message);
  }
}
