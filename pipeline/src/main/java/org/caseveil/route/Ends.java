package org.caseveil.route;

/** The names of the routes' ends and of the headers that travel between them. */
final class Ends {

  /** Files enter here. */
  static final String INTAKE = "seda:intake";

  static final String DEIDENTIFY = "direct:deidentify";
  static final String RELEASE = "direct:release";
  static final String REVIEW = "direct:review";
  static final String QUARANTINE = "direct:quarantine";

  /** The piece of work; an HMAC, so it may stand in a log. */
  static final String WORK_KEY = "workKey";

  /** The {@link org.caseveil.casework.CaseFile} that the exchange is about. */
  static final String FILE = "caseFile";

  private Ends() {}
}
