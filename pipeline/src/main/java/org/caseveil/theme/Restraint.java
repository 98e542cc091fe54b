package org.caseveil.theme;

import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a leader's brief never says in its own words: advice, diagnosis, treatment, names of
 * defences, scores, judgement of the presenter, earlier cases. Source of the kinds: the Balint
 * literature as summed up for this project (no technical terms: Salinsky 2004; no advice and
 * management: Johnson 2004); the phrases were written for it. Passages of the case are the
 * presenter's own words and are not looked at. Immutable, thread safe.
 */
public final class Restraint {

  private static final String[] ADVICE = {
    "should",
    "ought",
    "must",
    "needs? to",
    "had better",
    "try to",
    "recommend\\w*",
    "advi[cs]e\\w*",
    "suggest\\w*",
    "consider",
    "next time",
    "it would be better",
    "the solution",
    "best practice",
    "remember to",
    "make sure"
  };
  private static final String[] DIAGNOSIS = {
    "diagnos\\w*",
    "disorders?",
    "depress(ed|ion|ive)",
    "trauma\\w*",
    "ptsd",
    "borderline",
    "personality",
    "neuro(sis|tic)",
    "narcissis\\w*",
    "psycho(sis|tic|path\\w*)",
    "burnt? ?out",
    "patholog\\w*",
    "symptoms?",
    "syndrome",
    "somati[sz]\\w*",
    "heartsink",
    "difficult patient"
  };
  private static final String[] TREATMENT = {
    "treat(ment|ed|ing)?",
    "therap\\w*",
    "medication",
    "prescri\\w*",
    "referral",
    "intervention",
    "management plan",
    "counselling"
  };
  private static final String[] DEFENCES = {
    "defen[cs]es?",
    "defensive\\w*",
    "denial",
    "projecti(on|ons|ve)",
    "splitting",
    "displacement",
    "repress\\w*",
    "regress\\w*",
    "rationali[sz]\\w*",
    "sublimat\\w*",
    "dissociat\\w*",
    "intellectuali[sz]\\w*",
    "reaction formation",
    "acting out",
    "resistance",
    "enact\\w*",
    "(counter-?)?transference",
    "unconscious\\w*"
  };
  private static final String[] SCORES = {
    "scor\\w+",
    "per ?cent",
    "probabilit\\w*",
    "likelihood",
    "confidence",
    "rating",
    "rank\\w*",
    "severity",
    "out of (five|ten)"
  };
  private static final String[] JUDGEMENT = {
    "failed to",
    "failure to",
    "inappropriat\\w*",
    "unprofessional\\w*",
    "overreact\\w*",
    "incompeten\\w*",
    "mishandl\\w*",
    "mistaken",
    "too (involved|close|distant|emotional|soft)",
    "over-?involved",
    "insensitiv\\w*",
    "wrongly",
    "neglect\\w*",
    "blame the"
  };
  private static final String[] EARLIER_CASES = {
    "(previous|earlier|other|former|past) (cases?|briefs?|sessions?|meetings?)",
    "last (case|session)",
    "as before",
    "once again",
    "this presenter (often|always|usually)",
    "pattern of"
  };

  private static final Pattern FORBIDDEN =
      Pattern.compile(
          "(?i)(?<![\\w-])("
              + String.join(
                  "|",
                  Arrays.asList(
                      String.join("|", ADVICE),
                      String.join("|", DIAGNOSIS),
                      String.join("|", TREATMENT),
                      String.join("|", DEFENCES),
                      String.join("|", SCORES),
                      String.join("|", JUDGEMENT),
                      String.join("|", EARLIER_CASES)))
              + ")(?![\\w-])|\\d\\s?%");

  private Restraint() {}

  /** The first forbidden phrase in a text of the program's own. */
  public static Optional<String> broken(String own) {
    Matcher found = FORBIDDEN.matcher(own);
    return found.find() ? Optional.of(found.group()) : Optional.empty();
  }

  /**
   * Refuses a text of the configuration that a brief would show.
   *
   * @throws IllegalArgumentException naming the phrase
   */
  static void require(String own) {
    broken(own)
        .ifPresent(
            phrase -> {
              throw new IllegalArgumentException(
                  "a brief never says \""
                      + phrase
                      + "\": no advice, diagnosis, treatment, defence, score or judgement");
            });
  }
}
