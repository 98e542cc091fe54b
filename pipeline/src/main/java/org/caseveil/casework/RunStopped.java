package org.caseveil.casework;

import java.util.List;

/** A run that could not go on after some of its files were settled. */
public final class RunStopped extends RunFailure {

  private static final long serialVersionUID = 1L;

  private final transient List<Settled> settled;

  RunStopped(RunFailure why, List<Settled> settled) {
    super(String.valueOf(why.getMessage()), why);
    this.settled = List.copyOf(settled);
  }

  /** What became of the files that were settled before, in the order of the list. */
  public List<Settled> settled() {
    return settled;
  }
}
