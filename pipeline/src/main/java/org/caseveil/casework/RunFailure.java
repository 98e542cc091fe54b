package org.caseveil.casework;

/**
 * The whole run cannot go on: an output folder that cannot be written, a store that cannot be
 * opened. The message is for the user, in plain words; it never holds text of a case.
 */
public class RunFailure extends RuntimeException {

  private static final long serialVersionUID = 1L;

  public RunFailure(String message) {
    super(message);
  }

  public RunFailure(String message, Throwable cause) {
    super(message, cause);
  }
}
