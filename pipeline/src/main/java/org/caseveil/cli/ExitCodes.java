package org.caseveil.cli;

/** What the program's end tells a script. */
public final class ExitCodes {

  /** Everything asked for was done. */
  public static final int DONE = 0;

  /** The run itself failed, or a file could not be worked on. */
  public static final int FAILED = 1;

  /** The command line is wrong. */
  public static final int USAGE = 2;

  /** Done, but something waits for a person, in review/ or quarantine/. */
  public static final int WAITING = 3;

  private ExitCodes() {}
}
