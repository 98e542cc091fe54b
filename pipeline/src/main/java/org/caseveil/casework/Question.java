package org.caseveil.casework;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;

/**
 * Something that a person has to settle before a case may be released.
 *
 * @param kind what about
 * @param words the question in plain words, without text of the case
 * @param id the same for the same question about the same thing, and for no other: an answer holds
 *     for one id
 */
public record Question(Kind kind, String words, String id) {

  /** Too few for a stranger to guess by, enough to tell the questions of a case apart. */
  private static final int BYTES_OF_ID = 4;

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

  /**
   * A question about one thing.
   *
   * @param about what the words leave out, such as the names seen; only its keyed digest is kept
   */
  static Question of(Kind kind, String words, String about, OwnerKey key) {
    String message = kind + "\n" + words + "\n" + about;
    byte[] mac = key.hmac("review-question", message.getBytes(StandardCharsets.UTF_8));
    // The letter keeps YAML from reading digits alone as a number.
    return new Question(kind, words, "q" + HexFormat.of().formatHex(mac, 0, BYTES_OF_ID));
  }
}
