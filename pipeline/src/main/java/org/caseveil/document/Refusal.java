package org.caseveil.document;

/**
 * Why a file could not be read or written, with the plain words a clinician gets: what happened and
 * what to do. A message never holds text of the file.
 *
 * @param reason the kind of trouble
 * @param explanation what happened, one sentence
 * @param advice what to do, one sentence
 */
public record Refusal(Reason reason, String explanation, String advice) {

  /** The kinds of trouble, each with whether a person can settle it in review. */
  public enum Reason {
    EMPTY,
    UNKNOWN_FORMAT,
    WRONG_EXTENSION,
    ENCRYPTED,
    CORRUPT,
    TOO_LARGE,
    HOSTILE,
    UNREADABLE,
    NO_TEXT,
    NO_SPEECH,
    SOUND,
    TIMEOUT,
    CRASHED,
    CANNOT_WRITE
  }
}
