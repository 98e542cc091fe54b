package org.caseveil.casework;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import java.util.Optional;
import org.caseveil.identify.IdentifierType;

/**
 * A decisions file as a person left it; one YAML file. Findings are named by number and offset,
 * never by their text.
 *
 * @param caseId the case's reference
 * @param file where the original is
 * @param seal ties the file to the content and the findings it was made for
 * @param policy under which the case was concealed
 * @param findings one entry a finding, in their order
 * @param alsoMask texts that no detector found
 * @param questions one entry a question
 */
public record Decisions(
    @JsonProperty("case") String caseId,
    String file,
    String seal,
    String policy,
    List<Entry> findings,
    List<AlsoMask> alsoMask,
    List<Answer> questions) {

  public Decisions {
    findings = List.copyOf(findings);
    alsoMask = List.copyOf(alsoMask);
    questions = List.copyOf(questions);
  }

  /** What to do with a finding. */
  public enum Do {
    /** Replace it as planned. */
    @JsonProperty("accept")
    ACCEPT,
    /** Leave it standing, for a reason. */
    @JsonProperty("keep")
    KEEP,
    /** Replace it as another type. */
    @JsonProperty("change-type")
    CHANGE_TYPE,
    /** Replace it, and the same words wherever they stand. */
    @JsonProperty("mask-all-equal")
    MASK_ALL_EQUAL
  }

  /**
   * One finding.
   *
   * @param finding its number, from 1
   * @param at start and end in Unicode code points
   * @param action what to do
   * @param reason why it is kept
   * @param type what it is instead
   */
  public record Entry(
      int finding,
      List<Integer> at,
      @JsonProperty("do") Do action,
      Optional<String> reason,
      Optional<IdentifierType> type) {
    public Entry {
      at = List.copyOf(at);
      if (action == Do.KEEP && reason.map(String::isBlank).orElse(true)) {
        throw new IllegalArgumentException(
            "finding " + finding + ": \"keep\" needs a reason, which the report will show");
      }
      if (action == Do.CHANGE_TYPE && type.isEmpty()) {
        throw new IllegalArgumentException(
            "finding " + finding + ": \"change-type\" needs a type, such as \"type: LOCATION\"");
      }
    }
  }

  /**
   * A text to mask wherever it stands.
   *
   * @param text exactly as it stands
   * @param type what it is; UNIQUE unless told
   */
  public record AlsoMask(String text, IdentifierType type) {

    public AlsoMask {
      if (text.isBlank()) {
        throw new IllegalArgumentException("also-mask: an empty text cannot be masked");
      }
    }

    @JsonCreator
    static AlsoMask of(
        @JsonProperty("text") String text, @JsonProperty("type") Optional<IdentifierType> type) {
      return new AlsoMask(text, type.orElse(IdentifierType.UNIQUE));
    }

    /** Length only. */
    @Override
    public String toString() {
      return "AlsoMask[" + text.length() + " chars, " + type + "]";
    }
  }

  /**
   * The answer to a question.
   *
   * @param about what kind of question
   * @param id which question: the answer holds for no other
   * @param answer undecided or share
   * @param reason why it may be shared all the same
   */
  public record Answer(
      Question.Kind about, Optional<String> id, Choice answer, Optional<String> reason) {
    public Answer {
      if (answer == Choice.SHARE && reason.map(String::isBlank).orElse(true)) {
        throw new IllegalArgumentException("\"share\" needs a reason, which the report will show");
      }
    }
  }

  /** What a question can be answered with. */
  public enum Choice {
    @JsonProperty("undecided")
    UNDECIDED,
    @JsonProperty("share")
    SHARE
  }
}
