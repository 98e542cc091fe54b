package org.caseveil.casework;

/** Is told how far a batch has come. Called from several threads. */
public interface Progress {

  /** Shows nothing. */
  Progress NONE = done -> {};

  /** One more document is finished. */
  void finished(int done);
}
