package org.caseveil.brief;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.caseveil.brief.CastList.Figure;
import org.caseveil.language.Gender;
import org.caseveil.text.Span;

/**
 * Tells who of the cast is heard: somebody is when the telling reports a word of theirs. The rule:
 * a verb of speaking follows a mention of them within four words of the same clause ("his mother
 * only asked"), or stands between quoted speech and the mention ("..." said the nurse). Where the
 * speaker is only "he", "she" or "they", everybody whom that may mean counts as heard: who was
 * mentioned shortly before, and the patient. So "not heard" is said rather too seldom than wrongly.
 * To be spoken to gives no voice. Thread safe.
 */
final class Voices {

  private static final int REACH_OF_A_PRONOUN = 300;

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
    String pronoun = "(?<![\\p{L}\\p{N}])(?:(?<he>he)|(?<she>she)|they|(?<one>one of them))";
    String after = pronoun.replaceAll("<(he|she|one)>", "<$1After>");
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
                + after,
            flags);
  }

  /** For each of the cast whether a word of theirs is told. */
  List<Boolean> heard(Telling telling, List<Figure> cast) {
    List<Boolean> heard = new ArrayList<>();
    for (Figure figure : cast) {
      heard.add(figure.mentions().stream().anyMatch(place -> speaks(telling.content(), place)));
    }
    Matcher pronoun = pronounSpeaks.matcher(telling.content());
    while (pronoun.find()) {
      for (int i = 0; i < cast.size() && !telling.isSpoken(pronoun.end() - 1); i++) {
        if (mayMean(pronoun, cast.get(i))) {
          heard.set(i, true);
        }
      }
    }
    return heard;
  }

  private static boolean mayMean(Matcher pronoun, Figure figure) {
    boolean he = pronoun.group("he") != null || pronoun.group("heAfter") != null;
    boolean she = pronoun.group("she") != null || pronoun.group("sheAfter") != null;
    boolean one = pronoun.group("one") != null || pronoun.group("oneAfter") != null;
    if (one && !figure.isGroup()) {
      return false;
    }
    Gender other = he ? Gender.FEMALE : Gender.MALE;
    if ((he || she) && (figure.isGroup() || figure.gender().filter(other::equals).isPresent())) {
      return false;
    }
    return figure.isPatient()
        || figure.mentions().stream()
            .anyMatch(
                mention ->
                    mention.end() <= pronoun.start()
                        && mention.end() > pronoun.start() - REACH_OF_A_PRONOUN);
  }

  private boolean speaks(String text, Span mention) {
    Matcher after = speaks.matcher(text).region(mention.end(), text.length());
    if (after.lookingAt()) {
      return true;
    }
    int from = Math.max(0, mention.start() - 60);
    return quotedBefore.matcher(text).region(from, mention.start()).find();
  }
}
