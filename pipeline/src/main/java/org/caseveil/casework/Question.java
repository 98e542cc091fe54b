package org.caseveil.casework;

import com.fasterxml.jackson.annotation.JsonProperty;

/**
 * Something that a person has to settle before a case may be released.
 *
 * @param kind what about
 * @param words the question in plain words, without text of the case
 */
public record Question(Kind kind, String words) {

  /** The kinds of question. */
  public enum Kind {
    /** Three or more clues point to one person. */
    @JsonProperty("risk")
    RISK,
    /** A passage is in a language that no pack covers. */
    @JsonProperty("language")
    LANGUAGE,
    /** The second look found something that could not be replaced. */
    @JsonProperty("second-look")
    SECOND_LOOK,
    /** A page could not be read surely. */
    @JsonProperty("reading")
    READING
  }
}
