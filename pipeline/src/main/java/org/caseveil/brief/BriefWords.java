package org.caseveil.brief;

import java.util.List;

/**
 * The words by which a brief finds what is done without words, what is not said, where time jumps
 * and what the presenter asks; {@code brief.yaml} of a language's folder. Lower case; {@code *} at
 * a word's end stands for any ending, an apostrophe may be missing in the text. Immutable.
 *
 * @param groups people spoken of as a group: {@code parents}
 * @param speech verbs that give somebody a voice: {@code said}
 * @param passive words that, before such a verb, make them the one spoken to: {@code was}
 * @param gestures what is done without words
 * @param silences what is not said
 * @param gaps jumps in time
 * @param wondering how a presenter puts the question
 */
public record BriefWords(
    List<String> groups,
    List<String> speech,
    List<String> passive,
    List<String> gestures,
    List<String> silences,
    List<String> gaps,
    List<String> wondering) {

  public BriefWords {
    groups = List.copyOf(groups);
    speech = List.copyOf(speech);
    passive = List.copyOf(passive);
    gestures = List.copyOf(gestures);
    silences = List.copyOf(silences);
    gaps = List.copyOf(gaps);
    wondering = List.copyOf(wondering);
  }
}
