package org.caseveil.identify.pattern;

/** A test that a number of a certain kind passes and a chance number mostly does not. Stateless. */
interface Check {

  /** The name it has in {@code config/identifiers}. */
  String id();

  /** Whether {@code value} passes; separators in it are ignored. */
  boolean passes(String value);
}
