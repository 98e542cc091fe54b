package org.caseveil.brief;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.caseveil.text.Span;

/**
 * Tells who of the cast is heard: somebody is when the telling reports a word of theirs. The rule:
 * a verb of speaking follows a mention of them within four words of the same clause ("his mother
 * only asked"), or stands between quoted speech and the mention ("..." said the nurse), or does so
 * with a pronoun whose nearest mention before it is theirs. To be spoken to gives no voice. Thread
 * safe.
 */
final class Voices {

  private static final int REACH_OF_A_PRONOUN = 200;

  private final Pattern speaks;
  private final Pattern quotedBefore;
  private final Pattern pronounSpeaks;

  Voices(BriefWords words) {
    String speech = "(?:" + Phrases.alternatives(words.speech()) + ")(?![\\p{L}\\p{N}])";
    String spokenTo = "(?:" + Phrases.alternatives(words.passive()) + ")(?![\\p{L}\\p{N}])";
    String word = "(?!" + spokenTo + ")[^\\s.;:!?,\"“”]+\\s+";
    int flags = Pattern.CASE_INSENSITIVE;
    // A possessive ("the patient's wife said") gives the voice to the next person.
    speaks = Pattern.compile("(?!['’]s?\\b)[\\])]?,?\\s+(?:" + word + "){0,3}?" + speech, flags);
    quotedBefore =
        Pattern.compile(
            "[\"”’']\\s*" + speech + "\\s+(?:(?:the|his|her|their|my|our|a|an)\\s+)?$", flags);
    String pronoun = "(?<![\\p{L}\\p{N}])(?:he|she|they|one of them)";
    pronounSpeaks =
        Pattern.compile(
            pronoun
                + "\\s+(?:"
                + word
                + "){0,2}?"
                + speech
                + "|[\"”]\\s*"
                + speech
                + "\\s+"
                + pronoun,
            flags);
  }

  /** For each of the cast whether a word of theirs is told. */
  List<Boolean> heard(Telling telling, List<Pattern> cast) {
    List<List<Span>> mentions = new ArrayList<>();
    List<Boolean> heard = new ArrayList<>();
    for (Pattern figure : cast) {
      List<Span> places =
          figure
              .matcher(telling.content())
              .results()
              .map(found -> new Span(found.start(), found.end()))
              .toList();
      mentions.add(places);
      heard.add(places.stream().anyMatch(place -> speaks(telling.content(), place)));
    }
    Matcher pronoun = pronounSpeaks.matcher(telling.content());
    while (pronoun.find()) {
      int nearest = nearestBefore(mentions, pronoun.start());
      if (nearest >= 0 && !telling.isSpoken(pronoun.end() - 1)) {
        heard.set(nearest, true);
      }
    }
    return heard;
  }

  private boolean speaks(String text, Span mention) {
    Matcher after = speaks.matcher(text).region(mention.end(), text.length());
    if (after.lookingAt()) {
      return true;
    }
    int from = Math.max(0, mention.start() - 60);
    return quotedBefore.matcher(text).region(from, mention.start()).find();
  }

  private static int nearestBefore(List<List<Span>> mentions, int offset) {
    int best = -1;
    int bestEnd = offset - REACH_OF_A_PRONOUN;
    for (int i = 0; i < mentions.size(); i++) {
      for (Span mention : mentions.get(i)) {
        if (mention.end() <= offset && mention.end() > bestEnd) {
          best = i;
          bestEnd = mention.end();
        }
      }
    }
    return best;
  }
}
