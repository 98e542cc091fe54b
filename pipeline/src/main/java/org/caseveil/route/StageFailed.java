package org.caseveil.route;

/**
 * A stage ended in an error of the machine, such as a stack overflow or memory that ran out; Camel
 * handles exceptions only, and the error would end the worker without anybody being told.
 */
final class StageFailed extends Exception {

  private static final long serialVersionUID = 1L;

  private final String errorClass;

  StageFailed(Error error) {
    super(error.getClass().getSimpleName());
    this.errorClass = error.getClass().getSimpleName();
  }

  /** The simple name of the error. */
  String errorClass() {
    return errorClass;
  }
}
