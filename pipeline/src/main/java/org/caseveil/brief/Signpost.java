package org.caseveil.brief;

/**
 * Where a clinician's own troubles find help: the same words wherever they stand, whatever else
 * stands there, so that they say nothing about anybody. Source: that Balint groups do not serve for
 * all problems, nor for personal ones (Vinokur, "Balint Groups - Wide Resources and Some Particular
 * Limitations", 2012).
 */
public final class Signpost {

  /** The words; plain text. */
  public static final String WORDS =
      "A Balint group is not there for every trouble, least of all for one’s own life. Help with"
          + " that is elsewhere: one’s own doctor, occupational health, a confidential service for"
          + " clinicians, somebody one trusts.";

  private Signpost() {}
}
