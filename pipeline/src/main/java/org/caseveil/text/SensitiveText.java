package org.caseveil.text;

import java.util.Objects;

/**
 * Text that may identify somebody. It never prints itself: {@link #toString()} gives its length
 * only, so that it cannot slip into a log or an exception message. Immutable.
 */
public final class SensitiveText {

  private final String content;

  public SensitiveText(String content) {
    this.content = Objects.requireNonNull(content);
  }

  /** The text itself: for detectors and writers, never for messages. */
  public String reveal() {
    return content;
  }

  /** Length in UTF-16 units. */
  public int length() {
    return content.length();
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof SensitiveText that && content.equals(that.content);
  }

  @Override
  public int hashCode() {
    return content.hashCode();
  }

  @Override
  public String toString() {
    return "<" + content.length() + " chars>";
  }
}
