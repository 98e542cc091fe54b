package org.caseveil.identify.pattern;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A text that may be looked at only so often: a pattern that backtracks beyond a fixed number of
 * steps for each character stops the document, the same way on every machine. For one thread.
 */
final class StepBudget implements CharSequence {

  /** Well written patterns take under fifty steps a character on any text. */
  private static final long STEPS_PER_CHARACTER = 2_000;

  private static final long FLOOR = 2_000_000;

  private final String text;
  private long left;

  StepBudget(String text) {
    this.text = text;
    this.left = FLOOR + STEPS_PER_CHARACTER * text.length();
  }

  /** A matcher that pays from this budget. */
  Matcher matcher(Pattern pattern) {
    return pattern.matcher(this);
  }

  /** How many steps were taken so far. */
  long taken() {
    return FLOOR + STEPS_PER_CHARACTER * text.length() - left;
  }

  @Override
  public char charAt(int index) {
    if (--left < 0) {
      throw new IllegalStateException("a pattern went over its budget of steps");
    }
    return text.charAt(index);
  }

  @Override
  public int length() {
    return text.length();
  }

  @Override
  public CharSequence subSequence(int start, int end) {
    return text.substring(start, end);
  }

  /** Used by {@link Matcher#group()}, whose result never leaves this package. */
  @Override
  public String toString() {
    return text;
  }
}
