package org.caseveil.language;

/** A model file that is missing or not what the manifest says; stops the start. */
public final class MissingModelException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  public MissingModelException(String message) {
    super(message);
  }
}
